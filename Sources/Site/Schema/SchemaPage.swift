import DataModel
import Diagrams
import TemplateEngine

/// The list of all tables, with the schema as a picture.
struct SchemaPage {
    let context: SiteContext
    let schema: SchemaContext

    /// Bytes of a text that the page holds at most; longer ones are only linked to.
    private static let textLimit = 30_000

    private var model: DataModel { schema.model }

    /// The page as its template sees it.
    func view(_ mermaid: String) -> TemplateValue {
        let path = SchemaMap.index
        let picture = schema.source.picture?.drawn(id: "Schema") { name in
            schema.map.page(of: name).map { SiteHref.make($0, from: path) }
        }
        let types = model.enums.map { type -> TemplateValue in
            ["name": .string(type.name.description), "values": .string(type.values.joined(separator: ", "))]
        }
        let hasOwners = !schema.owned.isEmpty
        let hasSchemas = Set(model.tables.map { $0.name.schema ?? "" }).count > 1
        let found = schema.findings.values.reduce(0) { $0 + $1.count }
        return [
            "site": SiteHead(
                path: path, title: "Data model", description: "All tables of the database.", section: path
            ).value(context),
            "dialect": .string(model.dialect.label), "hasComments": .bool(hasComments),
            "count": .int(model.tables.count), "isOne": .bool(model.tables.count == 1),
            "tables": .list(model.tables.indices.map { row($0, hasOwners, hasSchemas) }),
            "hasTables": .bool(!model.tables.isEmpty), "hasOwners": .bool(hasOwners), "hasSchemas": .bool(hasSchemas),
            "findingCount": .int(found), "hasFindings": .bool(found > 0), "isOneFinding": .bool(found == 1),
            "picture": .raw(picture?.svg ?? []), "hasPicture": .bool(picture != nil),
            "pictureLink": .string(SiteHref.make(SchemaMap.picture, from: path)),
            "mermaidLink": .string(SiteHref.make(SchemaMap.mermaid, from: path)),
            "dbmlLink": .string(SiteHref.make(SchemaMap.dbml, from: path)),
            "dictionaryLink": .string(SiteHref.make(SchemaMap.dictionary, from: path)),
            "text": .string(mermaid.utf8.count <= Self.textLimit ? mermaid : ""),
            "types": .list(types), "hasTypes": .bool(!types.isEmpty),
            "views": .strings(model.views.map(\.name.description)), "hasViews": .bool(!model.views.isEmpty),
        ]
    }

    private var hasComments: Bool { model.tables.contains { $0.comment != nil } }

    private func row(_ place: Int, _ hasOwners: Bool, _ hasSchemas: Bool) -> TemplateValue {
        let table = model.tables[place]
        let findings = schema.findings[place]?.count ?? 0
        return [
            "name": .string(table.name.description),
            "href": .string(SiteHref.make(schema.map.tables[place], from: SchemaMap.index)),
            "comment": .string(table.comment ?? ""), "hasComments": .bool(hasComments),
            "columns": .int(table.columns.count),
            "schema": .string(table.name.schema ?? ""), "hasSchemas": .bool(hasSchemas),
            "owner": .string(table.facts.owner ?? ""), "hasOwners": .bool(hasOwners),
            "classification": .string(table.facts.classification?.rawValue ?? ""),
            "findings": .int(findings), "hasFindings": .bool(findings > 0), "isOneFinding": .bool(findings == 1),
        ]
    }
}

extension Dialect {
    /// As people call it.
    fileprivate var label: String {
        switch self {
        case .postgresql: "PostgreSQL"
        case .mysql: "MySQL"
        case .sqlite: "SQLite"
        }
    }
}
