#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error, written as bytes.
enum Output {
    /// Writes text and a line end to standard output.
    static func print(_ text: String) {
        write(Array((text + "\n").utf8), to: 1)
    }

    /// Writes bytes to standard output as they are.
    static func write(_ bytes: [UInt8]) {
        write(bytes, to: 1)
    }

    /// Writes text to standard error as it is.
    static func error(_ text: String) {
        write(Array(text.utf8), to: 2)
    }

    /// Ends the process.
    static func flushAndExit(_ code: Int32) -> Never {
        exit(code)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                // `adrgen list | head` is a success.
                if errno == EPIPE, descriptor == 1 { exit(0) }
                return
            }
            start += count
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, base, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, base, count)
        #else
            Darwin.write(descriptor, base, count)
        #endif
    }
}
