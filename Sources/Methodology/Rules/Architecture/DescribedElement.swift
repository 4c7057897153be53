import Architecture
import Diagnostics

extension ArchitectureRules {
    static let describedElement = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-10", severity: .note, title: "Elements have a description",
            rationale: "A name says what something is called; a line about what it does spares the reader a guess.",
            source: "Structurizr inspections model.*.description",
            bad: "systems: {shop: }",
            good: "systems: {shop: {description: Takes orders}}")
    ) { rule, subject in
        let elements = subject.model.elements.filter { !$0.isInstance }
        let findings = elements.filter(\.description.isEmpty).map { element in
            Finding(
                rule, "`\(element.id)` has no description", element: element,
                fix: "add `description: …`, what it does in a line")
        }
        return RuleResult(findings, isApplicable: !elements.isEmpty)
    }
}
