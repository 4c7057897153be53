import DataModel
import Diagrams
import StructuredInput
import TemplateEngine

/// Columns, keys, indexes and foreign keys of a table as rows.
struct TableParts {
    let columns: [TemplateValue]
    /// Whether any column says who may see it.
    let hasClasses: Bool
    /// Whether any column is described.
    let hasComments: Bool
    let keys: [TemplateValue]
    let indexes: [TemplateValue]
    let references: [TemplateValue]
    let referrers: [TemplateValue]
    let access: [TemplateValue]

    init(_ page: TablePage) {
        let table = page.table
        hasClasses = table.columns.contains { $0.facts.classification != nil || $0.facts.isPersonal != nil }
        hasComments = table.columns.contains { $0.comment != nil }
        let shows: [String: TemplateValue] = ["hasClasses": .bool(hasClasses), "hasComments": .bool(hasComments)]
        columns = table.columns.map { .dict(Self.column($0, of: table).merging(shows) { $1 }) }
        keys = Self.keys(table)
        indexes = table.indexes.map { index in
            let kinds = [index.isUnique ? "unique" : "", index.method ?? "", index.isImplicit ? "made for a key" : ""]
            return [
                "name": .string(index.name ?? ""), "definition": .string(DataDictionary.definition(index)),
                "kind": .string(kinds.filter { !$0.isEmpty }.joined(separator: ", ")),
                "comment": .string(index.comment ?? ""),
            ]
        }
        references = table.foreignKeys.map { key in
            var actions: [String] = []
            if key.onDelete != .noAction { actions.append("on delete \(key.onDelete.rawValue.lowercased())") }
            if key.onUpdate != .noAction { actions.append("on update \(key.onUpdate.rawValue.lowercased())") }
            if key.isNotValid { actions.append("old rows unchecked") }
            return [
                "columns": .string(key.columns.joined(separator: ", ")),
                "table": page.schema.entry(key.target, from: page.path),
                "targets": .string(key.targetColumns.joined(separator: ", ")),
                "actions": .string(actions.joined(separator: ", ")), "name": .string(key.name ?? ""),
            ]
        }
        referrers = (page.schema.referrers[page.place] ?? []).map { relationship in
            let many = relationship.isUnique ? "at most one" : "any number"
            return [
                "table": page.schema.entry(relationship.child, from: page.path),
                "columns": .string(relationship.key.columns.joined(separator: ", ")), "many": .string(many),
            ]
        }
        access = table.facts.access.map { pattern in
            var shape: [String] = []
            if !pattern.equal.isEmpty { shape.append("equal: " + pattern.equal.joined(separator: ", ")) }
            if !pattern.range.isEmpty { shape.append("range: " + pattern.range.joined(separator: ", ")) }
            if !pattern.sort.isEmpty {
                let keys = pattern.sort.map { $0.column + ($0.isDescending ? " descending" : "") }
                shape.append("sorted by " + keys.joined(separator: ", "))
            }
            return [
                "name": .string(pattern.name), "kind": .string(pattern.write?.rawValue ?? "query"),
                "shape": .string(shape.joined(separator: "; ")), "rate": .string(pattern.rate?.description ?? ""),
            ]
        }
    }

    private static func column(_ column: Column, of table: Table) -> [String: TemplateValue] {
        let shown = DiagramColumn(column, of: table)
        let keys = [
            (shown.isPrimary, "PK", "primary key"), (shown.isForeign, "FK", "foreign key"),
            (shown.isUnique, "UK", "unique"),
        ].filter(\.0).map { _, short, long -> TemplateValue in ["short": .string(short), "long": .string(long)] }
        let filled = column.generation == nil ? column.defaultValue ?? "" : shown.notes.last ?? ""
        let classes = [column.facts.classification?.rawValue, column.facts.isPersonal == true ? "personal" : nil]
        return [
            "name": .string(column.name), "type": .string(column.type.canonical),
            "isNullable": .bool(column.isNullable), "default": .string(filled), "keys": .list(keys),
            "comment": .string(column.comment ?? ""),
            "classes": .string(classes.compactMap(\.self).joined(separator: ", ")),
        ]
    }

    private static func keys(_ table: Table) -> [TemplateValue] {
        var rows: [TemplateValue] = []
        func add(_ kind: String, _ name: String?, _ definition: String) {
            rows.append(["kind": .string(kind), "name": .string(name ?? ""), "definition": .string(definition)])
        }
        if let key = table.primaryKey { add("Primary key", key.name, key.columns.joined(separator: ", ")) }
        for unique in table.uniques { add("Unique", unique.name, unique.columns.joined(separator: ", ")) }
        for check in table.checks { add("Check", check.name, check.expression) }
        for exclusion in table.exclusions { add("Exclusion", exclusion.name, exclusion.elements) }
        return rows
    }
}
