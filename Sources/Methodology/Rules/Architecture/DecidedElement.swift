import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let decidedElement = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-02", severity: .warning, title: "Elements that have been decided about still are",
            rationale: """
                When all decisions about an element are rejected, deprecated or superseded, it stands there for reasons that no \
                longer count: either the new decision is about it as well and doesn't say so, or the element is a remnant.
                """,
            source: "adrgen",
            bad: """
                systems: {shop: {containers: {replica: , index: }}}
                === docs/adr/0001-search-with-sql.md
                ---
                status: superseded by 0002
                elements: [shop.replica]
                ---

                # Search with SQL
                === docs/adr/0002-search-with-an-index.md
                ---
                status: accepted
                elements: [shop.index]
                ---

                # Search with an index
                """,
            good: """
                systems: {shop: {containers: {replica: , index: }}}
                === docs/adr/0001-search-with-sql.md
                ---
                status: superseded by 0002
                elements: [shop.replica]
                ---

                # Search with SQL
                === docs/adr/0002-search-with-an-index.md
                ---
                status: accepted
                elements: [shop.index, shop.replica]
                ---

                # Search with an index
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var isApplicable = false
        for element in subject.model.elements {
            let places = subject.governance.entries(about: element.id)
            guard !places.isEmpty else { continue }
            isApplicable = true
            guard !places.contains(where: subject.isCurrent) else { continue }
            let entries = places.map { subject.catalog.entries[$0] }
            let names = entries.map { entry in
                let word = entry.record.status?.normalized?.rawValue ?? "superseded"
                let by = subject.catalog.supersededBy(entry)
                return "\(entry.id) (\(by.isEmpty ? word : "superseded by \(by.joined(separator: ", "))"))"
            }
            let successor = entries.flatMap { subject.catalog.supersededBy($0) }.first
            var finding = Finding(
                rule, "no decision about `\(element.id)` is in force any more: \(names.joined(separator: ", "))",
                element: element,
                fix: (successor.map { "name it under `elements` of \($0)" } ?? "decide about it anew")
                    + ", or take it out of the model")
            finding.decisions = entries.map(\.id)
            findings.append(finding)
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
