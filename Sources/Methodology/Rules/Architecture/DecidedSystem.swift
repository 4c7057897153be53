import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let decidedSystem = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-06", severity: .note, title: "Systems shown from the inside have decisions",
            rationale: "A system of several parts has been decided for; without a record the reasons are lost.",
            source: "Structurizr inspection model.softwaresystem.decisions",
            bad: """
                systems: {shop: {containers: {web: }}, till: {containers: {app: }}}
                === docs/adr/0001-use-swift.md
                ---
                status: accepted
                elements: [shop.web]
                ---

                # Use Swift
                """,
            good: """
                systems: {shop: {containers: {web: }}, till: }
                === docs/adr/0001-use-swift.md
                ---
                status: accepted
                elements: [shop.web]
                ---

                # Use Swift
                """)
    ) { rule, subject in
        let named = subject.governance.namedElements.filter {
            subject.governance.entries(about: $0).contains(where: subject.isCurrent)
        }
        // Where no decision names anything, naming is not a habit of this log.
        guard !named.isEmpty else { return .notApplicable }
        var decided = Set(named)
        for id in named { decided.formUnion(subject.model.surroundings(of: id)) }
        let systems = subject.model.elements(of: .softwareSystem).filter {
            !$0.isExternal && !subject.model.children(of: $0.id).isEmpty
        }
        let findings = systems.filter {
            !decided.contains($0.id) && !$0.documentation.contains { $0.content == .decisions }
        }.map { system in
            Finding(
                rule, "no decision in force is about `\(system.id)` or a part of it", element: system,
                fix: "name it, or its parts, under `elements` of the decisions about it")
        }
        return RuleResult(findings, isApplicable: !systems.isEmpty)
    }
}
