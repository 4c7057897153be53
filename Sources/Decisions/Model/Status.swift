/// A status as all dialects mean it.
package enum Status: String, Sendable, Hashable, CaseIterable {
    case draft, proposed, accepted, rejected, deprecated, superseded
}

/// A status as a file states it.
package struct StatusReading: Sendable, Hashable {
    /// The file's own word or words: `Accepted`, `on-hold`.
    package var word: String
    /// What the word means, nil for a word of the team's own.
    package var normalized: Status?
    /// The whole statement on one line: `Superseded by 12. Use X`.
    package var text: String
    /// Bytes of `word` in the file.
    package var range: Range<Int>
    package var place: Place

    /// Where a status stands, which decides how it is edited.
    package enum Place: Sendable, Hashable {
        /// Value of a front matter key.
        case frontMatter
        /// Body of a status section; the range of that body.
        case section(Range<Int>)
        /// After a label on a line: `* Status: x`, `**Status**: x`, `Status: x`.
        case label
        /// Cell of a table near the top.
        case table
        /// In the heading itself: `## Status: x`.
        case heading
        /// Alternative text of a badge.
        case badge
    }

    package init(word: String, normalized: Status?, text: String, range: Range<Int>, place: Place) {
        self.word = word
        self.normalized = normalized
        self.text = text
        self.range = range
        self.place = place
    }
}
