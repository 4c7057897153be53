/// Diagnostics as people read them in a terminal or a CI log.
package struct TextRenderer: Sendable {
    /// Whether ANSI colours are wanted.
    package var color: Bool

    package init(color: Bool = false) {
        self.color = color
    }

    /// `path:line:column: severity: message [rule]`, the source line with a caret, the fix; one line end each.
    package func render(_ diagnostic: Diagnostic) -> String {
        var out = ""
        if let path = diagnostic.path {
            out += TerminalText.safe(path)
            if let position = diagnostic.position { out += ":\(position.line):\(position.column)" }
            out += ": "
        } else {
            out += "adrgen: "
        }
        out += paint(diagnostic.severity.rawValue, diagnostic.severity) + ": "
        out += "\(TerminalText.safe(diagnostic.message)) [\(diagnostic.rule)]\n"
        if let excerpt = diagnostic.excerpt, let column = diagnostic.position?.column, !excerpt.isEmpty {
            out += source(excerpt, column: column)
        }
        if let fix = diagnostic.fix { out += "  fix: \(TerminalText.safe(fix))\n" }
        return out
    }

    /// A stretch of the line around the column, tabs as single spaces so that the caret stands under its byte.
    private func source(_ line: String, column: Int) -> String {
        let width = 96
        let before = String(decoding: line.utf8.prefix(column - 1), as: UTF8.self)
        let skipped = max(0, before.count - width * 2 / 3)
        let shown = TerminalText.safe(String(line.dropFirst(skipped).prefix(width)))
        return "  \(shown)\n  \(String(repeating: " ", count: before.count - skipped))^\n"
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
