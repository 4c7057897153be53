import CommonMark
import Testing

/// What must hold of ranges whatever the text.
@Suite struct RangeTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func hold(_ lineEnd: String) {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1_500 {
            let text = Vocabulary.blocks(lines: 8, lineEnd: lineEnd, using: &generator)
            let document = MarkdownDocument(text)
            #expect(violations(in: document).isEmpty, "\(text.debugDescription)\n\(document.dump)")
        }
    }

    @Test(arguments: ["", "\u{FEFF}", "\n", "a\0b\n\0", "a\r\rb", "\u{FEFF}# a", "- a\n\t\t\0", "> \r\n>\r\n"])
    func holdForOddBytes(_ text: String) {
        #expect(violations(in: MarkdownDocument(text)).isEmpty)
    }

    @Test func invalidUTF8() {
        let document = MarkdownDocument([0x23, 0x20, 0xFF, 0xFE, 0x0A, 0x80, 0x5B, 0xC3, 0x5D, 0x0A])
        #expect(violations(in: document).isEmpty)
        #expect(document.sections.map(\.title) == ["\u{FFFD}\u{FFFD}"])
    }

    private func violations(in document: MarkdownDocument) -> [String] {
        var found: [String] = []
        var parents: [Block] = []
        var end = document.bodyStart
        for block in document.blocks {
            parents.removeLast(max(0, parents.count - block.depth))
            if parents.count != block.depth { found.append("depth without container") }
            if let parent = parents.last {
                if block.range.clamped(to: parent.range) != block.range { found.append("beyond container") }
                if block.kind == .item, case .list = parent.kind {} else if block.kind == .item { found.append("item") }
            }
            if block.content.clamped(to: block.range) != block.content { found.append("content beyond block") }
            if !isLineStart(block.range.lowerBound, in: document) { found.append("begins within a line") }
            if !isLineStart(block.range.upperBound, in: document) { found.append("ends within a line") }
            switch block.kind {
            case .list, .item, .quote, .footnote:
                parents.append(block)
            default:
                if block.range.lowerBound < end { found.append("overlap") }
                end = block.range.upperBound
            }
        }
        return found
    }

    private func isLineStart(_ offset: Int, in document: MarkdownDocument) -> Bool {
        let bytes = document.bytes
        if offset == document.bodyStart || offset == bytes.count { return true }
        return bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D && bytes[offset] != 0x0A
    }
}
