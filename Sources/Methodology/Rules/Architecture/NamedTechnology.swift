import Architecture
import Diagnostics

extension ArchitectureRules {
    static let namedTechnology = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-11", severity: .note, title: "Containers, components and nodes say what they are made with",
            rationale:
                "C4 shows technology from the containers inward, and so do questions about operation, cost and skills.",
            source: "Structurizr inspections model.*.technology",
            bad: "systems: {shop: {containers: {web: }}}",
            good: "systems: {shop: {containers: {web: {technology: Swift}}}}")
    ) { rule, subject in
        let kinds: Set<Element.Kind> = [.container, .component, .deploymentNode, .infrastructureNode]
        let elements = subject.model.elements.filter { kinds.contains($0.kind) }
        let findings = elements.filter(\.technology.isEmpty).map { element in
            Finding(
                rule, "`\(element.id)` has no technology", element: element,
                severity: element.kind == .container ? .warning : nil, fix: "add `technology: …`")
        }
        return RuleResult(findings, isApplicable: !elements.isEmpty)
    }
}
