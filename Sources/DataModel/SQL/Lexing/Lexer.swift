/// Splits bytes into tokens, in linear time and without ever failing.
struct Lexer: Sendable {
    let bytes: [UInt8]
    var rules: LexicalRules
    var offset: Int
    /// What ends a statement.
    var delimiter: [UInt8] = [UInt8(ascii: ";")]
    /// Whether a conditional comment is open.
    private var isInConditional = false

    init(_ bytes: [UInt8], rules: LexicalRules, offset: Int = 0) {
        self.bytes = bytes
        self.rules = rules
        self.offset = offset
    }

    /// The byte at a distance from the current place; 0 behind the end.
    func byte(_ distance: Int = 0) -> UInt8 {
        let index = offset + distance
        return index < bytes.count ? bytes[index] : 0
    }

    mutating func next() -> Token {
        if let open = skipBlanks() { return open }
        let start = offset
        guard start < bytes.count else { return Token(.end, start, start) }
        let first = bytes[start]
        if isAtDelimiter {
            offset += delimiter.count
            return Token(.terminator, start, offset)
        }
        switch first {
        case UInt8(ascii: "'"): return quoted(.string, start, escapes: rules.hasBackslashEscapes)
        case UInt8(ascii: "\""):
            return rules.isDoubleQuoteString
                ? quoted(.string, start, escapes: rules.hasBackslashEscapes) : quoted(.quotedName, start)
        case UInt8(ascii: "`"): return quoted(.quotedName, start)
        case UInt8(ascii: "[") where rules.hasBrackets: return quoted(.quotedName, start, close: UInt8(ascii: "]"))
        case UInt8(ascii: "$") where rules.hasDollarQuotes:
            if let token = dollarQuoted(start) { return token }
        case UInt8(ascii: "\\") where rules.hasMetaCommands: return metaCommand(start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(start)
        case UInt8(ascii: ".") where isDigit(byte(1)): return number(start)
        case UInt8(ascii: ":") where byte(1) == UInt8(ascii: ":"):
            offset += 2
            return Token(.symbol, start, offset)
        case _ where Self.isNameByte(first): return word(start)
        default: break
        }
        offset += 1
        return Token(.symbol, start, offset)
    }

    /// Whether the delimiter stands here.
    var isAtDelimiter: Bool {
        guard offset + delimiter.count <= bytes.count else { return false }
        for (distance, expected) in delimiter.enumerated() where bytes[offset + distance] != expected { return false }
        return true
    }

    /// Letters, digits, `_`, `$`, `#`, `@` and everything beyond ASCII.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"),
            UInt8(ascii: "@"):
            true
        default: false
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func word(_ start: Int) -> Token {
        let hasOwnDelimiter = delimiter != [UInt8(ascii: ";")]
        while offset < bytes.count, Self.isNameByte(bytes[offset]) {
            if rules.hasHashComments, bytes[offset] == UInt8(ascii: "#") { break }
            if hasOwnDelimiter, offset > start, isAtDelimiter { break }
            offset += 1
        }
        if offset == start { offset += 1 }
        return prefixed(start) ?? Token(.word, start, offset)
    }

    /// A string with a letter before its quote: `E'…'`, `N'…'`, `B'…'`, `X'…'`, and `U&"…"`.
    private mutating func prefixed(_ start: Int) -> Token? {
        let letter = bytes[start] | 0x20
        guard offset == start + 1, "enbxu".utf8.contains(letter) else { return nil }
        if letter == UInt8(ascii: "u") {
            guard rules.hasDollarQuotes, byte() == UInt8(ascii: "&") else { return nil }
            switch byte(1) {
            case UInt8(ascii: "\""):
                offset += 1
                return quoted(.quotedName, start)
            case UInt8(ascii: "'"):
                offset += 1
                return quoted(.string, start)
            default: return nil
            }
        }
        guard byte() == UInt8(ascii: "'") else { return nil }
        let isEscaped = letter == UInt8(ascii: "e") && rules.hasDollarQuotes
        return quoted(.string, start, escapes: isEscaped || rules.hasBackslashEscapes)
    }

    private mutating func number(_ start: Int) -> Token {
        func isExponentSign(_ byte: UInt8, after: UInt8) -> Bool {
            (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && after | 0x20 == UInt8(ascii: "e")
        }
        var isName = false
        let isHex = bytes[start] == 0x30 && "xbo".utf8.contains(byte(1) | 0x20)
        while offset < bytes.count {
            let byte = bytes[offset]
            if offset > start, isAtDelimiter { break }
            if isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
                offset += 1
            } else if Self.isNameByte(byte), byte != UInt8(ascii: "#") {
                isName = isName || !(isHex || byte | 0x20 == UInt8(ascii: "e"))
                offset += 1
            } else if offset > start, isExponentSign(byte, after: bytes[offset - 1]), isDigit(self.byte(1)) {
                offset += 1
            } else {
                break
            }
        }
        return Token(isName && rules.hasDelimiterCommand ? .word : .number, start, offset)
    }

    /// Skips blanks and comments; gives the token of a comment that isn't closed.
    private mutating func skipBlanks() -> Token? {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case 0x20, 0x09...0x0D, 0x00: offset += 1
            case UInt8(ascii: "-") where self.byte(1) == UInt8(ascii: "-"):
                if rules.dashesNeedBlank, self.byte(2) > 0x20 { return nil }
                skipLine()
            case UInt8(ascii: "#") where rules.hasHashComments: skipLine()
            case UInt8(ascii: "*") where isInConditional && self.byte(1) == UInt8(ascii: "/"):
                isInConditional = false
                offset += 2
            case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "*"):
                if rules.hasConditionalComments, enterConditional() { continue }
                let start = offset
                guard skipBlockComment() else { return Token(.unterminated, start, offset) }
            default: return nil
            }
        }
        return nil
    }

    /// Goes to the line end.
    mutating func skipLine() {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    }

    /// Steps into `/*!40101 …` or MariaDB's `/*M!100100 …`.
    private mutating func enterConditional() -> Bool {
        let mark = byte(2) == UInt8(ascii: "M") ? 3 : 2
        guard byte(mark) == UInt8(ascii: "!") else { return false }
        offset += mark + 1
        while isDigit(byte()) { offset += 1 }
        isInConditional = true
        return true
    }

    /// False when the comment isn't closed.
    private mutating func skipBlockComment() -> Bool {
        var depth = 1
        offset += 2
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                offset += 2
                depth -= 1
                if depth == 0 { return true }
            } else if rules.hasNestedComments, bytes[offset] == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                offset += 2
                depth += 1
            } else {
                offset += 1
            }
        }
        return false
    }
}
