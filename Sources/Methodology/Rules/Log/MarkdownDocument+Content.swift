import CommonMark

extension MarkdownDocument {
    /// Whether anything but blanks, comments and headings without a text stands in a range.
    func saysAnything(in range: Range<Int>) -> Bool {
        blocks.contains { block in
            guard block.range.lowerBound >= range.lowerBound, block.range.lowerBound < range.upperBound else {
                return false
            }
            switch block.kind {
            case .comment, .definition, .heading, .thematicBreak: return false
            case .item, .list, .quote: return false
            case .paragraph, .indentedCode, .fencedCode, .html, .table, .footnote:
                return bytes[block.content].contains { !$0.isBlankOrLineEnd }
            }
        }
    }

    /// Texts that templates leave for somebody to replace.
    var hints: [(text: String, range: Range<Int>)] {
        blocks.compactMap { block in
            switch block.kind {
            case .paragraph, .heading: break
            default: return nil
            }
            guard let first = bytes[block.content].first(where: { !$0.isBlankOrLineEnd }),
                Self.beginnings.contains(first)
            else { return nil }
            let text = String(decoding: bytes[block.content], as: UTF8.self)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard Self.isHint(text) else { return nil }
            return (text.count > 60 ? text.prefix(59) + "…" : text, block.content)
        }
    }

    /// Whether a paragraph or heading is all in braces or brackets, or is a sentence of a well-known template.
    private static func isHint(_ text: String) -> Bool {
        if sentences.contains(where: { text.hasPrefix($0) }) { return true }
        guard let first = text.first, let last = text.last, text.count > 6 else { return false }
        let inner = text.dropFirst().dropLast()
        switch (first, last) {
        case ("{", "}"): return !inner.contains("{") && !inner.contains("}") && inner.contains(" ")
        case ("[", "]"):
            return !inner.contains("[") && !inner.contains("]") && inner.split(separator: " ").count > 2
        default: return false
        }
    }

    private static let sentences = [
        "The issue motivating this decision, and any context", "The change that we're proposing or have agreed",
        "What becomes easier or more difficult to do", "What is the issue that we're seeing",
        "What is the change that we're proposing",
    ]
    /// First bytes of hints.
    private static let beginnings = Set("{[".utf8).union(sentences.compactMap(\.utf8.first))
}

extension UInt8 {
    fileprivate var isBlankOrLineEnd: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
