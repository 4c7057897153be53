#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A connection to a preview, used byte by byte.
package final class PreviewClient {
    package struct Unusable: Error {}

    private let number: Int32
    private var text = ""

    /// Connects to 127.0.0.1. A call that gets no answer fails after ten seconds.
    package init(port: UInt16) throws {
        #if canImport(Glibc)
            number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            number = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var time = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let number = number
        let result = withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { connect(number, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard result == 0 else { throw Unusable() }
    }

    deinit { close(number) }

    package func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard write(number, bytes, bytes.count) == bytes.count else { throw Unusable() }
    }

    /// Takes what is there up to and with a text that is waited for.
    package func read(upTo end: String) throws -> String {
        while true {
            if let range = text.firstRange(of: end) {
                defer { text.removeSubrange(..<range.upperBound) }
                return String(text[..<range.upperBound])
            }
            guard let more = more() else { throw Unusable() }
            text += more
        }
    }

    /// Everything up to the end of the connection.
    package func readAll() -> String {
        while let more = more() { text += more }
        defer { text = "" }
        return text
    }

    private func more() -> String? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(number, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    /// The whole answer to a request of its own.
    package static func get(
        _ target: String, port: UInt16, host: String? = nil, method: String = "GET"
    ) throws -> String {
        let client = try PreviewClient(port: port)
        try client.send(
            "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n")
        return client.readAll()
    }
}
