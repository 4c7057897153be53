/// A piece of SQL: a range of bytes and what it is.
struct Token: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        /// Keyword or unquoted name.
        case word
        /// Name in quotes of any sort.
        case quotedName
        /// Text in quotes: `'…'`, `E'…'`, `$tag$…$tag$`, in MySQL `"…"`.
        case string
        case number
        /// One byte of anything else; `::` counts as one.
        case symbol
        /// End of the statement: `;` or the delimiter in force.
        case terminator
        /// psql's command in a backslash, to the end of its line.
        case metaCommand
        /// A quote or comment that isn't closed; the token reaches to the end of the file.
        case unterminated
        case end
    }

    var kind: Kind
    var start: Int
    var end: Int

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}
