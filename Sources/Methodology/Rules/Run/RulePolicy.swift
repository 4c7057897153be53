import Architecture
import Decisions
package import Diagnostics
package import Workspace

/// Which findings are told and how loud: the rules a run is about, and what the project has set.
package struct RulePolicy: Sendable {
    package var settings: Configuration.Check
    /// Ids of rules or prefixes of families; empty for all.
    package var only: [String]

    /// The working folder, seen from that of the configuration; empty for the same.
    package var folder: String

    package init(_ settings: Configuration.Check = .init(), only: [String] = [], folder: String = "") {
        self.settings = settings
        self.only = only
        self.folder = folder
    }

    /// Whether a run is about a rule.
    package func isWanted(_ rule: String) -> Bool { only.isEmpty || only.contains { Self.names($0, rule) } }

    /// The severity to tell a finding with; nil when it isn't told.
    /// - Parameter path: the file it is told in, from the working folder.
    package func severity(of finding: Finding, at path: String?) -> Diagnostic.Severity? {
        var level: Configuration.Check.Level?
        // What is said of a rule counts over what is said of its family.
        let settings = settings.rules.filter { Self.names($0.rule, finding.rule) && $0.level != nil }
        if let setting = settings.first(where: { $0.rule.contains("-") }) ?? settings.last { level = setting.level }
        for override in self.settings.overrides where fits(override, finding, path) { level = override.level }
        guard let level else { return finding.severity }
        return level.severity
    }

    /// The numbers the project has set for rules.
    package var numbers: RuleSettings {
        var numbers: [String: [String: Int]] = [:]
        for setting in settings.rules where !setting.numbers.isEmpty {
            numbers[setting.rule, default: [:]].merge(setting.numbers) { $1 }
        }
        return RuleSettings(numbers)
    }

    private func fits(_ override: Configuration.Check.Override, _ finding: Finding, _ path: String?) -> Bool {
        if !override.rules.isEmpty, !override.rules.contains(where: { Self.names($0, finding.rule) }) { return false }
        if !override.paths.isEmpty {
            guard let path else { return false }
            let seen = LogPath.normal((folder + "/" + path).split(separator: "/").map(String.init))
            guard override.paths.contains(where: { $0.matches(seen) }) else { return false }
        }
        return override.elements.isEmpty
            || override.elements.contains { outer in
                finding.elements.contains { $0 == outer || $0.hasPrefix(outer + ".") }
            }
    }

    /// Whether a text names a rule: by its id, by its family, or by the family with a `*`.
    static func names(_ text: String, _ rule: String) -> Bool {
        let text = text.hasSuffix("-*") ? String(text.dropLast(2)) : text
        return text == rule || !text.contains("-") && rule.hasPrefix(text + "-") && text == text.uppercased()
    }
}
