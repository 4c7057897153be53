import Architecture
import Diagnostics

extension ArchitectureRules {
    static let filledView = Check<ArchitectureSubject>(
        Rule(
            id: "ARC-14", severity: .warning, title: "Views show something",
            rationale: "An empty diagram says that its rules no longer fit the model.",
            source: "Structurizr inspection views.view.empty",
            bad: """
                systems: {shop: }
                views: {old: {type: landscape, include: element.tag==Legacy}}
                """,
            good: """
                systems: {shop: }
                views: {all: {type: landscape, include: '*'}}
                """)
    ) { rule, subject in
        let views = subject.model.views.filter { $0.kind != .image }
        let empty = views.filter { subject.model.resolve($0)?.elements.isEmpty ?? true }
        let findings = empty.map { view in
            Finding(
                rule, "view `\(view.key)` shows nothing", subjects: [view.key],
                place: view.place.map(Finding.Place.init),
                fix: "correct what it includes, or take it away")
        }
        return RuleResult(findings, isApplicable: !views.isEmpty)
    }
}
