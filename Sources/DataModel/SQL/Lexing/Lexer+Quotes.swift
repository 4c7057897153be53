extension Lexer {
    /// A token in quotes; the current place is at the opening one.
    mutating func quoted(_ kind: Token.Kind, _ start: Int, close: UInt8? = nil, escapes: Bool = false) -> Token {
        let quote = close ?? byte()
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == quote {
                guard self.byte(1) == quote else {
                    offset += 1
                    return Token(kind, start, offset)
                }
                offset += 2
            } else if escapes, byte == UInt8(ascii: "\\") {
                offset += 2
            } else {
                offset += 1
            }
        }
        offset = bytes.count
        return Token(.unterminated, start, offset)
    }

    /// `$tag$ … $tag$`; nil, and nothing read, where no such text begins.
    mutating func dollarQuoted(_ start: Int) -> Token? {
        var end = start + 1
        while end < bytes.count, Lexer.isNameByte(bytes[end]), bytes[end] != UInt8(ascii: "$") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return nil }
        if end > start + 1, bytes[start + 1] >= 0x30, bytes[start + 1] <= 0x39 { return nil }
        let tag = bytes[start...end]
        offset = end + 1
        while offset + tag.count <= bytes.count {
            // A place that fails is passed as far as it matched: the tag's first byte occurs in it only at its ends.
            guard bytes[offset] == UInt8(ascii: "$") else {
                offset += 1
                continue
            }
            var matched = 1
            while matched < tag.count, bytes[offset + matched] == tag[start + matched] { matched += 1 }
            if matched == tag.count {
                offset += matched
                return Token(.string, start, offset)
            }
            offset += matched
        }
        offset = bytes.count
        return Token(.unterminated, start, offset)
    }

    /// A backslash command of psql: to the end of its line.
    mutating func metaCommand(_ start: Int) -> Token {
        skipLine()
        return Token(.metaCommand, start, offset)
    }
}
