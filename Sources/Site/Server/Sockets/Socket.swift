import Workspace

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A TCP socket whose calls never wait, closed when its owner goes.
struct Socket: ~Copyable {
    private let descriptor: Descriptor

    var number: Int32 { descriptor.number }

    private init(owning number: Int32) {
        descriptor = Descriptor(owning: number)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, O_NONBLOCK)
        #if canImport(Darwin)
            Self.set(number, SOL_SOCKET, SO_NOSIGPIPE)
        #endif
    }

    /// A socket that takes connections from this computer.
    /// - Parameter port: 0 for one that is free.
    static func listening(on address: LoopbackAddress, port: UInt16) throws(SystemError) -> Socket {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let socket = Socket(owning: try retrying { systemSocket(address.family, stream, 0) })
        let number = socket.number
        // A port is free again right after a preview has ended.
        set(number, SOL_SOCKET, SO_REUSEADDR)
        if address == .v6 { set(number, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
        try retrying { address.with(port: port) { bind(number, $0, $1) } }
        try retrying { listen(number, 128) }
        return socket
    }

    /// The port the socket listens on.
    borrowing func port() throws(SystemError) -> UInt16 {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let number = number
        try retrying {
            withUnsafeMutableBytes(of: &address) { bytes in
                bytes.withMemoryRebound(to: sockaddr.self) { getsockname(number, $0.baseAddress, &length) }
            }
        }
        // Both families have the port behind the two bytes of the family.
        return withUnsafeBytes(of: address) { UInt16($0[2]) << 8 | UInt16($0[3]) }
    }

    /// The next connection; nil when there is none.
    borrowing func accepted() throws(SystemError) -> Socket? {
        let number = number
        do throws(SystemError) {
            return Socket(owning: try retrying { accept(number, nil, nil) })
        } catch {
            if error.isForLater || error.code == ECONNABORTED { return nil }
            throw error
        }
    }

    /// Appends what has arrived, at most `limit` bytes; false when the other end sends nothing any more.
    borrowing func receive(into bytes: inout [UInt8], limit: Int) throws(SystemError) -> Bool {
        let number = number
        var buffer = [UInt8](repeating: 0, count: limit)
        do throws(SystemError) {
            let count = try retrying { recv(number, &buffer, limit, 0) }
            bytes += buffer[..<count]
            return count > 0
        } catch {
            if error.isForLater { return true }
            throw error
        }
    }

    /// Sends as much as goes now; returns how many bytes that were.
    borrowing func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        let number = number
        do throws(SystemError) {
            return try retrying { bytes.withUnsafeBytes { systemSend(number, $0.baseAddress, $0.count, flags) } }
        } catch {
            if error.isForLater { return 0 }
            throw error
        }
    }

    /// Tells the other end that nothing more comes.
    borrowing func finishSending() { _ = shutdown(number, Int32(SHUT_WR)) }

    private static func set(_ number: Int32, _ level: Int32, _ option: Int32) {
        var one: Int32 = 1
        _ = setsockopt(number, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }
}

private func systemSocket(_ family: Int32, _ type: Int32, _ protocol: Int32) -> Int32 {
    socket(family, type, `protocol`)
}

private func systemSend(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(number, bytes, count, flags)
}

extension SystemError {
    /// Whether the call would have had to wait.
    fileprivate var isForLater: Bool { code == EAGAIN || code == EWOULDBLOCK }

    /// Whether a port is somebody else's, or only for the administrator.
    var isTaken: Bool { code == EADDRINUSE }

    /// Whether the computer has no such address, as without IPv6.
    var isUnsupportedAddress: Bool { [EADDRNOTAVAIL, EAFNOSUPPORT, EPROTONOSUPPORT].contains(code) }
}
