extension Report {
    /// A summary and a table of the findings that count, for a comment or a job's summary.
    package var markdown: String {
        var out = "## adrgen check\n\n\(Self.cell(summary))\n"
        if !open.isEmpty {
            out += "\n| Severity | Rule | Finding | Place |\n| :--- | :--- | :--- | :--- |\n"
            for result in open {
                let diagnostic = result.diagnostic
                let fix = diagnostic.fix.map { "<br>" + Self.cell($0) } ?? ""
                let place = diagnostic.path.map { path in
                    Self.code(rooted(path) + (diagnostic.position.map { ":\($0.line)" } ?? ""))
                }
                out +=
                    "| \(diagnostic.severity.rawValue) | \(diagnostic.rule) | \(Self.cell(diagnostic.message))\(fix) "
                out += "| \(place ?? "") |\n"
            }
        }
        if !questions.isEmpty {
            out += "\n### Not known\n\n| Key | Of | Where | Rules |\n| :--- | :--- | :--- | :--- |\n"
            for question in questions.prefix(20) {
                let place = question.path.map { path in
                    Self.code(rooted(path) + (question.position.map { ":\($0.line)" } ?? ""))
                }
                out += "| \(Self.code(question.key)) | \(Self.cell(question.subjects.joined(separator: ", "))) "
                out += "| \(place ?? "") | \(question.rules.joined(separator: ", ")) |\n"
            }
            if questions.count > 20 { out += "\nAnd \(questions.count - 20) more.\n" }
        }
        return out
    }

    /// Text that stands for itself in a cell of a table.
    private static func cell(_ text: String) -> String {
        var out = ""
        for character in TerminalText.safe(text) {
            if "\\`*_{}[]<>#|~@&!".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }

    /// Code in a cell of a table.
    private static func code(_ text: String) -> String {
        let text = TerminalText.safe(text).replacing("|", with: "\\|")
        let fence = text.contains("`") ? "``" : "`"
        return fence + (fence.count > 1 ? " \(text) " : text) + fence
    }
}
