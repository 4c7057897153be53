import CommonMark

/// The same view of a text as `CMarkOutline`, by the scanner.
struct DocumentOutline {
    var blocks: [String] = []
    var destinations: [String] = []
    var texts: [String] = []

    init(_ document: MarkdownDocument) {
        var line = 1
        var position = document.bodyStart
        var definitionLine = 0
        var definitionEnd = -1
        var definitionDepth = 0
        var footnotes: [Range<Int>] = []
        for block in document.blocks {
            line += lineEnds(document.bytes, position..<block.range.lowerBound)
            position = block.range.lowerBound
            if block.kind == .footnote { footnotes.append(block.range) }
            if footnotes.last?.overlaps(block.range) == true { continue }
            if block.kind == .definition {
                if block.range.lowerBound != definitionEnd { definitionLine = line }
                definitionEnd = block.range.upperBound
                definitionDepth = block.depth
                continue
            }
            // cmark-gfm lets an underlined heading begin with the definitions taken off it.
            let isUnderlined = document.bytes[block.content.upperBound..<block.range.upperBound]
                .contains { $0 == 0x3D || $0 == 0x2D }
            let followsDefinition = block.range.lowerBound == definitionEnd && block.depth == definitionDepth
            let shown = isUnderlined && block.kind.isHeading && followsDefinition ? definitionLine : line
            guard let entry = Self.entry(block.kind, shown) else { continue }
            blocks.append("\(block.depth) \(entry)")
            if block.kind == .paragraph || block.kind.isHeading {
                texts.append(document.plainText(in: block.content))
            }
        }
        destinations = document.links(in: 0..<document.bytes.count)
            .filter { link in !footnotes.contains { $0.overlaps(link.range) } }
            .map(document.destination(of:))
    }

    private func lineEnds(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        range.count { index in
            bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        }
    }

    private static func entry(_ kind: Block.Kind, _ line: Int) -> String? {
        switch kind {
        case .heading(let level): "heading\(level) \(line)"
        case .paragraph: "paragraph"
        case .thematicBreak: "break \(line)"
        case .indentedCode: "indented \(line)"
        case .fencedCode: "fenced \(line)"
        case .html, .comment: "html \(line)"
        case .definition, .footnote: nil
        case .table: "table"
        case .list(let ordered): "\(ordered ? "ordered" : "bullet") \(line)"
        case .item: "item \(line)"
        case .quote: "quote \(line)"
        }
    }
}

extension Block.Kind {
    fileprivate var isHeading: Bool {
        if case .heading = self { true } else { false }
    }
}
