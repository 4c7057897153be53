import Architecture
import Diagnostics

extension ArchitectureRules {
    static let describedRelationship = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-15", severity: .note, title: "Relationships say what for",
            rationale: "An arrow without words may mean data, control, knowledge or time.",
            source: "Structurizr inspection model.relationship.description",
            bad: """
                people: {customer: {uses: [shop]}}
                systems: {shop: }
                """,
            good: """
                people: {customer: {uses: {shop: Orders}}}
                systems: {shop: }
                """)
    ) { rule, subject in
        let relationships = subject.model.relationships.filter { $0.origin == .explicit }
        let findings = relationships.filter(\.description.isEmpty).map { relationship in
            Finding(
                rule, "it isn't said what `\(relationship.source)` uses `\(relationship.destination)` for",
                relationship: relationship, fix: "add a description")
        }
        return RuleResult(findings, isApplicable: !relationships.isEmpty)
    }
}
