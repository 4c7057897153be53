/// Escaping for a cell of a GFM table: running text that neither begins nor ends its line.
package enum MarkdownCell {
    /// The text on one line, its pipes escaped, without the backslashes that only a line of its own would need.
    package static func escape(_ text: String) -> String {
        MarkdownText.escape(text, startsLine: false, endsLine: false)
    }
}
