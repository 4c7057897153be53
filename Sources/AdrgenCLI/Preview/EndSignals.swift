import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ctrl-C and its like as an orderly end.
struct EndSignals {
    private let sources: [any DispatchSourceSignal]

    /// Calls the handler instead of ending the process; a second signal ends it at once.
    init(_ handler: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue.global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                handler()
            }
            source.activate()
            return source
        }
    }

    /// Gives the signals back.
    func cancel() {
        for source in sources { source.cancel() }
    }
}
