/// One block of a Markdown file and the bytes it covers.
package struct Block: Sendable, Hashable {
    /// What a block is; containers hold the blocks that follow them with a greater depth.
    package enum Kind: Sendable, Hashable {
        case heading(level: Int)
        case paragraph
        case thematicBreak
        case indentedCode
        case fencedCode
        /// Raw HTML other than a comment.
        case html
        /// An HTML comment standing as a block of its own.
        case comment
        /// Link reference definitions, which show nothing.
        case definition
        /// A GFM table: header row, delimiter row, body rows.
        case table
        case list(ordered: Bool)
        case item
        case quote
        /// A footnote's text, `[^1]: …`.
        case footnote
    }

    package var kind: Kind
    /// The block's lines whole: from the start of its first line to after the line end of its last.
    package var range: Range<Int>
    /// The bytes inside the markers: heading text, paragraph text, fence body, what follows a list marker.
    package var content: Range<Int>
    /// Number of containers (list, item, quote, footnote) around the block; 0 at the top.
    package var depth: Int

    package init(kind: Kind, range: Range<Int>, content: Range<Int>, depth: Int) {
        self.kind = kind
        self.range = range
        self.content = content
        self.depth = depth
    }
}
