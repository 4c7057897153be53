import Architecture
import DataModel
import Decisions
import Diagnostics
import Diagrams
import Methodology
import StructuredInput
import TemplateEngine

/// The page of a table.
struct TablePage {
    let context: SiteContext
    let schema: SchemaContext
    let place: Int

    var path: String { schema.map.tables[place] }
    var table: Table { schema.model.tables[place] }

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let parts = TableParts(self)
        let picture = schema.source.pictures[table.name]?.drawn(id: "Table") { name in
            schema.map.page(of: name).map(href)
        }
        let findings = (schema.findings[place] ?? []).map { finding -> TemplateValue in
            [
                "rule": .string(finding.rule), "message": .string(finding.message), "fix": .string(finding.fix ?? ""),
                "severity": .string(finding.severity.rawValue),
            ]
        }
        let decisions = decisions
        let name = table.name.description
        return [
            "site": SiteHead(
                path: path, title: name, description: Excerpt.make(table.comment ?? ""), section: SchemaMap.index
            ).value(context),
            "name": .string(name), "comment": .string(table.comment ?? ""),
            "index": .string(href(SchemaMap.index)),
            "kind": .string(kind), "facts": .list(facts), "hasFacts": .bool(!facts.isEmpty),
            "columns": .list(parts.columns), "hasClasses": .bool(parts.hasClasses),
            "hasComments": .bool(parts.hasComments),
            "keys": .list(parts.keys), "hasKeys": .bool(!parts.keys.isEmpty),
            "indexes": .list(parts.indexes), "hasIndexes": .bool(!parts.indexes.isEmpty),
            "references": .list(parts.references), "hasReferences": .bool(!parts.references.isEmpty),
            "referrers": .list(parts.referrers), "hasReferrers": .bool(!parts.referrers.isEmpty),
            "access": .list(parts.access), "hasAccess": .bool(!parts.access.isEmpty),
            "dependencies": .strings(table.facts.dependencies.map(\.description)),
            "hasDependencies": .bool(!table.facts.dependencies.isEmpty),
            "findings": .list(findings), "hasFindings": .bool(!findings.isEmpty),
            "decisionGroups": .list(decisions), "hasDecisions": .bool(!decisions.isEmpty),
            "picture": .raw(picture?.svg ?? []), "hasPicture": .bool(picture != nil),
            "sourceLink": .string(context.input.settings.sourceAddress(of: table.place.path) ?? ""),
        ]
    }

    /// What search knows of the table.
    var search: SearchDocument {
        let texts = [table.comment ?? ""] + table.columns.flatMap { [$0.name, $0.comment ?? ""] }
        return SearchDocument(
            title: table.name.description, href: PercentEncoding.encode(path: path), label: "Table",
            keywords: [table.name.name, table.facts.owner ?? ""].filter { !$0.isEmpty },
            text: Array(texts.filter { !$0.isEmpty }.joined(separator: " ").utf8))
    }

    func href(_ target: String) -> String { SiteHref.make(target, from: path) }

    private var kind: String {
        if table.partition != nil { return "Partition" }
        switch table.kind {
        case .ordinary, .temporary: return "Table"
        case .unlogged: return "Unlogged table"
        case .foreign: return "Foreign table"
        case .virtual: return "Virtual table"
        }
    }

    private var facts: [TemplateValue] {
        var rows: [TemplateValue] = []
        func add(_ name: String, _ text: String?, href: String = "") {
            guard let text, !text.isEmpty else { return }
            rows.append(["name": .string(name), "text": .string(text), "href": .string(href)])
        }
        let facts = table.facts
        if let owner = facts.owner {
            let architecture = context.architecture
            let element = architecture?.model.element(ElementID(owner))
            add(
                "Belongs to", element.flatMap { architecture?.name($0) } ?? owner,
                href: architecture?.page(of: ElementID(owner)).map(href) ?? "")
        }
        if let partition = table.partition {
            add(
                "Partition of", partition.parent.description,
                href: schema.map.page(of: partition.parent).map(href) ?? "")
            add("Bounds", partition.bounds)
        }
        if let partitioning = table.partitioning {
            add("Partitioned by", "\(partitioning.strategy) (\(partitioning.key.joined(separator: ", ")))")
        }
        for parent in table.parents {
            add("Inherits from", parent.description, href: schema.map.page(of: parent).map(href) ?? "")
        }
        add("Classification", facts.classification?.rawValue)
        add("Personal data", facts.isPersonal.map { $0 ? "yes" : "no" })
        add("Rows", facts.volume.rows.map(String.init))
        add("Growth", facts.volume.growth?.description)
        add("Row size", facts.volume.rowSize?.description)
        add("Retention", facts.volume.retention?.description)
        add("Defined in", "\(table.place.path):\(table.place.position.line)")
        return rows
    }

    /// Decisions that name the table, then those about what it belongs to.
    private var decisions: [TemplateValue] {
        let own = schema.decisions[place]
        var around: [Int] = []
        if let owner = table.facts.owner, let architecture = context.architecture {
            let id = ElementID(owner)
            let ids = [id] + architecture.model.ancestors(of: id).map(\.id)
            around = ids.flatMap { architecture.decisions.records[$0] ?? [] }
        }
        var seen = Set(own)
        around = around.filter { seen.insert($0).inserted }.sorted()
        return [("", own), ("About what it belongs to", around)].filter { !$0.1.isEmpty }.map { title, records in
            [
                "title": .string(title),
                "records": .list(records.map { .dict(context.entry($0, from: path)) }),
            ]
        }
    }
}
