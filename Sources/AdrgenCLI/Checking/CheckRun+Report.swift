import Decisions
import Diagnostics
import Methodology
import Workspace

extension CheckRun {
    /// The run as a report.
    /// - Parameter folder: the working folder, seen from the repository's root.
    func report(folder: String, version: String, lines: (String) -> SourceLines?) -> Report {
        let results = told.map { told in
            Report.Result(
                id: told.id, told.diagnostic,
                waiver: told.waiver.map {
                    Report.Waiver(reason: $0.reason, owner: $0.owner, until: $0.until?.iso)
                }, isOld: told.isOld, elements: told.finding.elements, decisions: told.finding.decisions,
                figures: told.finding.figures.map(\.json))
        }
        let rules = RuleRegistry.families.flatMap { family in
            family.rules.filter { rule in applied.contains { $0.id == rule.id } }.map { rule in
                Report.AppliedRule(
                    id: rule.id, title: rule.title, rationale: rule.rationale, source: rule.source,
                    severity: rule.severity, family: family.title)
            }
        }
        let questions = questions(lines: lines).map { question in
            Report.Question(
                key: question.missing.key, subjects: question.missing.subjects, rules: question.rules,
                count: question.count, path: question.path, position: question.position)
        }
        return Report(
            results: results, rules: rules, questions: questions, version: version, folder: folder)
    }
}
