/// A word or a quoted text of a statement.
struct DSLToken: Hashable {
    var text: String
    /// Where it begins in its file, in bytes.
    var offset: Int
    var isQuoted = false

    var lower: String { text.lowercased() }
}

/// A statement: the tokens of one line, or of several joined by `\` or a text block.
struct DSLLine: Hashable {
    var tokens: [DSLToken]

    /// Whether the statement opens a block.
    var opensBlock: Bool { tokens.last.map { $0.text == "{" && !$0.isQuoted } ?? false }
    var closesBlock: Bool { tokens.first.map { $0.text == "}" && !$0.isQuoted } ?? false }
    var offset: Int { tokens.first?.offset ?? 0 }
}
