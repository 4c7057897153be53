/// The parts links and definitions are made of. Every function takes the offset where a part begins and the end of the
/// text, and returns nil where there is no such part.
enum LinkSyntax {
    /// A label in brackets, `[` at `start`: its text and the offset after `]`.
    static func label(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: Range<Int>, next: Int)? {
        guard start < end, bytes[start] == ASCII.leftBracket else { return nil }
        var index = start + 1
        let limit = min(end, index + 1001)
        while index < limit {
            switch bytes[index] {
            case ASCII.leftBracket: return nil
            case ASCII.rightBracket: return (start + 1..<index, index + 1)
            case ASCII.backslash where index + 1 < end && bytes[index + 1].isPunctuation: index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A destination, in angle brackets or bare: its text without the brackets and the offset after it. A bare one may
    /// be empty.
    static func destination(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: Range<Int>, next: Int)? {
        guard start < end, bytes[start] == ASCII.less else { return bareDestination(bytes, start, end) }
        var index = start + 1
        while index < end {
            switch bytes[index] {
            case ASCII.greater: return (start + 1..<index, index + 1)
            case ASCII.less, ASCII.newline, ASCII.carriageReturn: return nil
            case ASCII.backslash: index += 2
            default: index += 1
            }
        }
        return nil
    }

    private static func bareDestination(
        _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> (text: Range<Int>, next: Int)? {
        var index = start
        var open = 0
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.backslash, index + 1 < end, bytes[index + 1].isPunctuation {
                index += 2
                continue
            } else if byte == ASCII.leftParen {
                open += 1
                if open > 32 { return nil }
            } else if byte == ASCII.rightParen {
                if open == 0 { break }
                open -= 1
            } else if byte.isWhitespace || byte.isControl {
                break
            }
            index += 1
        }
        // Unbalanced ones are taken as cmark-gfm takes them.
        return (start..<index, index)
    }

    /// A title in quotes or parentheses: the offset after it.
    static func title(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let open = bytes[start]
        let close: UInt8
        switch open {
        case ASCII.quote, ASCII.apostrophe: close = open
        case ASCII.leftParen: close = ASCII.rightParen
        default: return nil
        }
        var index = start + 1
        while index < end {
            let byte = bytes[index]
            if byte == close { return index + 1 }
            if byte == ASCII.leftParen, open == byte { return nil }
            index += byte == ASCII.backslash && index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
        }
        return nil
    }

    /// The offset after white space, line ends included.
    static func skipWhitespace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isWhitespace { index += 1 }
        return index
    }

    /// The offset after spaces and tabs.
    static func skipSpaces(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isSpaceOrTab { index += 1 }
        return index
    }

    /// A label as references are compared: case folded, white space runs as one space.
    static func normalized(_ label: some Sequence<UInt8>) -> String {
        var folded: [UInt8] = []
        var isASCII = true
        for byte in label {
            if byte.isWhitespace {
                if folded.last != ASCII.space { folded.append(ASCII.space) }
            } else {
                isASCII = isASCII && byte < 0x80
                folded.append(byte.lowercased)
            }
        }
        var slice = folded[...]
        if slice.first == ASCII.space { slice.removeFirst() }
        if slice.last == ASCII.space { slice.removeLast() }
        let text = String(decoding: slice, as: UTF8.self)
        // Lower case alone leaves ẞ and ß apart.
        return isASCII ? text : text.lowercased().uppercased().lowercased()
    }
}
