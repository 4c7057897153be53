import Diagnostics

/// Asks for a record's sections on the terminal.
enum Interview {
    /// Answers by section; an empty answer leaves the template's prompt.
    static func sections() throws(Failure) -> [String: String] {
        var answers: [String: String] = [:]
        let questions = [
            ("context", "Context: what is the situation, and which question has to be answered?"),
            ("options", "Options considered, one a line"), ("decision", "Decision: what is chosen, and why?"),
            ("consequences", "Consequences: what gets easier, what gets harder?"),
        ]
        for (section, question) in questions {
            Output.error("\(question) (end with an empty line)\n")
            var lines: [String] = []
            while let line = readLine(), !line.isEmpty { lines.append(section == "options" ? "* \(line)" : line) }
            if !lines.isEmpty { answers[section] = lines.joined(separator: "\n") }
        }
        return answers
    }
}
