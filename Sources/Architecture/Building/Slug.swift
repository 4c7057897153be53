/// Ids for what has only a name.
enum Slug {
    /// Lower-case ASCII letters and digits with single hyphens between: `Orders & Payments` is `orders-payments`.
    static func make(_ name: String, fallback: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            let isPart = (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower)
            if isPart {
                out.append(lower)
            } else if let last = out.last, last != UInt8(ascii: "-") {
                out.append(UInt8(ascii: "-"))
            }
            if out.count >= 60 { break }
        }
        while out.last == UInt8(ascii: "-") { out.removeLast() }
        return out.isEmpty ? fallback : String(decoding: out, as: UTF8.self)
    }
}
