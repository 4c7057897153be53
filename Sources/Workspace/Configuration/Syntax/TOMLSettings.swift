/// Reads the part of TOML that tool settings use: tables, dotted keys, strings, arrays, inline tables, plain values.
///
/// Numbers, dates and booleans stay text; multi-line strings are read without their line-joining escapes.
enum TOMLSettings {
    static func read(_ bytes: [UInt8]) throws(SyntaxProblem) -> Setting {
        var reader = TOMLReader(bytes)
        return try reader.document()
    }
}

private struct TOMLReader {
    let bytes: [UInt8]
    var offset: Int
    var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func problem(_ message: String) -> SyntaxProblem {
        SyntaxProblem(offset: offset, message: "TOML syntax: \(message)")
    }

    mutating func document() throws(SyntaxProblem) -> Setting {
        var root = Setting(value: .table([]), offset: 0)
        var table: [String] = []
        while true {
            skipBlank()
            guard let byte else { return root }
            let start = offset
            if byte == UInt8(ascii: "[") {
                offset += 1
                let isArray = take("[")
                table = try key()
                guard take("]"), !isArray || take("]") else { throw problem("table name lacks its closing bracket") }
                // A repeated [[table]] replaces the one before it: no setting adrgen reads is in such a table.
                root = inserting(Setting(value: .table([]), offset: start), at: table[...], start, into: root)
            } else {
                let path = try key()
                guard take("=") else { throw problem("'=' is missing after the key") }
                root = inserting(try value(), at: (table + path)[...], start, into: root)
            }
            skipSpaces()
            guard self.byte == nil || self.byte == UInt8(ascii: "\n") || self.byte == UInt8(ascii: "#")
            else { throw problem("line goes on after its value") }
        }
    }

    private func inserting(
        _ value: Setting, at path: ArraySlice<String>, _ offset: Int, into table: Setting
    ) -> Setting {
        guard let name = path.first else { return table }
        var members = table.members
        let rest = path.dropFirst()
        let place = members.firstIndex { $0.key == name }
        var inner = place.map { members[$0].value } ?? Setting(value: .table([]), offset: offset)
        if !rest.isEmpty {
            inner = inserting(value, at: rest, offset, into: inner)
        } else if value.value != .table([]) || inner.members.isEmpty {
            inner = value
        }
        if let place {
            members[place].value = inner
        } else {
            members.append(.init(key: name, offset: offset, value: inner))
        }
        return Setting(value: .table(members), offset: table.offset)
    }

    private mutating func key() throws(SyntaxProblem) -> [String] {
        var names: [String] = []
        repeat {
            skipSpaces()
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                names.append(try string())
            } else {
                let start = offset
                while let byte, isBare(byte) { offset += 1 }
                guard offset > start else { throw problem("a key is expected here") }
                names.append(String(decoding: bytes[start..<offset], as: UTF8.self))
            }
            skipSpaces()
        } while take(".")
        return names
    }

    private mutating func value() throws(SyntaxProblem) -> Setting {
        skipSpaces()
        let start = offset
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { throw problem("values are nested too deeply") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return Setting(value: .text(try string()), offset: start)
        case UInt8(ascii: "["):
            offset += 1
            var items: [Setting] = []
            while true {
                skipBlank()
                if take("]") { return Setting(value: .list(items), offset: start) }
                items.append(try value())
                skipBlank()
                guard take(",") || byte == UInt8(ascii: "]") else { throw problem("',' or ']' is expected here") }
            }
        case UInt8(ascii: "{"):
            offset += 1
            var table = Setting(value: .table([]), offset: start)
            while true {
                skipBlank()
                if take("}") { return table }
                let keyStart = offset
                let path = try key()
                guard take("=") else { throw problem("'=' is missing after the key") }
                table = inserting(try value(), at: path[...], keyStart, into: table)
                skipBlank()
                guard take(",") || byte == UInt8(ascii: "}") else { throw problem("',' or '}' is expected here") }
            }
        default:
            while let byte, isBare(byte) || ":+.".utf8.contains(byte) { offset += 1 }
            guard offset > start else { throw problem("a value is expected here") }
            return Setting(value: .text(String(decoding: bytes[start..<offset], as: UTF8.self)), offset: start)
        }
    }

    private mutating func string() throws(SyntaxProblem) -> String {
        let quote = bytes[offset]
        let isLong = bytes[offset...].starts(with: [quote, quote, quote])
        offset += isLong ? 3 : 1
        if isLong, take("\r\n") || take("\n") {}
        var text: [UInt8] = []
        while let byte {
            if byte == quote, !isLong || bytes[offset...].starts(with: [quote, quote, quote]) {
                offset += isLong ? 3 : 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\n"), !isLong { break }
            offset += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                try appendEscape(to: &text)
            } else {
                text.append(byte)
            }
        }
        throw problem("text lacks its closing quotation mark")
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(SyntaxProblem) {
        guard let byte else { return }
        offset += 1
        let digits = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
        if digits > 0 {
            let code = String(decoding: bytes[offset...].prefix(digits), as: UTF8.self)
            guard code.utf8.count == digits, let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
            else { throw problem("'\\\(Unicode.Scalar(byte))' wants \(digits) hexadecimal digits of a character") }
            offset += digits
            text += String(Character(scalar)).utf8
            return
        }
        let escapes: [UInt8: UInt8] = [
            UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
            UInt8(ascii: "f"): 0x0C, UInt8(ascii: "e"): 0x1B,
        ]
        text.append(escapes[byte] ?? byte)
    }

    private func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let matches = text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
        if matches { offset += text.utf8CodeUnitCount }
        return matches
    }

    private mutating func skipSpaces() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D { offset += 1 }
    }

    /// Skips spaces, line ends and comments.
    private mutating func skipBlank() {
        while let byte {
            if byte == UInt8(ascii: "#") {
                while let byte = self.byte, byte != UInt8(ascii: "\n") { offset += 1 }
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
                offset += 1
            } else {
                return
            }
        }
    }
}
