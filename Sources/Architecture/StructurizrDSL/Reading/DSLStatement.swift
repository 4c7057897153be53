/// A statement with its identifier taken off and its constants put in.
struct DSLStatement {
    /// The name given to what the statement defines: `db` in `db = container "Database"`.
    var identifier: DSLToken?
    /// What stands behind it, without an opening brace.
    var tokens: [DSLToken]
    var opensBlock: Bool
    var offset: Int

    var keyword: DSLToken { tokens.first ?? DSLToken(text: "{", offset: offset) }
    var word: String { keyword.lower }

    /// The text of a token, nil where there is none.
    subscript(index: Int) -> String? { index < tokens.count ? tokens[index].text : nil }

    /// Makes sure that there are as many tokens as the grammar says, the keyword counted.
    func expect(_ counts: ClosedRange<Int>, _ grammar: String) throws(DSLFault) {
        if tokens.count > counts.upperBound {
            throw DSLFault(
                DSLRule.syntax, "`\(tokens[counts.upperBound].text)` is one part too many",
                at: tokens[counts.upperBound], fix: "write `\(grammar)`, with quotes around text that has spaces")
        }
        if tokens.count < counts.lowerBound {
            throw DSLFault(DSLRule.syntax, "`\(keyword.text)` lacks a part", at: keyword, fix: "write `\(grammar)`")
        }
    }

    /// Makes sure that a block follows.
    func expectBlock(_ grammar: String) throws(DSLFault) {
        guard opensBlock else {
            throw DSLFault(
                DSLRule.syntax, "`\(keyword.text)` has no block", at: keyword, fix: "write `\(grammar) {`")
        }
    }
}
