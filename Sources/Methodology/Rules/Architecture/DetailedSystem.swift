import Architecture
import Decisions
import Diagnostics

extension ArchitectureRules {
    static let detailedSystem = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-19", severity: .note, title: "Systems that are much decided about are shown from the inside",
            rationale:
                "Several decisions about a system are about its parts; without containers, none of them can say which.",
            source: "adrgen",
            bad: """
                systems: {shop: }
                === docs/adr/0001-one.md
                ---
                status: accepted
                elements: [shop]
                ---

                # One
                === docs/adr/0002-two.md
                ---
                status: accepted
                elements: [shop]
                ---

                # Two
                === docs/adr/0003-three.md
                ---
                status: accepted
                elements: [shop]
                ---

                # Three
                """,
            good: """
                systems: {shop: }
                === docs/adr/0001-one.md
                ---
                status: accepted
                elements: [shop]
                ---

                # One
                """,
            settings: [Rule.Setting("decisions", 3, "decisions in force about a system that has no containers")])
    ) { rule, subject in
        let systems = subject.model.elements(of: .softwareSystem).filter { system in
            !system.isExternal && subject.governance.entries(about: system.id).contains(where: subject.isCurrent)
        }
        let limit = subject.settings.number("decisions", of: rule)
        let findings = systems.filter { subject.model.children(of: $0.id).isEmpty }.compactMap { system -> Finding? in
            let places = subject.governance.entries(about: system.id).filter(subject.isCurrent)
            guard places.count >= limit else { return nil }
            var finding = Finding(
                rule, "\(places.count) decisions are about `\(system.id)`, which has no containers", element: system,
                fix: "model its containers, and name them under `elements` of the decisions")
            finding.decisions = places.map { subject.catalog.entries[$0].id }
            return finding
        }
        return RuleResult(findings, isApplicable: !systems.isEmpty)
    }
}
