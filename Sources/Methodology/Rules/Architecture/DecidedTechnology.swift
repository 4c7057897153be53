import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let decidedTechnology = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-03", severity: .note, title: "Technologies of the model have a decision in force",
            rationale: """
                A technology is expensive to change, and somebody will ask why it was chosen. A decision counts when its title or \
                its chosen option names the technology, or when it is about an element that has it and speaks of it.
                """,
            source: "adrgen",
            bad: """
                systems: {shop: {containers: {web: {technology: Kotlin}, orders-db: {technology: PostgreSQL 16}}}}
                === docs/adr/0001-use-postgres.md
                ---
                status: accepted
                ---

                # Use Postgres
                """,
            good: """
                systems: {shop: {containers: {orders-db: {technology: PostgreSQL 16}}}}
                === docs/adr/0001-use-postgres.md
                ---
                status: accepted
                ---

                # Use Postgres
                """)
    ) { rule, subject in
        // Where nothing is decided at all, that is another matter.
        guard !subject.decisions.isEmpty else { return .notApplicable }
        let coverage = TechnologyCoverage(model: subject.model, decisions: subject.decisions)
        guard let percent = coverage.percent else { return .notApplicable }
        let share = "\(coverage.covered.count) of \(coverage.uses.count) technologies have one (\(percent) %)"
        let findings = coverage.uses.filter(\.decisions.isEmpty).compactMap { use -> Finding? in
            guard let first = use.elements.first else { return nil }
            let users = use.elements.count == 1 ? "`\(first.id)`" : "\(use.elements.count) elements"
            var finding = Finding(
                rule,
                "no decision in force is about \(use.name.text), which \(users) \(use.elements.count == 1 ? "has" : "have"); \(share)",
                element: first, fix: "record why it was chosen, or name it in the decision that did")
            finding.subjects = [use.name.key]
            finding.elements = use.elements.map(\.id.rawValue)
            return finding
        }
        return RuleResult(findings)
    }
}
