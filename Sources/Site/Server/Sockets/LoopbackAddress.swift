#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The addresses that lead to this computer and from no other one.
enum LoopbackAddress: Sendable, CaseIterable {
    /// 127.0.0.1
    case v4
    /// ::1
    case v6

    var family: Int32 { self == .v4 ? AF_INET : AF_INET6 }

    /// Hands the address with a port to a system call.
    func with(port: UInt16, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        switch self {
        case .v4:
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            return Self.passing(address, call)
        case .v6:
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin6_addr) { $0[15] = 1 }
            return Self.passing(address, call)
        }
    }

    private static func passing<Address>(
        _ address: Address, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { address in
                guard let base = address.baseAddress else { return -1 }
                return call(base, socklen_t(bytes.count))
            }
        }
    }
}
