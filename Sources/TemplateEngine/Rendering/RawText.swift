/// Bytes that go around the template library.
///
/// The library knows strings only and escapes them on the way. What is already safe is left out of the view, a mark put
/// in its place, and the bytes put back into the finished output. Marks are control characters that no text keeps.
enum RawText {
    /// `mark index mark` stands for an entry of the table.
    static let mark: Unicode.Scalar = "\u{1A}"
    /// Before digits that no language escapes; dropped from the output.
    static let literal: Unicode.Scalar = "\u{19}"

    /// Whether a string is a mark or a literal rather than text from a view.
    static func isMark(_ text: String) -> Bool {
        text.utf8.first.map(isMark) ?? false
    }

    /// The text without marks of its own.
    static func cleaned(_ text: String) -> String {
        guard text.utf8.contains(where: isMark) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(scalar == mark || scalar == literal ? "\u{FFFD}" : scalar) }
        return String(out)
    }

    /// The output's bytes with every mark replaced by its entry of the table.
    static func restored(_ output: String, table: [[UInt8]]) -> [UInt8] {
        var output = output
        return output.withUTF8 { bytes in
            var out: [UInt8] = []
            out.reserveCapacity(table.reduce(bytes.count) { $0 + $1.count })
            var copied = 0
            while let found = bytes[copied...].firstIndex(where: isMark) {
                out.append(contentsOf: bytes[copied..<found])
                copied = found + 1
                guard bytes[found] == UInt8(ascii: mark) else { continue }
                let end = bytes[copied...].firstIndex(of: UInt8(ascii: mark)) ?? bytes.count
                let entry = bytes[copied..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
                out.append(contentsOf: table[entry])
                copied = end + 1
            }
            out.append(contentsOf: bytes[copied...])
            return out
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: mark) || byte == UInt8(ascii: literal)
    }
}
