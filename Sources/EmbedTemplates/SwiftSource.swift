/// Swift source text for embedded files.
///
/// Contents are raw string literals: the compiler takes seconds where byte array literals take minutes.
enum SwiftSource {
    /// One enum with a constant per file and a list of all, in the order given.
    static func declaring(_ files: [EmbeddedFile]) -> [UInt8] {
        var out = Array("/// The files of `templates/`, sorted by path.\nenum EmbeddedTemplates {\n".utf8)
        out += "    static let all: [(path: StaticString, content: StaticString, isBase64: Bool)] = [\n".utf8
        let encodings = files.map { !isText($0.bytes) }
        for (index, file) in files.enumerated() {
            out += "        (".utf8
            appendLiteral(Array(file.path.utf8), lines: false, to: &out)
            out += ", file\(index), \(encodings[index])),\n".utf8
        }
        out += "    ]\n".utf8
        for (index, file) in files.enumerated() {
            out += "\n    private static let file\(index): StaticString = ".utf8
            appendLiteral(encodings[index] ? base64(file.bytes) : file.bytes, lines: true, to: &out)
            out += "\n".utf8
        }
        out += "}\n".utf8
        return out
    }

    /// Appends a raw string literal that means exactly the bytes given, which must be UTF-8.
    static func appendLiteral(_ bytes: [UInt8], lines: Bool, to out: inout [UInt8]) {
        let marks = [UInt8](repeating: UInt8(ascii: "#"), count: marksNeeded(bytes))
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: lines ? 3 : 1)
        out += marks + quotes
        if lines { out.append(UInt8(ascii: "\n")) }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\t"): out.append(byte)
            case UInt8(ascii: "\n") where lines: out.append(byte)
            // The compiler would turn CR and CRLF within a literal into LF.
            case 0..<0x20, 0x7F: out += [UInt8(ascii: "\\")] + marks + "u{\(String(byte, radix: 16))}".utf8
            default: out.append(byte)
            }
        }
        if lines { out.append(UInt8(ascii: "\n")) }
        out += quotes + marks
    }

    /// One more `#` than any run of them after a quote or backslash in the text.
    private static func marksNeeded(_ bytes: [UInt8]) -> Int {
        var longest = 0
        var run: Int?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
            case UInt8(ascii: "#"):
                run = run.map { $0 + 1 }
                longest = max(longest, run ?? 0)
            default: run = nil
            }
        }
        return longest + 1
    }

    /// Whether the bytes can stand in a string literal: UTF-8 without noncharacters, which the compiler refuses.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
        }
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
            for position in 0..<4 {
                let visible = position <= group.count
                out.append(visible ? alphabet[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
            }
        }
        return out
    }
}
