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

    /// Calls the handler instead of ending the process, from the moment this returns; a second signal ends it at once.
    init(_ handler: @escaping @Sendable () -> Void) async {
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM] {
            let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue(label: "signals"))
            source.setEventHandler {
                signal(number, SIG_DFL)
                handler()
            }
            // Until a source is registered, a signal would do what it always does.
            await withCheckedContinuation { continuation in
                source.setRegistrationHandler { continuation.resume() }
                source.activate()
            }
            #if canImport(Darwin)
                // Elsewhere the registration has taken the signal over already.
                signal(number, SIG_IGN)
            #endif
            sources.append(source)
        }
        self.sources = sources
    }

    /// Gives the signals back.
    func cancel() {
        for source in sources { source.cancel() }
    }
}
