import Decisions
package import Diagnostics
package import Workspace

/// What all rules and readers say about a project, ready to be told.
package struct CheckRun: Sendable {
    /// A finding at its place in a file.
    package struct Told: Sendable, Hashable {
        package var finding: Finding
        package var diagnostic: Diagnostic
        /// The waiver in force that fits it.
        package var waiver: Configuration.Check.Waiver?
        /// Whether it was there already at the revision to compare with.
        package var isOld = false

        /// Whether it counts: neither waived nor old.
        package var isOpen: Bool { waiver == nil && !isOld }
        package var id: String { finding.id }
        /// Whether a rule of the registry found it, and no reader of files.
        package var isOfARule: Bool { RuleRegistry.rule(finding.rule) != nil }
    }

    /// A question that can't be answered.
    package struct Unknown: Sendable, Hashable {
        package var rule: String
        package var missing: Missing
    }

    /// By file, position, rule and id.
    package private(set) var told: [Told] = []
    /// By rule, then in the order of the project.
    package private(set) var unknown: [Unknown] = []
    /// Rules that had something to look at.
    package private(set) var applied: [Rule] = []

    /// - Parameters:
    ///   - diagnostics: what the readers of the files had to say.
    ///   - lines: a file's lines by its path, to find places in it.
    package init(
        _ project: Project, reading diagnostics: [Diagnostic], _ policy: RulePolicy,
        lines: (String) -> SourceLines?
    ) {
        var findings = diagnostics.filter { policy.isWanted($0.rule) }.map(Finding.init(reading:))
        for family in RuleRegistry.families where family.prefix != SettingRules.prefix {
            findings += apply(family, to: project, policy)
        }
        Self.number(&findings)
        var project = project
        project.waivers = WaiverUse.uses(
            of: policy.settings.waivers, findings: findings.map(\.id), on: project.day)
        if policy.only.isEmpty {
            for family in RuleRegistry.families where family.prefix == SettingRules.prefix {
                findings += apply(family, to: project, policy)
            }
        }
        let waivers = project.waivers.filter { !$0.isExpired }
        let waiverByFinding = Dictionary(
            waivers.flatMap { use in use.findings.map { ($0, use.waiver) } }, uniquingKeysWith: { first, _ in first })
        let located = Self.located(findings, lines)
        for (finding, diagnostic) in zip(findings, located) {
            guard let severity = policy.severity(of: finding, at: diagnostic.path) else { continue }
            var told = Told(finding: finding, diagnostic: diagnostic, waiver: waiverByFinding[finding.id])
            told.finding.severity = severity
            told.diagnostic.severity = severity
            self.told.append(told)
        }
        told.sort { Self.key($0) < Self.key($1) }
    }

    private mutating func apply(_ family: RuleFamily, to project: Project, _ policy: RulePolicy) -> [Finding] {
        var findings: [Finding] = []
        for (rule, result) in family.results(for: project, where: { policy.isWanted($0.id) }) {
            findings += result.findings
            unknown += result.missing.map { Unknown(rule: rule.id, missing: $0) }
            if result != .notApplicable, applied.last?.id != rule.id { applied.append(rule) }
        }
        return findings
    }

    /// Tells findings of the same id apart by a number, from the second on.
    private static func number(_ findings: inout [Finding]) {
        var counts: [String: Int] = [:]
        for index in findings.indices {
            let count = counts[findings[index].id, default: 0] + 1
            counts[findings[index].id] = count
            if count > 1 { findings[index].subjects.append(String(count)) }
        }
    }

    private static func located(_ findings: [Finding], _ lines: (String) -> SourceLines?) -> [Diagnostic] {
        var diagnostics = findings.map(\.diagnostic)
        let places = Dictionary(grouping: diagnostics.indices) { diagnostics[$0].path ?? "" }
        for (path, indices) in places where !path.isEmpty {
            guard indices.contains(where: { diagnostics[$0].needsLines }), let lines = lines(path) else { continue }
            for index in indices { diagnostics[index].locate(in: lines) }
        }
        return diagnostics
    }

    private static func key(_ told: Told) -> (String, SourcePosition, String, String) {
        let diagnostic = told.diagnostic
        return (
            diagnostic.path ?? "", diagnostic.position ?? SourcePosition(line: 1, column: 1), diagnostic.rule, told.id
        )
    }

    /// Keeps what is told in some files and folders; all of it when none are named.
    package mutating func keep(_ places: [String]) {
        guard !places.isEmpty else { return }
        let places = places.map { LogPath.normal($0.split(separator: "/").map(String.init)) }
        told.removeAll { told in
            let path = told.diagnostic.path ?? ""
            return !places.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
        }
    }

    /// Marks the findings that another run has as well.
    package mutating func compare(with other: CheckRun) {
        let known = Set(other.told.map(\.id))
        for index in told.indices where known.contains(told[index].id) { told[index].isOld = true }
    }
}

extension Finding {
    /// What a reader says about a file, named after the file.
    init(reading diagnostic: Diagnostic) {
        let path = diagnostic.path ?? ""
        let place: Place? = diagnostic.path.map { path in
            diagnostic.offset.map { .offset(path, $0) } ?? .file(path, diagnostic.position)
        }
        self.init(
            rule: diagnostic.rule, diagnostic.severity, diagnostic.message, subjects: path.isEmpty ? [] : [path],
            place: place, fix: diagnostic.fix)
    }
}
