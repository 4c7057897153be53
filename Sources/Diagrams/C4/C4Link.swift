/// Addresses that may stand in a diagram.
enum C4Link {
    /// An `http` or `https` address without anything that means something in a diagram language; nil for other ones.
    static func safe(_ address: String?) -> String? {
        guard let address else { return nil }
        let lower = address.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
        var out: [UInt8] = []
        for byte in address.utf8 {
            if isPlain(byte) { out.append(byte) } else { append(byte, to: &out) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~:/?#@!&*+,=%".utf8.contains(byte)
        }
    }

    private static func append(_ byte: UInt8, to out: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
