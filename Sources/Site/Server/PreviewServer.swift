package import Diagnostics
import Dispatch
import Synchronization
import Workspace

/// Shows a site to browsers on this computer, and tells open pages when they have changed.
///
/// One thread waits for all connections at once, so that no client holds up another.
package final class PreviewServer: Sendable {
    /// Where to listen.
    package enum Port: Sendable, Hashable {
        /// This port or none; 0 for one that is free.
        case exactly(UInt16)
        /// The first of some ports that is free.
        case first(of: ClosedRange<UInt16>)
    }

    package let port: UInt16
    private let listeners: Listeners
    private let waker: Waker
    private let state: Mutex<State>
    private let read: @Sendable (String) -> [UInt8]?
    private let (ended, ending) = AsyncStream.makeStream(of: Never.self)

    struct State {
        var content: PreviewContent
        /// Counts what was published.
        var generation = 0
        var isStopping = false
    }

    /// Begins to listen; connections are answered once the server is started.
    /// - Parameter read: the content of a file that the site copies, by its path from the directory adrgen runs in.
    package init(
        _ content: PreviewContent, port: Port, read: @escaping @Sendable (_ path: String) -> [UInt8]?
    ) throws(Failure) {
        listeners = try Listeners(port)
        do throws(SystemError) {
            waker = try Waker()
        } catch {
            throw Failure(rule: "no-preview", "Preview cannot be started: \(error.message)", fix: error.fix)
        }
        self.port = listeners.port
        state = Mutex(State(content: content))
        self.read = read
    }

    /// The address to open.
    package var address: String { "http://127.0.0.1:\(port)/" }

    /// Shows something else from now on, and tells all open pages.
    package func publish(_ content: PreviewContent) {
        state.withLock { state in
            state.content = content
            state.generation += 1
        }
        waker.wake()
    }

    /// Ends all connections and the run.
    package func stop() {
        state.withLock { $0.isStopping = true }
        waker.wake()
    }

    /// Answers requests from now on until the server is stopped.
    package func start() {
        // A thread of its own: waiting on one of Swift's would take it from the builds.
        DispatchQueue(label: "preview").async { [self] in
            var loop = PreviewLoop(self)
            loop.run()
            ending.finish()
        }
    }

    /// Waits until all connections are closed after `stop`.
    package func waitForEnd() async {
        for await _ in ended {}
    }

    // MARK: For the loop

    var current: State { state.withLock { $0 } }

    var waking: Waker { waker }

    func forEachListener(_ body: (borrowing Socket) -> Void) {
        body(listeners.v4)
        listeners.v6.visit(body)
    }

    /// The answer to a request for anything but a stream.
    func answer(_ request: HTTPRequest, _ path: RequestPath, _ content: PreviewContent) -> HTTPResponse {
        content.answer(path, ifNoneMatch: request.ifNoneMatch, read: read)
    }
}
