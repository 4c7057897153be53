import CommonMark

/// The same view of a text as `CMarkOutline`, by the scanner.
struct DocumentOutline {
    var blocks: [String] = []
    var destinations: [String] = []

    init(_ document: MarkdownDocument) {
        var line = 1
        var position = document.bodyStart
        for block in document.blocks {
            line += lineEnds(document.bytes, position..<block.range.lowerBound)
            position = block.range.lowerBound
            guard let entry = Self.entry(block.kind, line) else { continue }
            blocks.append("\(block.depth) \(entry)")
        }
        destinations = document.links(in: 0..<document.bytes.count).map(document.destination(of:))
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
        case .definition: nil
        case .table: "table"
        case .list(let ordered): "\(ordered ? "ordered" : "bullet") \(line)"
        case .item: "item \(line)"
        case .quote: "quote \(line)"
        }
    }
}
