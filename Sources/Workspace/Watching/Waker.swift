#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ends the waiting of a thread that waits in `poll`, from any other thread.
package final class Waker: Sendable {
    private let reading: Descriptor
    private let writing: Descriptor

    package init() throws(SystemError) {
        var ends: [Int32] = [0, 0]
        try retrying { pipe(&ends) }
        reading = Descriptor(owning: ends[0])
        writing = Descriptor(owning: ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    /// What to wait for besides everything else: readable once `wake` was called.
    package var descriptor: Int32 { reading.number }

    package func wake() {
        // A full pipe wakes as well.
        _ = write(writing.number, [1], 1)
    }

    /// Makes the next waiting last again.
    package func clear() {
        var buffer: [UInt8] = Array(repeating: 0, count: 64)
        while read(reading.number, &buffer, buffer.count) > 0 {}
    }
}
