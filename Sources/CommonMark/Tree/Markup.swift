/// A block of a parsed text, without the places it stands in.
package indirect enum BlockMarkup: Sendable, Hashable {
    case heading(level: Int, [InlineMarkup])
    case paragraph([InlineMarkup])
    case code(info: String, text: String)
    case quote([BlockMarkup])
    /// `start` is the first number of an ordered list, nil for bullets.
    case list(start: Int?, tight: Bool, [ListItemMarkup])
    case table(TableMarkup)
    case rule
    /// Raw HTML, comments included.
    case html(String)
}

/// An item of a list.
package struct ListItemMarkup: Sendable, Hashable {
    /// Whether the box of a task is checked; nil for items without one.
    package var isChecked: Bool?
    package var blocks: [BlockMarkup]

    package init(isChecked: Bool? = nil, blocks: [BlockMarkup]) {
        self.isChecked = isChecked
        self.blocks = blocks
    }
}

/// A table: rows of cells, the header first.
package struct TableMarkup: Sendable, Hashable {
    package enum Alignment: Sendable, Hashable { case none, left, center, right }

    package var alignments: [Alignment]
    package var rows: [[[InlineMarkup]]]

    package init(alignments: [Alignment], rows: [[[InlineMarkup]]]) {
        self.alignments = alignments
        self.rows = rows
    }
}

/// A piece of text within a block.
package indirect enum InlineMarkup: Sendable, Hashable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([InlineMarkup])
    case strong([InlineMarkup])
    case strikethrough([InlineMarkup])
    case link(destination: String, [InlineMarkup])
    case image(destination: String, [InlineMarkup])
    case html(String)
}
