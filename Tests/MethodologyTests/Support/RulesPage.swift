import Diagnostics
import Methodology

/// All rules as Markdown.
enum RulesPage {
    static var text: String {
        var prefixes: [String] = []
        for family in RuleRegistry.families where !prefixes.contains(family.prefix) { prefixes.append(family.prefix) }
        return prefixes.map(section).joined()
    }

    private static func section(_ prefix: String) -> String {
        let families = RuleRegistry.families.filter { $0.prefix == prefix }
        let rules = families.flatMap(\.rules)
        var out =
            "\n## \(prefix): \(families.first?.title ?? "")\n\n| Rule | Severity | What should hold |\n| :--- | :--- | :--- |\n"
        for rule in rules {
            out += "| [\(rule.id)](#\(rule.id.lowercased())) | \(rule.severity.rawValue) | \(cell(rule.title)) |\n"
        }
        for rule in rules {
            out +=
                "\n### \(rule.id)\n\n**\(text(rule.title)).** \(text(rule.rationale))\n\nSource: \(text(rule.source))\n"
            for setting in rule.settings {
                out += "\nSetting `\(setting.key)`: \(text(setting.meaning)); \(setting.usual) unless given.\n"
            }
        }
        return out
    }

    private static func text(_ text: String) -> String {
        var out = ""
        for character in text {
            if "*_<>[]".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }

    private static func cell(_ text: String) -> String { self.text(text).replacing("|", with: "\\|") }
}
