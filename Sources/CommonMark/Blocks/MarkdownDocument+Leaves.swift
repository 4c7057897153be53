extension Block.Kind {
    /// Whether blocks of the kind hold blocks.
    var isContainer: Bool {
        switch self {
        case .list, .item, .quote, .footnote: true
        default: false
        }
    }
}

extension MarkdownDocument {
    /// Indices of the blocks that are no containers and share bytes with a range.
    func leaves(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var index = firstLeaf(in: range)
        while index < blocks.count, blocks[index].range.lowerBound < range.upperBound {
            if !blocks[index].kind.isContainer, blocks[index].range.overlaps(range) { found.append(index) }
            index += 1
        }
        return found
    }

    /// Index from which on the leaves of a range are to be found.
    func firstLeaf(in range: Range<Int>) -> Int {
        let after = blocks.partition(where: { $0.range.lowerBound > range.lowerBound })
        var index = after - 1
        while index > 0, blocks[index].kind.isContainer { index -= 1 }
        return max(index, 0)
    }

    /// The stretches of a block that hold inline syntax: all of it, a table's cells, or none.
    func texts(of block: Block) -> [Range<Int>] {
        switch block.kind {
        case .paragraph, .heading: [block.content]
        case .table: rows(ofTable: block).flatMap { $0 }
        default: []
        }
    }
}
