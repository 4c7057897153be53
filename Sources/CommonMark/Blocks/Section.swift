/// A heading at the top level of a document and what stands below it.
package struct Section: Sendable, Hashable {
    /// 1…6.
    package var level: Int
    /// The heading as plain text: without markers, inline formatting, trailing HTML comments.
    package var title: String
    /// The heading's lines, with line end.
    package var heading: Range<Int>
    /// Index of the heading in the document's blocks.
    package var block: Int
    /// From after the heading to the next heading of any level, or the end.
    package var ownBody: Range<Int>
    /// From after the heading to the next heading of the same or a higher rank (lower or equal level), or the end.
    package var body: Range<Int>

    package init(
        level: Int, title: String, heading: Range<Int>, block: Int, ownBody: Range<Int>, body: Range<Int>
    ) {
        self.level = level
        self.title = title
        self.heading = heading
        self.block = block
        self.ownBody = ownBody
        self.body = body
    }
}
