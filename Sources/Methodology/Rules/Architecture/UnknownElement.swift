import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let unknownElement = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-01", severity: .error, title: "Elements that decisions in force name exist",
            rationale: """
                Whoever looks for the decisions about an element does not find one that names it by an id the model lacks: it is \
                misspelt, or the element is gone and the decision with it.
                """,
            source: "adrgen",
            bad: """
                systems: {shop: {containers: {orders-db: }}}
                === docs/adr/0001-use-postgresql.md
                ---
                status: accepted
                elements: [shop.order-db]
                ---

                # Use PostgreSQL
                """,
            good: """
                systems: {shop: {containers: {orders-db: }}}
                === docs/adr/0001-use-postgresql.md
                ---
                status: accepted
                elements: [shop.orders-db]
                ---

                # Use PostgreSQL
                """)
    ) { rule, subject in
        let model = subject.model
        let known = Set(model.elements.map(\.id.rawValue) + model.environments.map(\.id.rawValue))
        var findings: [Finding] = []
        var isApplicable = false
        for (place, entry) in subject.catalog.entries.enumerated() where !entry.record.elements.isEmpty {
            isApplicable = true
            guard subject.isCurrent(place) else { continue }
            for id in entry.record.elements where !known.contains(id) {
                findings.append(
                    Finding(
                        rule, "the model has no element `\(id)`", subjects: [entry.id, id],
                        place: .file(entry.path, nil), fix: fix(id, known), elements: [], decisions: [entry.id]))
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }

    private static func fix(_ id: String, _ known: Set<String>) -> String {
        let ids = known.sorted()
        let last = id.split(separator: ".").last.map(String.init) ?? id
        if let near = EditDistance.nearest(to: id, among: ids) ?? ids.first(where: { $0.hasSuffix("." + last) }) {
            return "write `\(near)`"
        }
        return "name what has taken its place, or supersede the decision if it is gone"
    }
}
