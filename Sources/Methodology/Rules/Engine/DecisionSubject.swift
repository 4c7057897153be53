package import Decisions

/// Something looked at in a decision of a project, and the record it stands in.
package struct DecisionSubject<Content: Sendable>: Sendable {
    package var content: Content
    /// Id and path of the record.
    package var record: String
    package var path: String
    package var located: LocatedDecision

    init(_ content: Content, _ decision: ProjectDecision, in project: Project) {
        self.content = content
        let entry = project.entry(of: decision)
        record = entry.id
        path = entry.path
        located = decision.located
    }

    /// A result about the decision alone as one about the project: named after its record, placed in its file.
    func told(_ result: RuleResult) -> RuleResult {
        result.map {
            var finding = $0
            finding.subjects.insert(record, at: 0)
            finding.decisions = [record]
            finding.elements = located.decision.elements
            finding.place = finding.place?.resolved(in: located, path: path)
            return finding
        } missing: {
            Missing($0.key, of: [record] + $0.subjects, place: $0.place?.resolved(in: located, path: path))
        }
    }
}

extension RuleFamily {
    /// A family about single decisions.
    init<Content: Sendable>(
        _ prefix: String, _ title: String, decisions checks: [Check<Content>],
        content: @escaping @Sendable (Project, Decision) -> Content
    ) {
        let checks = checks.map { check in
            Check<DecisionSubject<Content>>(check.rule) { _, subject in check.apply(subject.content) }
        }
        self.init(prefix, title, example: .decision, checks) { project in
            project.decisions.map { DecisionSubject(content(project, $0.located.decision), $0, in: project) }
        } told: { result, subject in
            subject.told(result)
        }
    }
}
