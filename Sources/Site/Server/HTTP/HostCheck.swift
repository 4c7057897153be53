/// Tells requests that mean this computer from those of a web site whose name was made to lead here (DNS rebinding).
struct HostCheck: Sendable, Hashable {
    var port: UInt16

    /// Names under which a browser on this computer reaches the preview.
    static let names = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether a `Host` field is one of the names with the port; without a port for port 80.
    func allows(_ host: String) -> Bool {
        let host = host.lowercased()
        return Self.names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
    }
}
