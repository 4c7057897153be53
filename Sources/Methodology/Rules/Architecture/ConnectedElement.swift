import Architecture
import Diagnostics

extension ArchitectureRules {
    static let connectedElement = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-12", severity: .warning, title: "Elements are related to others",
            rationale: "Something that uses nothing and is used by nothing is either not needed, or half described.",
            source: "Structurizr inspection model.element.disconnected",
            bad: """
                people: {customer: {uses: {shop: Orders}}}
                systems: {shop: , printer: }
                """,
            good: """
                people: {customer: {uses: {shop: Orders}}}
                systems: {shop: {uses: {printer: Prints labels}}, printer: }
                """)
    ) { rule, subject in
        var connected: Set<ElementID> = []
        for relationship in subject.model.relationships {
            for id in [relationship.source, relationship.destination] where connected.insert(id).inserted {
                connected.formUnion(subject.model.ancestors(of: id).map(\.id))
            }
        }
        // Where nothing is related, relationships are yet to come.
        guard !connected.isEmpty else { return .notApplicable }
        let findings = subject.logicalElements.filter { !connected.contains($0.id) }.map { element in
            Finding(
                rule, "`\(element.id)` is related to nothing", element: element,
                fix: "say under `uses` what it uses, or what uses it")
        }
        return RuleResult(findings)
    }
}
