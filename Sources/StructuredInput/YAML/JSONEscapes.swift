/// What JSON writes otherwise than YAML.
package enum JSONEscapes {
    /// `\ud83d\ude00` as the one character it means, which YAML has no such way to write.
    package static func joiningSurrogates(in text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.first(where: { !$0.isSpace }) == UInt8(ascii: "{"), text.contains("\\u") else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let high = unit(bytes, index), (0xD800..<0xDC00).contains(high), let low = unit(bytes, index + 6),
                (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                out += Array(String(Character(scalar)).utf8)
                index += 12
            } else {
                let length = bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                out += bytes[index..<min(index + length, bytes.count)]
                index += length
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
