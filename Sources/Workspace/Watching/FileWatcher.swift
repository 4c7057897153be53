package import Diagnostics
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Says when files may have changed: soon after the system tells so, and now and then in any case, as not every file
/// system does.
package final class FileWatcher: Sendable {
    /// How long nothing must happen before a change counts as done, and how long that is waited for at most.
    private static let quietTime: Int32 = 8
    private static let patience = Duration.milliseconds(100)

    /// One element for all that may have happened since the last one was taken.
    package let wakeups: AsyncStream<Void>
    private let waker: Waker
    private let signal: ChangeSignal?
    private let isStopping = Mutex(false)

    /// A watcher for the life of a command.
    package static func started() throws(Failure) -> FileWatcher {
        do throws(SystemError) {
            return try FileWatcher()
        } catch {
            throw Failure(rule: "no-preview", "Files cannot be watched: \(error.message)", fix: error.fix)
        }
    }

    /// Begins to watch nothing yet.
    /// - Parameter interval: time between two wake-ups in any case.
    package init(interval: Duration = ChangeSignal.isAvailable ? .seconds(2) : .milliseconds(400)) throws(SystemError) {
        waker = try Waker()
        signal = try? ChangeSignal()
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        wakeups = stream
        DispatchQueue(label: "watcher").async { [self] in
            while wait(interval) { continuation.yield() }
            continuation.finish()
        }
    }

    /// Replaces what is watched.
    package func watch(_ places: WatchedPlaces) {
        signal?.watch(places)
    }

    package func stop() {
        isStopping.withLock { $0 = true }
        waker.wake()
    }

    /// Waits for a change or the end of the interval; false when there is nothing to wait for any more.
    private func wait(_ interval: Duration) -> Bool {
        let end = ContinuousClock.now + interval
        while true {
            let rest = max(.zero, end - ContinuousClock.now)
            let isTold = poll(Self.milliseconds(rest))
            if isStopping.withLock({ $0 }) { return false }
            if isTold {
                letThingsSettle()
                return !isStopping.withLock { $0 }
            }
            if rest == .zero { return true }
        }
    }

    private func letThingsSettle() {
        let end = ContinuousClock.now + Self.patience
        while ContinuousClock.now < end, poll(Self.quietTime) {}
    }

    /// Whether something that matters happened within a time.
    private func poll(_ milliseconds: Int32) -> Bool {
        var polled = [pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0)]
        if let signal { polled.append(pollfd(fd: signal.descriptor, events: Int16(POLLIN), revents: 0)) }
        guard (try? retrying { systemPoll(&polled, milliseconds) }) != nil else { return false }
        if polled.count > 1, polled[1].revents != 0 { return signal?.take() ?? false }
        return false
    }

    private static func milliseconds(_ time: Duration) -> Int32 {
        Int32(clamping: Int(time / .milliseconds(1)) + 1)
    }
}

private func systemPoll(_ polled: inout [pollfd], _ milliseconds: Int32) -> Int32 {
    poll(&polled, nfds_t(polled.count), milliseconds)
}
