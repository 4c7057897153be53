import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let knownDecision = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-05", severity: .warning, title: "Decisions that elements name exist",
            rationale: "A reader follows the name of a decision and finds nothing.",
            source: "adrgen",
            bad: """
                systems: {shop: {decisions: [12]}}
                === docs/adr/0001-use-postgresql.md
                ---
                status: accepted
                ---

                # Use PostgreSQL
                """,
            good: """
                systems: {shop: {decisions: [1]}}
                === docs/adr/0001-use-postgresql.md
                ---
                status: accepted
                ---

                # Use PostgreSQL
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var isApplicable = false
        for element in subject.model.elements {
            for name in element.decisions {
                isApplicable = true
                do throws(Failure) {
                    _ = try subject.catalog.find(name)
                } catch {
                    let reason = error.diagnostics.first
                    let message = reason?.rule == "ambiguous-record" ? "fits several records" : "is no record"
                    var finding = Finding(
                        rule, "`\(name)` under `decisions` of `\(element.id)` \(message)", element: element,
                        fix: reason?.fix)
                    finding.subjects.append(name)
                    findings.append(finding)
                }
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
