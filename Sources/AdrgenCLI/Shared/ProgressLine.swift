import Synchronization

/// One line on a terminal that says what a long command is at; nothing elsewhere.
final class ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isWanted = Terminal.isTerminal(2)
    private let isShown = Mutex(false)

    /// Shows a step in place of the one before, once the command has taken a while.
    func show(_ step: String) {
        guard isWanted, ContinuousClock.now - start > .milliseconds(500) else { return }
        isShown.withLock { $0 = true }
        Output.error("\r\u{1B}[K\(step) …")
    }

    func clear() {
        let wasShown = isShown.withLock { shown in
            defer { shown = false }
            return shown
        }
        if wasShown { Output.error("\r\u{1B}[K") }
    }
}
