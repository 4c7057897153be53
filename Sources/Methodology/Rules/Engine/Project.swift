package import Architecture
package import Decisions

/// All that is checked together: the records of all logs, the architecture model and the schema, on a day.
package struct Project: Sendable {
    package var catalog: RecordCatalog
    /// Decisions that are in force or may come to be, taken apart, in the catalog's order.
    package var decisions: [ProjectDecision]
    /// The text of each of the catalog's entries; empty while nobody has read them.
    package var records: [ProjectRecord] = []
    /// What links in records may lead to.
    package var files = ProjectFiles.none
    /// Words for statuses of the team's own.
    package var statuses: [String] = []
    /// What accepted records are compared with; nil when nobody asked.
    package var base: BaseRevision?
    /// Nil without a model.
    package var architecture: ArchitectureModel?
    /// All files of the repository, from its root; nil while nobody has listed them.
    package var paths: [String]?
    /// Nil without a schema.
    package var schema: SchemaSubject?
    /// What is stale or due is so on this day.
    package var day: Day
    package var settings: RuleSettings
    /// Waivers with what they fit, once the other rules have been applied.
    package var waivers: [WaiverUse] = []

    package init(
        catalog: RecordCatalog = RecordCatalog([]), decisions: [ProjectDecision] = [],
        architecture: ArchitectureModel? = nil, schema: SchemaSubject? = nil, day: Day,
        settings: RuleSettings = RuleSettings()
    ) {
        self.catalog = catalog
        self.decisions = decisions
        self.architecture = architecture
        self.schema = schema
        self.day = day
        self.settings = settings
    }

    /// The record a decision is written in.
    package func entry(of decision: ProjectDecision) -> RecordCatalog.Entry { catalog.entries[decision.entry] }
}

/// A decision of a project.
package struct ProjectDecision: Sendable {
    /// Place of its record among the catalog's entries.
    package var entry: Int
    package var located: LocatedDecision

    package init(entry: Int, located: LocatedDecision) {
        self.entry = entry
        self.located = located
    }
}

/// The numbers a project has set for rules, by rule and key.
package struct RuleSettings: Sendable, Hashable {
    package var numbers: [String: [String: Int]]

    package init(_ numbers: [String: [String: Int]] = [:]) {
        self.numbers = numbers
    }

    /// What is set for a rule, else what is usual.
    package func number(_ key: String, of rule: Rule) -> Int {
        numbers[rule.id]?[key] ?? rule.settings.first { $0.key == key }?.usual ?? 0
    }
}
