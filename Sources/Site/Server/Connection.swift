import Workspace

/// One browser's connection: what it has sent, and what is still to be sent to it.
final class Connection {
    /// How long a request may take to arrive, a connection may be idle, and a client may take nothing.
    static let requestTime = Duration.seconds(10)
    static let idleTime = Duration.seconds(60)
    static let sendingTime = Duration.seconds(30)

    enum State: Equatable {
        /// Requests are read and answered, one after the other.
        case open
        /// The page whose changes are told for as long as it is open.
        case stream(page: String)
        /// Ends when everything has been sent.
        case closing
        /// Waits for the other end to close as well, so that it gets to read the answer.
        case closed
    }

    let socket: Socket
    var state = State.open
    /// What the last waiting saw, as `poll` tells it.
    var events: Int32 = 0
    /// Bytes of requests not answered yet.
    var input: [UInt8] = []
    /// Whether a stream has something newer to tell once the last message is sent.
    var isBehind = false
    private(set) var deadline: ContinuousClock.Instant?
    private var output: [UInt8] = []
    private var sent = 0

    init(_ socket: consuming Socket, now: ContinuousClock.Instant) {
        self.socket = socket
        deadline = now + Self.requestTime
    }

    var isSending: Bool { sent < output.count }

    /// Whether what arrives is looked at: not before the last answer is sent, so that nothing piles up.
    var isReading: Bool {
        switch state {
        case .open: !isSending
        case .stream, .closed: true
        case .closing: false
        }
    }

    /// Takes what has arrived; false when the connection is over.
    func receive(now: ContinuousClock.Instant) -> Bool {
        let count = input.count
        guard (try? socket.receive(into: &input, limit: 16 << 10)) == true else { return false }
        switch state {
        case .open:
            // The time for a request runs from its first byte on.
            if count == 0, !input.isEmpty { deadline = now + Self.requestTime }
        case .stream, .closing, .closed: input = []
        }
        return true
    }

    /// Sends bytes as soon as the other end takes them; false when the connection is over.
    func send(_ bytes: [UInt8], now: ContinuousClock.Instant) -> Bool {
        output = isSending ? output[sent...] + bytes : bytes
        sent = 0
        return flush(now: now)
    }

    /// Sends what goes now; false when the connection is over.
    func flush(now: ContinuousClock.Instant) -> Bool {
        while isSending {
            guard let count = try? socket.send(output[sent...]) else { return false }
            if count == 0 { break }
            sent += count
            deadline = now + Self.sendingTime
        }
        if isSending { return true }
        output = []
        sent = 0
        switch state {
        case .open: deadline = now + Self.idleTime
        case .stream: deadline = nil
        case .closing:
            socket.finishSending()
            state = .closed
            deadline = now + .seconds(1)
        case .closed: break
        }
        return true
    }
}
