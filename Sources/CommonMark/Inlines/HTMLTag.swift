/// Raw HTML within text.
enum HTMLTag {
    /// The offset after an opening or closing tag, `<` at `start`.
    static func end(of bytes: [UInt8], at start: Int, end: Int) -> Int? {
        var index = start + 1
        let isClosing = index < end && bytes[index] == ASCII.slash
        if isClosing { index += 1 }
        guard index < end, bytes[index].isLetter else { return nil }
        while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == ASCII.hyphen { index += 1 }
        if !isClosing { index = skipAttributes(bytes, index, end) }
        index = LinkSyntax.skipWhitespace(bytes, index, end)
        if !isClosing, index < end, bytes[index] == ASCII.slash { index += 1 }
        return index < end && bytes[index] == ASCII.greater ? index + 1 : nil
    }

    /// The offset after the last attribute that is complete.
    private static func skipAttributes(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while true {
            var next = LinkSyntax.skipWhitespace(bytes, index, end)
            guard next > index, next < end, isAttributeStart(bytes[next]) else { return index }
            while next < end, isAttributeStart(bytes[next]) || isAttributePart(bytes[next]) { next += 1 }
            let equals = LinkSyntax.skipWhitespace(bytes, next, end)
            if equals < end, bytes[equals] == ASCII.equals {
                guard let afterValue = value(bytes, LinkSyntax.skipWhitespace(bytes, equals + 1, end), end) else {
                    return index
                }
                next = afterValue
            }
            index = next
        }
    }

    private static func isAttributeStart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == ASCII.underscore || byte == ASCII.colon
    }

    private static func isAttributePart(_ byte: UInt8) -> Bool {
        byte.isDigit || byte == ASCII.period || byte == ASCII.hyphen
    }

    private static func value(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        var index = start
        if bytes[start] == ASCII.quote || bytes[start] == ASCII.apostrophe {
            index += 1
            while index < end, bytes[index] != bytes[start] { index += 1 }
            return index < end ? index + 1 : nil
        }
        while index < end, !bytes[index].isWhitespace {
            switch bytes[index] {
            case ASCII.quote, ASCII.apostrophe, ASCII.equals, ASCII.less, ASCII.greater, ASCII.backtick:
                return index > start ? index : nil
            default: index += 1
            }
        }
        return index > start ? index : nil
    }
}
