import Architecture
import Diagnostics

extension ArchitectureRules {
    static let shownElement = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-13", severity: .note, title: "Elements appear in a view",
            rationale: "What no view shows, nobody who looks at diagrams knows of.",
            source: "Structurizr inspection model.element.noview",
            bad: """
                systems: {shop: {containers: {web: }}, bank: }
                views: {inside: {type: container, of: shop, include: '*'}}
                """,
            good: """
                systems: {shop: {containers: {web: }}, bank: }
                views:
                  all: {type: landscape, include: '*'}
                  inside: {type: container, of: shop, include: '*'}
                """)
    ) { rule, subject in
        let elements = subject.logicalElements
        guard !elements.isEmpty else { return .notApplicable }
        var shown: Set<ElementID> = []
        for view in subject.model.resolvedViews { shown.formUnion(view.elements.map(\.id)) }
        let findings = elements.filter { !shown.contains($0.id) }.map { element in
            Finding(
                rule, "no view shows `\(element.id)`", element: element,
                fix: "add it to a view, or a view of what it stands in")
        }
        return RuleResult(findings)
    }
}
