import Architecture
import Diagnostics

extension Checklist {
    /// Items for what rules say about a system, within a scope.
    package static func items(of system: SystemSubject, _ scope: ReviewScope) -> [ChecklistItem] {
        let context = ReviewContext(system, scope)
        return ModelRules.assess(system).flatMap { answers -> [ChecklistItem] in
            if let perspective = scope.perspective, !answers.review.perspectives.contains(perspective) { return [] }
            let wanted = answers.assessments.filter(context.includes)
            return ChecklistItem.Answer.allCases.flatMap { answer in
                let same = wanted.filter { $0.answer == answer }
                return same.count > collapseLimit
                    ? [ChecklistItem(same, answer, answers, context)]
                    : same.map { ChecklistItem([$0], answer, answers, context) }
            }
        }
    }

    /// Answers of a rule that are told one by one; more become one item.
    package static let collapseLimit = 5
}

extension Assessment {
    /// Nil where there is nothing to ask.
    fileprivate var answer: ChecklistItem.Answer? {
        switch verdict {
        case .pass: .pass
        case .fail: .fail
        case .unknown: .unknown
        case .notApplicable: nil
        }
    }
}

/// What a review looks at in a model.
struct ReviewContext {
    let system: SystemSubject
    /// Nil for everything.
    private let elements: Set<ElementID>?
    /// Elements of each journey, by the view's key.
    private let journeys: [String: [ElementID]]

    init(_ system: SystemSubject, _ scope: ReviewScope) {
        self.system = system
        let graph = system.graph
        journeys = Dictionary(
            uniqueKeysWithValues: system.journeys.map { journey in
                let ids = journey.calls.flatMap { call -> [ElementID] in
                    let edge = graph.edges[call.edge]
                    return [graph.nodes[edge.source].id, graph.nodes[edge.destination].id]
                }
                return (journey.view.key, ids)
            })
        elements = scope.elements.map { wanted in
            let inside = system.model.elements.filter { element in
                system.model.ancestors(of: element.id).contains { wanted.contains($0.id) }
            }
            // What an instance is of is reviewed where the instance is.
            let instances = system.model.elements.filter { wanted.contains($0.id) }.compactMap(\.deployment?.instanceOf)
            return wanted.union(inside.map(\.id)).union(instances)
        }
    }

    func includes(_ assessment: Assessment) -> Bool {
        guard let elements else { return true }
        switch assessment.subject {
        case .element(let id): return elements.contains(id)
        case .relationship(let id): return elements.contains(id.source) || elements.contains(id.destination)
        case .view(let key): return journeys[key]?.contains(where: elements.contains) ?? false
        case .model: return assessment.elements.contains(where: elements.contains)
        }
    }

    func level(_ subject: ModelSubject) -> ChecklistItem.Level {
        switch subject {
        case .element(let id): level(id)
        case .relationship(let id): min(level(id.source), level(id.destination))
        case .view(let key):
            system.model.views.first { $0.key == key }?.facts.criticality.map { .init(criticality: $0) }
                ?? (journeys[key] ?? []).map(level).min() ?? .c
        case .model: system.model.elements.map { .init(criticality: $0.facts.criticality) }.min() ?? .c
        }
    }

    private func level(_ id: ElementID) -> ChecklistItem.Level {
        let path = [system.model.element(id)].compactMap { $0 } + system.model.ancestors(of: id)
        return .init(criticality: path.compactMap(\.facts.criticality).first)
    }

    func owner(_ subject: ModelSubject) -> String? {
        switch subject {
        case .element(let id): owner(id)
        case .relationship(let id): owner(id.source) ?? owner(id.destination)
        case .view(let key):
            system.model.views.first { $0.key == key }?.facts.owner ?? (journeys[key] ?? []).compactMap(owner).first
        case .model: nil
        }
    }

    private func owner(_ id: ElementID) -> String? {
        let path = [system.model.element(id)].compactMap { $0 } + system.model.ancestors(of: id)
        return path.compactMap(\.facts.owner).first
    }

    func name(_ subject: ModelSubject) -> String {
        switch subject {
        case .model: "the system"
        case .relationship(let id): "\(id.source) → \(id.destination)" + (id.ordinal > 1 ? " (\(id.ordinal))" : "")
        case .element, .view: subject.description
        }
    }
}
