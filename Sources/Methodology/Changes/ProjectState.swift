package import Architecture
package import Decisions

/// Decisions and model at one time.
package struct ProjectState: Sendable {
    package var catalog: RecordCatalog
    /// The model, empty where there is none.
    package var model: ArchitectureModel
    /// What records say in full, by their places among the catalog's entries.
    package var decisions: [Int: Decision]
    /// For each record something that differs when its text does.
    package var texts: [Int: [UInt8]]

    package init(
        catalog: RecordCatalog = RecordCatalog([]), model: ArchitectureModel = ArchitectureModel(),
        decisions: [Int: Decision] = [:], texts: [Int: [UInt8]] = [:]
    ) {
        self.catalog = catalog
        self.model = model
        self.decisions = decisions
        self.texts = texts
    }
}

/// What became of decisions and model from one time to another.
package struct ProjectChanges: Sendable, Hashable {
    /// By id.
    package var decisions: [ItemChange]
    /// People, systems and their parts, in the order of the model.
    package var elements: [ItemChange]
    /// Nodes and what runs on them.
    package var deployment: [ItemChange]
    package var relationships: [ItemChange]
    /// Entities that the model states.
    package var entities: [ItemChange]
    package var views: [ItemChange]
    /// Things said about the model as a whole.
    package var model: [FieldChange]

    package init(from before: ProjectState, to after: ProjectState) {
        decisions = DecisionComparison(before: before, after: after).changes
        let comparison = ModelComparison(before: before.model, after: after.model)
        let governance = Governance(model: after.model, catalog: after.catalog)
        (elements, deployment) = (
            comparison.elements.map { $0.governed(by: governance) },
            comparison.deployment.map { $0.governed(by: governance) }
        )
        relationships = comparison.relationships
        entities = EntityComparison.changes(before.model.entities, after.model.entities)
        views = comparison.views
        model = comparison.whole
    }

    package var isEmpty: Bool {
        decisions.isEmpty && elements.isEmpty && deployment.isEmpty && relationships.isEmpty && views.isEmpty
            && entities.isEmpty && model.isEmpty
    }
}

extension ItemChange {
    /// With the decisions in force about the element, as it is now and was before.
    fileprivate func governed(by governance: Governance) -> ItemChange {
        var out = self
        let ids = [id] + (formerID.map { [$0] } ?? [])
        let places = Set(ids.flatMap { governance.entries(about: ElementID($0)) })
        out.decisions = places.sorted().map { governance.catalog.entries[$0] }.filter {
            $0.record.status?.normalized?.isCurrent ?? true
        }.map(\.id)
        return out
    }
}
