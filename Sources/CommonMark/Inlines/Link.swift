/// A link or an image in running text, with the bytes of its parts.
package struct Link: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        /// `[text](destination "title")`
        case inline
        /// `[text][label]`, `[label][]` or `[label]` with a definition in the document.
        case reference
        /// `<https://…>` or a bare URL.
        case autolink
        /// `![text](destination)`
        case image
    }

    package var form: Form
    /// Everything from the opening bracket to the closing one.
    package var range: Range<Int>
    /// The bytes between the square brackets; for an autolink the URL.
    package var text: Range<Int>
    /// The destination's bytes as written, without `<>`; for a reference those in its definition.
    package var destination: Range<Int>

    package init(form: Form, range: Range<Int>, text: Range<Int>, destination: Range<Int>) {
        self.form = form
        self.range = range
        self.text = text
        self.destination = destination
    }
}
