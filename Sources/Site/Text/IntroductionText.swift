import CommonMark

/// What a log's own page says about it: its Markdown without the title and without lists of the records.
struct IntroductionText {
    /// The bytes to render, up to where the text may be cut.
    let opening: [UInt8]
    /// The bytes behind that; empty where all of the text is short enough.
    let rest: [UInt8]

    /// Bytes up to which a text is shown whole.
    private static let shortLength = 1500

    /// - Parameter isRecord: whether a destination in the text leads to a record.
    init(_ document: MarkdownDocument, isRecord: (String) -> Bool) {
        let top = document.blocks.indices.filter { document.blocks[$0].depth == 0 }
        var kept = top.filter { index in
            let block = document.blocks[index]
            return block.kind != .comment && !Self.lists(block, in: document, isRecord)
        }
        if let first = kept.firstIndex(where: { document.blocks[$0].kind == .heading(level: 1) }) {
            kept.remove(at: first)
        }
        var blocks = Self.withoutEmptySections(kept.map { document.blocks[$0] })
        let definitions = blocks.filter { $0.kind == .definition }
        blocks.removeAll { $0.kind == .definition }
        let length = blocks.reduce(0) { $0 + $1.range.count }
        // All of a short text; else what stands before its second heading, or before its first where that says much.
        let headings = blocks.indices.filter { Self.level(blocks[$0]) != nil }
        let before = headings.first.map { blocks[..<$0].reduce(0) { $0 + $1.range.count } } ?? length
        let cut = before > Self.shortLength / 4 ? headings.first : headings.first { $0 > (headings.first ?? 0) }
        let end = length <= Self.shortLength ? blocks.count : cut ?? blocks.count
        opening = Self.bytes(blocks[..<end] + definitions, of: document)
        rest = end < blocks.count ? Self.bytes(blocks[end...] + definitions, of: document) : []
    }

    /// Whether a table or list has a link to one record in nearly every row.
    private static func lists(_ block: Block, in document: MarkdownDocument, _ isRecord: (String) -> Bool) -> Bool {
        let rows: Int
        switch block.kind {
        case .table: rows = document.bytes[block.range].split(separator: UInt8(ascii: "\n")).count - 2
        case .list:
            rows = document.blocks.count { $0.kind == .item && block.range.contains($0.range.lowerBound) }
        default: return false
        }
        let links = document.links(in: block.range).count { isRecord(document.destination(of: $0)) }
        return links > 0 && links * 4 >= rows * 3 && links * 2 <= rows * 3
    }

    /// The blocks without headings that nothing stands below.
    private static func withoutEmptySections(_ blocks: [Block]) -> [Block] {
        var kept: [Block] = []
        // From the end, so that a heading knows what follows.
        for block in blocks.reversed() {
            if let level = level(block) {
                guard let next = kept.last(where: { $0.kind != .definition }) else { continue }
                if let below = Self.level(next), below <= level { continue }
            }
            kept.append(block)
        }
        return kept.reversed()
    }

    private static func level(_ block: Block) -> Int? {
        if case .heading(let level) = block.kind { level } else { nil }
    }

    private static func bytes(_ blocks: some Sequence<Block>, of document: MarkdownDocument) -> [UInt8] {
        blocks.flatMap { document.bytes[$0.range] + [UInt8(ascii: "\n")] }
    }
}
