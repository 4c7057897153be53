/// Turns Markdown into HTML that is safe to show.
package struct HTMLRenderer: Sendable {
    package struct Options: Sendable {
        /// Lets raw HTML and every kind of URL through.
        package var unsafeHTML = false
        /// Added to every heading's level; the sum stays within 1…6.
        package var headingShift = 0

        package init() {}
    }

    package var options: Options

    package init(options: Options = Options()) {
        self.options = options
    }

    /// HTML of Markdown text without front matter.
    /// - Parameter rewrite: gets each link's and image's destination and returns the one to write.
    package func render(
        _ markdown: ArraySlice<UInt8>, rewrite: (Destination) -> String = { $0.url }
    ) throws(MarkdownError) -> [UInt8] { Array(markdown) }
}
