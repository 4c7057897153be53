/// CommonMark's seven conditions under which raw HTML begins a block, by what ends it.
enum HTMLBlockType {
    /// 1: script, pre, style; ends with one of their closing tags.
    case verbatim
    /// 2: ends with `-->`.
    case comment
    /// 3: ends with `?>`.
    case instruction
    /// 4: ends with `>`.
    case declaration
    /// 5: ends with `]]>`.
    case cdata
    /// 6: a block element's tag; ends at a blank line.
    case element
    /// 7: any other complete tag alone on its line, which does not interrupt a paragraph; ends at a blank line.
    case tag

    /// The type of block that begins on a line; `text` is the line from its first text, `<`, to its end.
    init?(_ bytes: [UInt8], _ text: Range<Int>, interruptsParagraph: Bool) {
        let start = text.lowerBound + 1
        let end = text.upperBound
        guard start < end else { return nil }
        switch bytes[start] {
        case ASCII.exclamation:
            if bytes.hasWord("!--", at: start, end: end) {
                self = .comment
            } else if bytes.firstOffset(of: "![CDATA[", in: start..<min(start + 8, end)) != nil {
                self = .cdata
            } else if start + 1 < end, (0x41...0x5A).contains(bytes[start + 1]) {
                self = .declaration
            } else {
                return nil
            }
            return
        case ASCII.question:
            self = .instruction
            return
        default:
            break
        }
        let isClosing = bytes[start] == ASCII.slash
        let nameStart = isClosing ? start + 1 : start
        var nameEnd = nameStart
        while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
        let name = nameStart..<nameEnd
        let boundary = nameEnd == end ? ASCII.space : bytes[nameEnd]
        if !name.isEmpty, boundary.isWhitespace || boundary == ASCII.greater {
            if !isClosing, HTMLNames.isVerbatim(bytes, name) {
                self = .verbatim
                return
            }
        }
        let isBounded =
            boundary.isWhitespace || boundary == ASCII.greater
            || boundary == ASCII.slash && nameEnd + 1 < end && bytes[nameEnd + 1] == ASCII.greater
        if !name.isEmpty, isBounded, HTMLNames.isBlockElement(bytes, name) {
            self = .element
            return
        }
        guard !interruptsParagraph, let tagEnd = HTMLTag.end(of: bytes, at: text.lowerBound, end: end),
            bytes[tagEnd..<end].allSatisfy(\.isWhitespace)
        else { return nil }
        self = .tag
    }

    var endsAtBlankLine: Bool { self == .element || self == .tag }

    /// Whether a line of the block is its last one because of what stands on it.
    func ends(on bytes: [UInt8], _ text: Range<Int>) -> Bool {
        switch self {
        case .verbatim: HTMLNames.hasVerbatimEnd(bytes, text)
        case .comment: bytes.firstOffset(of: "-->", in: text) != nil
        case .instruction: bytes.firstOffset(of: "?>", in: text) != nil
        case .declaration: bytes[text].contains(ASCII.greater)
        case .cdata: bytes.firstOffset(of: "]]>", in: text) != nil
        case .element, .tag: false
        }
    }
}
