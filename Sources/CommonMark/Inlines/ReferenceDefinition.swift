/// A link reference definition, `[label]: destination "title"`.
struct ReferenceDefinition {
    /// Normalised.
    var label: String
    var destination: Range<Int>
    /// After the last byte that is not white space.
    var end: Int
    /// Start of the text after the definition's last line.
    var next: Int

    /// The definition at the start of text; nil where there is none. Footnotes, `[^1]: …`, are none.
    init?(in bytes: [UInt8], at start: Int, end: Int) {
        guard let (labelText, afterLabel) = LinkSyntax.label(bytes, start, end), afterLabel < end,
            bytes[afterLabel] == ASCII.colon, bytes[labelText.lowerBound] != ASCII.caret
        else { return nil }
        let label = LinkSyntax.normalized(bytes[labelText])
        let place = Self.skipWhitespaceOnce(bytes, afterLabel + 1, end)
        guard !label.isEmpty, let (destination, afterDestination) = LinkSyntax.destination(bytes, place, end),
            afterDestination > place
        else { return nil }
        self.label = label
        self.destination = destination

        let titlePlace = Self.skipWhitespaceOnce(bytes, afterDestination, end)
        if titlePlace > afterDestination, let afterTitle = LinkSyntax.title(bytes, titlePlace, end) {
            let rest = LinkSyntax.skipSpaces(bytes, afterTitle, end)
            if rest == end || bytes[rest].isLineEnd {
                self.end = afterTitle
                next = Self.nextText(bytes, rest, end)
                return
            }
        }
        let rest = LinkSyntax.skipSpaces(bytes, afterDestination, end)
        guard rest == end || bytes[rest].isLineEnd else { return nil }
        self.end = afterDestination
        next = Self.nextText(bytes, rest, end)
    }

    /// The offset after spaces, tabs and at most one line end.
    private static func skipWhitespaceOnce(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let index = LinkSyntax.skipSpaces(bytes, start, end)
        guard index < end, bytes[index].isLineEnd else { return index }
        return LinkSyntax.skipSpaces(bytes, bytes.nextLine(after: index), end)
    }

    private static func nextText(_ bytes: [UInt8], _ lineEnd: Int, _ end: Int) -> Int {
        guard lineEnd < end else { return end }
        return LinkSyntax.skipSpaces(bytes, min(bytes.nextLine(after: lineEnd), end), end)
    }
}
