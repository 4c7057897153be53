import DataModel
import Decisions
import Methodology
import TemplateEngine

/// What pages can look at of the schema.
struct SchemaContext: Sendable {
    let source: SiteSchema
    let map: SchemaMap
    /// Places of the records that name each table.
    let decisions: [[Int]]
    /// What rules find wrong with each table, by its place.
    let findings: [Int: [Finding]]
    /// Foreign keys of other tables, by the place of the table they lead to.
    let referrers: [Int: [Relationship]]
    /// Places of the tables that belong to each element, by its id.
    let owned: [String: [Int]]

    private let names: TableNames

    var model: DataModel { source.model }

    init(_ source: SiteSchema, _ map: SchemaMap, _ input: SiteInput, _ names: TableNames) {
        self.source = source
        self.map = map
        self.names = names
        var decisions: [[Int]] = source.model.tables.map { _ in [] }
        for (record, page) in input.pages.enumerated() {
            for table in page.record.elements.compactMap(names.table) where !decisions[table].contains(record) {
                decisions[table].append(record)
            }
        }
        self.decisions = decisions
        var referrers: [Int: [Relationship]] = [:]
        for relationship in source.model.relationships {
            guard let place = map.place(of: relationship.parent) else { continue }
            referrers[place, default: []].append(relationship)
        }
        self.referrers = referrers
        var owned: [String: [Int]] = [:]
        for (place, table) in source.model.tables.enumerated() {
            if let owner = table.facts.owner { owned[owner, default: []].append(place) }
        }
        self.owned = owned
        let places = Dictionary(
            source.model.tables.enumerated().map { ($1.name.description, $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [Int: [Finding]] = [:]
        for finding in SchemaRules.findings(SchemaSubject(source.model)) {
            guard let place = finding.subjects.first.flatMap({ places[$0] }) else { continue }
            findings[place, default: []].append(finding)
        }
        self.findings = findings
    }

    /// The path of the page of the table that a record calls so.
    func page(named name: String) -> String? { names.table(name).map { map.tables[$0] } }

    /// The tables that belong to an element.
    func tables(of owner: String, from path: String) -> [TemplateValue] {
        (owned[owner] ?? []).map { entry(model.tables[$0].name, from: path) }
    }

    /// A table as lists show it, with a link from a path.
    func entry(_ name: ObjectName, from path: String) -> TemplateValue {
        [
            "name": .string(name.description),
            "href": .string(map.page(of: name).map { SiteHref.make($0, from: path) } ?? ""),
        ]
    }
}

/// What records may call tables: by the whole name, or by the part behind the schema where only one table has it.
struct TableNames: Sendable {
    private var places: [String: Int?] = [:]

    init(_ model: DataModel?) {
        for (place, table) in (model?.tables ?? []).enumerated() {
            for name in Set([table.name.description, table.name.name].map { $0.lowercased() }) {
                places[name] = places.keys.contains(name) ? Int?.none : place
            }
        }
    }

    /// The place of the table that is called so.
    func table(_ name: String) -> Int? { places[SiteTerm.tidy(name).lowercased()] ?? nil }
}
