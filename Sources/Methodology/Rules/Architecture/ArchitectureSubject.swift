package import Architecture
package import Decisions

/// A project's architecture model, with the decisions about it.
package struct ArchitectureSubject: Sendable {
    package let model: ArchitectureModel
    package let governance: Governance
    /// The decisions in force, with the ids of their records.
    package let decisions: [(id: String, decision: Decision)]
    /// All files of the repository; nil while nobody has listed them.
    package let paths: [String]?
    package let settings: RuleSettings

    /// Nil for a project without a model.
    init?(_ project: Project) {
        guard let model = project.architecture else { return nil }
        self.model = model
        governance = Governance(model: model, catalog: project.catalog)
        decisions = project.decisions.map { (project.entry(of: $0).id, $0.located.decision) }
        paths = project.paths
        settings = project.settings
    }

    var catalog: RecordCatalog { governance.catalog }

    /// Whether what a record decided is in force, or may come to be.
    func isCurrent(_ entry: Int) -> Bool {
        let entry = catalog.entries[entry]
        return entry.record.status?.normalized?.isCurrent ?? true && catalog.supersededBy(entry).isEmpty
    }

    /// People, systems and their parts: what isn't deployment.
    var logicalElements: [Element] { model.elements.filter { !$0.kind.isDeployed } }
}
