import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Waits for browsers and answers them; lives on the server's thread.
struct PreviewLoop {
    /// Connections at a time; further ones wait until one of these ends.
    static let connectionLimit = 200

    private let server: PreviewServer
    private let hosts: HostCheck
    private var connections: [Connection] = []
    private var state: PreviewServer.State
    /// When connections are taken again after the system had no room for one.
    private var pause: ContinuousClock.Instant?

    init(_ server: PreviewServer) {
        self.server = server
        hosts = HostCheck(port: server.port)
        state = server.current
    }

    mutating func run() {
        while !state.isStopping {
            let listeners = waitForSomething()
            let now = ContinuousClock.now
            let current = server.current
            let isNew = current.generation != state.generation
            state = current
            connections = connections.filter { connection in
                if isNew, case .stream = connection.state { connection.isBehind = true }
                return serve(connection, now)
            }
            for number in listeners where number { accept(now) }
        }
    }

    // MARK: Waiting

    /// Waits, and sets what has happened with each connection; tells whether somebody wants to connect.
    private mutating func waitForSomething() -> [Bool] {
        var polled = [pollfd(fd: server.waking.descriptor, events: Int16(POLLIN), revents: 0)]
        for connection in connections {
            let events = (connection.isReading ? POLLIN : 0) | (connection.isSending ? POLLOUT : 0)
            polled.append(pollfd(fd: connection.socket.number, events: Int16(events), revents: 0))
        }
        if pause.map({ $0 <= .now }) ?? true { pause = nil }
        if connections.count < Self.connectionLimit, pause == nil {
            server.forEachListener { polled.append(pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0)) }
        }
        let timeout = (connections.compactMap(\.deadline) + [pause].compactMap(\.self)).min().map { deadline in
            Int32(clamping: Int(max(.zero, deadline - ContinuousClock.now) / .milliseconds(1)) + 1)
        }
        guard (try? retrying { poll(&polled, nfds_t(polled.count), timeout ?? -1) }) != nil else { return [] }
        if polled[0].revents != 0 { server.waking.clear() }
        for (connection, polled) in zip(connections, polled.dropFirst()) { connection.events = Int32(polled.revents) }
        return polled.dropFirst(1 + connections.count).map { $0.revents != 0 }
    }

    private mutating func accept(_ now: ContinuousClock.Instant) {
        var fresh: [Connection] = []
        let room = Self.connectionLimit - connections.count
        var isFull = false
        server.forEachListener { listener in
            do throws(SystemError) {
                while fresh.count < room, let socket = try listener.accepted() {
                    fresh.append(Connection(socket, now: now))
                }
            } catch {
                isFull = true
            }
        }
        connections += fresh
        if isFull { pause = now + .seconds(1) }
    }

    // MARK: One connection

    /// Does what can be done for a connection; false when it is over.
    private func serve(_ connection: Connection, _ now: ContinuousClock.Instant) -> Bool {
        let events = connection.events
        connection.events = 0
        if let deadline = connection.deadline, deadline <= now {
            // Whoever began a request and did not finish it is told so.
            guard connection.state == .open, !connection.input.isEmpty, !connection.isSending else { return false }
            return refuse(connection, .requestTimeout, now)
        }
        if events & POLLOUT != 0, !connection.flush(now: now) { return false }
        if connection.isReading {
            if events & (POLLIN | POLLHUP | POLLERR) != 0, !connection.receive(now: now) { return false }
        } else if events & (POLLHUP | POLLERR) != 0 {
            return false
        }
        while connection.state == .open, !connection.isSending, !connection.input.isEmpty {
            switch HTTPRequestReading(connection.input) {
            case .incomplete: return true
            case .refused(let status): return refuse(connection, status, now)
            case .request(let request, let length):
                connection.input.removeFirst(length)
                if !answer(request, on: connection, now) { return false }
            }
        }
        return tell(connection, now)
    }

    private func answer(_ request: HTTPRequest, on connection: Connection, _ now: ContinuousClock.Instant) -> Bool {
        let response: HTTPResponse
        if !hosts.allows(request.host) {
            response = HTTPResponse(.misdirected, "This is a preview for this computer only. Open \(server.address)")
        } else if let path = RequestPath(target: request.target) {
            if path.path == PreviewContent.events, request.method == .get {
                return openStream(to: path.value(of: "page") ?? "", on: connection, now)
            }
            response = server.answer(request, path, state.content)
        } else {
            response = HTTPResponse(.badRequest, "This is no address of a page.")
        }
        if !request.keepsAlive { connection.state = .closing }
        return connection.send(response.encoded(to: request.method, keepsAlive: request.keepsAlive), now: now)
    }

    private func refuse(_ connection: Connection, _ status: HTTPStatus, _ now: ContinuousClock.Instant) -> Bool {
        var response = HTTPResponse(status, status.reason)
        if status == .methodNotAllowed { response.add("Allow", "GET, HEAD") }
        connection.input = []
        connection.state = .closing
        return connection.send(response.encoded(keepsAlive: false), now: now)
    }

    // MARK: Streams of changes

    private func openStream(to page: String, on connection: Connection, _ now: ContinuousClock.Instant) -> Bool {
        connection.state = .stream(page: page)
        connection.input = []
        connection.isBehind = true
        let response = HTTPResponse(.ok, type: "text/event-stream", body: Array("retry: 500\n\n".utf8))
        return connection.send(response.encoded(keepsAlive: false, isEndless: true), now: now) && tell(connection, now)
    }

    /// Tells a page the present state once it has taken the last one; what lay between is of no interest any more.
    private func tell(_ connection: Connection, _ now: ContinuousClock.Instant) -> Bool {
        guard connection.isBehind, !connection.isSending, case .stream(let page) = connection.state else { return true }
        connection.isBehind = false
        return connection.send(state.content.message(to: page), now: now)
    }
}
