extension Report {
    /// Workflow commands of GitHub Actions, one a finding that counts, then the counts as a line of log.
    ///
    /// Source: GitHub documentation, "Workflow commands", setting a notice, warning or error message; escapes as in the
    /// toolkit's `command.ts`: `%`, CR and LF in messages, `:` and `,` in properties as well.
    package var github: String {
        var out = ""
        for result in open {
            let diagnostic = result.diagnostic
            let command =
                switch diagnostic.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            var properties: [String] = []
            if let path = diagnostic.path { properties.append("file=" + Self.property(rooted(path))) }
            if let position = diagnostic.position {
                properties.append("line=\(position.line)")
                properties.append("col=\(position.column)")
            }
            properties.append("title=" + Self.property(diagnostic.rule))
            let message = diagnostic.message + (diagnostic.fix.map { "\nfix: " + $0 } ?? "")
            out += "::\(command) \(properties.joined(separator: ","))::\(Self.data(message))\n"
        }
        return out + Self.data(summary) + "\n"
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
