/// Diagnostics as people read them in a terminal or a CI log.
package struct TextRenderer: Sendable {
    /// Whether ANSI colours are wanted.
    package var color: Bool

    package init(color: Bool = false) {
        self.color = color
    }

    /// `path:line:column: severity: message [rule]`, the source line with a caret, the fix; one line end each.
    ///
    /// What is wrong with a file as a whole stands at its beginning.
    package func render(_ diagnostic: Diagnostic) -> String {
        var out = ""
        if let path = diagnostic.path {
            let position = diagnostic.position ?? SourcePosition(line: 1, column: 1)
            out += "\(TerminalText.safe(path)):\(position.line):\(position.column): "
        } else {
            out += "adrgen: "
        }
        out += paint(diagnostic.severity.rawValue, diagnostic.severity) + ": "
        out += "\(TerminalText.safe(diagnostic.message)) [\(diagnostic.rule)]\n"
        if let excerpt = diagnostic.excerpt { out += source(excerpt) }
        if let fix = diagnostic.fix { out += "  fix: \(TerminalText.safe(fix))\n" }
        return out
    }

    /// Columns of a source line that are shown at most, and how many of them before the place.
    private static let width = 96
    private static let widthBefore = 64

    /// The line, or a stretch of it around the place, tabs as single spaces so that the caret stands under its place.
    private func source(_ excerpt: Excerpt) -> String {
        var before = Substring(TerminalText.safe(excerpt.before))
        var columns = Columns.width(String(before))
        while columns > Self.widthBefore, let first = before.popFirst() { columns -= Columns.width(String(first)) }
        let after = Columns.cut(TerminalText.safe(excerpt.after), Self.width - columns)
        guard !before.isEmpty || !after.isEmpty else { return "" }
        return "  \(before)\(after)\n  \(String(repeating: " ", count: columns))^\n"
    }

    private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard color else { return text }
        let code =
            switch severity {
            case .error: "31;1"
            case .warning: "33;1"
            case .note: "36;1"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
