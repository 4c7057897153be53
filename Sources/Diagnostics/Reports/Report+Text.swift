extension Report {
    /// The findings that count as people read them, then a line of counts.
    package func text(color: Bool = false) -> String {
        let renderer = TextRenderer(color: color)
        var out = ""
        for result in open { out += renderer.render(result.diagnostic) }
        return out + summary + "\n"
    }

    /// What is not known, the fact that would answer most first; at most so many lines.
    package func questionsText(limit: Int = 50) -> String {
        var out = ""
        for question in questions.prefix(limit) {
            if let path = question.path {
                let position = question.position ?? SourcePosition(line: 1, column: 1)
                out += "\(TerminalText.safe(path)):\(position.line):\(position.column): "
            }
            out += "`\(question.key)`"
            if !question.subjects.isEmpty {
                out += " of " + TerminalText.safe(question.subjects.joined(separator: ", "))
            }
            let answers = question.count == 1 ? "1 answer" : "\(question.count) answers"
            out +=
                ": \(answers) wait\(question.count == 1 ? "s" : "") for it [\(question.rules.joined(separator: ", "))]\n"
        }
        if questions.count > limit { out += "… and \(questions.count - limit) more\n" }
        return out
    }
}
