import Architecture
import Diagnostics

extension ArchitectureRules {
    static let relationshipTechnology = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-16", severity: .note, title: "Relationships between containers say how they talk",
            rationale: """
                Between processes, the protocol decides what can fail and how. People, systems as wholes and modules of one \
                process are left out.
                """,
            source: "Structurizr inspection model.relationship.technology",
            bad: """
                systems: {shop: {containers: {web: {uses: {db: Reads}}, db: }}}
                """,
            good: """
                systems: {shop: {containers: {web: {uses: {db: {description: Reads, technology: SQL}}}, db: }}}
                """)
    ) { rule, subject in
        let relationships = subject.model.relationships.filter { relationship in
            relationship.origin == .explicit && crosses(relationship, subject.model)
        }
        let findings = relationships.filter { $0.technology.isEmpty && $0.facts[.protocolName] == nil }.map {
            relationship in
            Finding(
                rule, "it isn't said how `\(relationship.source)` talks to `\(relationship.destination)`",
                relationship: relationship, fix: "add `technology: …`")
        }
        return RuleResult(findings, isApplicable: !relationships.isEmpty)
    }

    /// Whether a relationship leads from one container to another.
    private static func crosses(_ relationship: Relationship, _ model: ArchitectureModel) -> Bool {
        guard let source = container(of: relationship.source, model),
            let destination = container(of: relationship.destination, model)
        else { return false }
        return source != destination
    }

    private static func container(of id: ElementID, _ model: ArchitectureModel) -> ElementID? {
        guard let element = model.element(id) else { return nil }
        return ([element] + model.ancestors(of: id)).first { $0.kind == .container }?.id
    }
}
