extension MarkdownDocument {
    /// What a reader sees of the text in a range, on one line.
    ///
    /// Emphasis, code marks, tags, comments and footnote marks are dropped; links and images are represented by their
    /// text; character references and backslash escapes are resolved; runs of white space are one space. A range over
    /// several blocks gives their texts with a space between; one outside of the text is read as if it were a paragraph.
    package func plainText(in range: Range<Int>) -> String {
        let range = bytes.trimmed(range)
        guard !range.isEmpty else { return "" }
        let first = firstLeaf(in: range)
        if first < blocks.count, blocks[first].content.contains(range), blocks[first].kind.isInline {
            return inlineText(in: range)
        }
        let leaves = leaves(in: range)
        guard !leaves.isEmpty else { return inlineText(in: range) }
        var out = PlainText()
        for leaf in leaves { append(blocks[leaf], within: range, to: &out) }
        return out.text
    }

    /// Plain text of one cell of a table, whose range `rows(ofTable:)` gives.
    package func cellText(_ range: Range<Int>) -> String {
        if isPlain(range) { return String(decoding: bytes[range], as: UTF8.self) }
        var out = PlainText()
        append(range, isCell: true, to: &out)
        return out.text
    }

    /// Plain text of a range within one paragraph or heading.
    func inlineText(in range: Range<Int>) -> String {
        if isPlain(range) { return String(decoding: bytes[range], as: UTF8.self) }
        var out = PlainText()
        append(range, isCell: false, to: &out)
        return out.text
    }

    private func append(_ block: Block, within range: Range<Int>, to out: inout PlainText) {
        switch block.kind {
        case .paragraph, .heading, .table:
            for text in texts(of: block) where text.overlaps(range) {
                append(text.clamped(to: range), isCell: block.kind == .table, to: &out)
                out.addSpace()
            }
        case .html:
            append(block.content.clamped(to: range), isCell: false, to: &out)
        case .fencedCode, .indentedCode:
            let text = InlineText(bytes, block.content.clamped(to: range), gaps: gaps)
            out.append(text.bytes[text.range])
        case .comment, .definition, .thematicBreak, .list, .item, .quote, .footnote:
            break
        }
        out.addSpace()
    }

    private func append(_ range: Range<Int>, isCell: Bool, to out: inout PlainText) {
        let text = InlineText(bytes, range, gaps: gaps)
        var position = text.range.lowerBound
        for edit in InlineScanner.edits(in: text, definitions: definitions, isCell: isCell)
        where edit.range.lowerBound >= position {
            out.append(text.bytes[position..<edit.range.lowerBound])
            out.append(edit.text.utf8)
            position = edit.range.upperBound
        }
        out.append(text.bytes[position..<text.range.upperBound])
    }

    /// Whether a trimmed range holds nothing that inline syntax could change.
    private func isPlain(_ range: Range<Int>) -> Bool {
        for index in range {
            switch bytes[index] {
            case ASCII.space:
                if bytes[index + 1] == ASCII.space { return false }
            case 0..<ASCII.space, ASCII.asterisk, ASCII.backtick, ASCII.tilde, ASCII.leftBracket, ASCII.less,
                ASCII.ampersand, ASCII.backslash:
                return false
            case ASCII.underscore:
                guard index > range.lowerBound, index + 1 < range.upperBound, bytes[index - 1].isWordByte,
                    bytes[index + 1].isWordByte
                else { return false }
            default: break
            }
        }
        return true
    }
}

extension UInt8 {
    /// An ASCII letter or digit.
    fileprivate var isWordByte: Bool { isLetter || isDigit }
}

extension Block.Kind {
    /// Whether the block's content is inline text as a whole.
    fileprivate var isInline: Bool {
        switch self {
        case .paragraph, .heading: true
        default: false
        }
    }
}

/// Text put together from pieces, white space runs as one space.
private struct PlainText {
    private var bytes: [UInt8] = []
    private var needsSpace = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func addSpace() { needsSpace = true }

    mutating func append(_ piece: some Sequence<UInt8>) {
        for byte in piece {
            if byte.isWhitespace {
                needsSpace = true
                continue
            }
            if needsSpace, !bytes.isEmpty { bytes.append(ASCII.space) }
            needsSpace = false
            bytes.append(byte)
        }
    }
}
