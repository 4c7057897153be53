import CCmarkGFM

/// Turns Markdown into HTML that is safe to show, whoever wrote the Markdown.
///
/// By default no raw HTML reaches the output: tags are shown as the text they are, comments are left out, and of
/// elements only `<br>` and well-nested `<details>` and `<summary>` without attributes are kept. Links that would run
/// code lose their destination. Headings get ids as GitHub forms them; a task's checkbox is labelled by its text.
package struct HTMLRenderer: Sendable {
    package struct Options: Sendable, Hashable {
        /// Lets raw HTML and every kind of URL through.
        package var unsafeHTML = false
        /// Added to every heading's level; the sum stays within 1…6.
        package var headingShift = 0
        /// Put before every heading's id, so that texts can share a page.
        package var idPrefix = ""

        package init() {}
    }

    package var options: Options

    package init(options: Options = Options()) {
        self.options = options
    }

    /// HTML of Markdown text without front matter.
    ///
    /// A table that would be filled up with empty cells out of proportion to its size is shown as text.
    /// `rewrite` gets each link's and image's destination and returns the one to write.
    package func render(
        _ markdown: ArraySlice<UInt8>, rewrite: (Destination) -> String = { $0.url }
    ) throws(MarkdownError) -> [UInt8] {
        let bounded = MarkdownBounds(Array(markdown))
        let tree = try CMarkTree(
            bounded.markdown, options: CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES,
            extensions: ["strikethrough", "tasklist"] + (bounded.allowsTables ? ["table"] : [])
                + (bounded.allowsAutolinks ? ["autolink"] : []))
        let nodes = MarkupNodes(of: tree)
        defer { nodes.removeHeadings() }
        nodes.label()
        nodes.identifyHeadings(shift: options.headingShift, prefix: options.idPrefix)
        if !options.unsafeHTML { nodes.neutraliseHTML() }
        nodes.rewriteDestinations(keepingUnsafe: options.unsafeHTML, rewrite)
        // Whatever raw HTML the tree still holds is ours or wanted.
        return try tree.html(options: CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES)
    }
}
