import Diagnostics
import Methodology

/// Rules as people read them in a terminal, and as programs do.
enum RuleText {
    /// Some rules of a family.
    typealias Part = (family: RuleFamily, rules: [Rule])

    /// Everything about one rule.
    static func page(_ rule: Rule, _ family: RuleFamily) -> String {
        var out = "\(rule.id) (\(rule.severity.rawValue)): \(rule.title)\n\n"
        out += wrapped(rule.rationale) + "\n"
        out += wrapped("Source: \(rule.source)") + "\n"
        out += "\nFound fault with:\n\n\(indented(rule.bad))\n\nFine:\n\n\(indented(rule.good))\n"
        out += "\nIn adrgen.yml:\n\n\(indented(settings(of: rule)))\n"
        return out
    }

    /// What to write in `adrgen.yml` about a rule.
    static func settings(of rule: Rule) -> String {
        var text = "check:\n  rules:\n"
        if rule.settings.isEmpty {
            text += "    \(rule.id): off            # or note, warning, error\n"
        } else {
            text += "    \(rule.id):\n      severity: \(rule.severity.rawValue)     # or off, note, warning, error\n"
            for setting in rule.settings {
                text += "      \(setting.key): \(setting.usual)          # \(setting.meaning)\n"
            }
        }
        text += """
              waivers:
                - finding: \(rule.id)@…   # the finding's id as --format json prints it; * stands for any text
                  reason: why it is all right
                  owner: who says so
                  until: 2027-12-31
            """
        return text
    }

    /// A line a rule.
    static func list(_ parts: [Part]) -> String {
        var out = ""
        for (family, rules) in parts {
            out += (out.isEmpty ? "" : "\n") + "\(family.prefix): \(family.title)\n"
            for rule in rules {
                let severity = rule.severity.rawValue
                out += "  \(rule.id)  \(severity)\(String(repeating: " ", count: 9 - severity.count))\(rule.title)\n"
            }
        }
        return out
    }

    static func json(_ parts: [Part]) -> JSONValue {
        .array(
            parts.flatMap { family, rules in
                rules.map { rule in
                    .object([
                        ("id", .string(rule.id)), ("family", .string(family.title)), ("title", .string(rule.title)),
                        ("severity", .string(rule.severity.rawValue)), ("rationale", .string(rule.rationale)),
                        ("source", .string(rule.source)), ("bad", .string(rule.bad)), ("good", .string(rule.good)),
                        (
                            "settings",
                            .array(
                                rule.settings.map {
                                    .object([
                                        ("key", .string($0.key)), ("default", .int($0.usual)),
                                        ("meaning", .string($0.meaning)),
                                    ])
                                })
                        ),
                    ])
                }
            })
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }

    /// Text in lines of at most 80 columns.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, !last.isEmpty, last.count + word.count + 1 > 80 { lines.append("") }
            let line = lines.removeLast()
            lines.append(line.isEmpty ? String(word) : line + " " + word)
        }
        return lines.joined(separator: "\n")
    }
}
