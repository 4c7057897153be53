package import DataModel
import StructuredInput
import TemplateEngine

/// A model as Markdown for people: a section a table, with its columns, keys, indexes and who refers to it.
package struct DataDictionary: Sendable {
    private let model: DataModel
    private var out = ""
    private var referrers: [ObjectName: [Relationship]] = [:]

    package static func render(_ model: DataModel, title: String = "Data dictionary") -> String {
        var dictionary = DataDictionary(model: model)
        dictionary.write(title)
        return dictionary.out
    }

    private init(model: DataModel) {
        self.model = model
        for relationship in model.relationships { referrers[relationship.parent, default: []].append(relationship) }
    }

    private mutating func write(_ title: String) {
        out += "# " + MarkdownText.escape(title) + "\n"
        let tables = model.tables.sorted { $0.name < $1.name }
        let rows = tables.map { table in
            [cell(table.name.description), "\(table.columns.count)", cell(table.comment ?? "")]
        }
        write(header: ["Table", "Columns", "Description"], rows)
        for table in tables { write(table) }
        for type in model.enums.sorted(by: { $0.name < $1.name }) {
            out += "\n## " + MarkdownText.escape("Type " + type.name.description) + "\n"
            paragraph(type.comment)
            out +=
                "\nOne of "
                + type.values.map { MarkdownText.escape($0, startsLine: false, endsLine: false) }.joined(
                    separator: ", ") + ".\n"
        }
    }

    private mutating func write(_ table: Table) {
        out += "\n## " + MarkdownText.escape(table.name.description) + "\n"
        paragraph(table.comment)
        if let partition = table.partition { paragraph("Partition of \(partition.parent): \(partition.bounds).") }
        if !table.parents.isEmpty {
            paragraph("Inherits from " + table.parents.map(\.description).joined(separator: ", ") + ".")
        }
        paragraph(facts(table))
        let keys = DiagramKeys(table)
        write(
            header: ["Column", "Type", "Null", "Default", "Key", "Description"],
            table.columns.map { row($0, keys) })
        let constraints = keyRows(table)
        if !constraints.isEmpty { write(header: ["Constraint", "Kind", "Definition"], constraints) }
        let indexes = table.indexes.map { index in
            [cell(index.name ?? ""), index.isUnique ? "unique" : index.method ?? "", cell(Self.definition(index))]
        }
        if !indexes.isEmpty { write(header: ["Index", "Kind", "Definition"], indexes) }
        let from = (referrers[table.name] ?? []).map { "\($0.child) (\($0.key.columns.joined(separator: ", ")))" }
        if !from.isEmpty { paragraph("Referred to by " + from.joined(separator: ", ") + ".") }
    }

    /// What is stated of a table elsewhere than in SQL.
    private func facts(_ table: Table) -> String? {
        let (facts, volume) = (table.facts, table.facts.volume)
        var parts: [String] = []
        if let owner = facts.owner { parts.append("Owner: \(owner).") }
        if let classification = facts.classification { parts.append("Classification: \(classification.rawValue).") }
        let people = table.columns.filter { $0.facts.isPersonal == true }.map(\.name)
        if !people.isEmpty || facts.isPersonal == true {
            parts.append("Personal data" + (people.isEmpty ? "." : ": " + people.joined(separator: ", ") + "."))
        }
        if let rows = volume.rows { parts.append("Rows: \(rows).") }
        if let growth = volume.growth { parts.append("Growth: \(growth).") }
        if let retention = volume.retention { parts.append("Kept for \(retention).") }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func row(_ column: Column, _ keys: DiagramKeys) -> [String] {
        let shown = DiagramColumn(column, keys)
        let marks = [shown.isPrimary ? "PK" : nil, shown.isForeign ? "FK" : nil, shown.isUnique ? "UK" : nil]
        var filled = column.defaultValue ?? ""
        if column.generation != nil { filled = shown.notes.last ?? "" }
        return [
            cell(column.name), cell(column.type.canonical), column.isNullable ? "yes" : "no", cell(filled),
            marks.compactMap { $0 }.joined(separator: ", "), cell(column.comment ?? ""),
        ]
    }

    private func keyRows(_ table: Table) -> [[String]] {
        var rows: [[String]] = []
        func columns(_ names: [String]) -> String { names.joined(separator: ", ") }
        if let key = table.primaryKey {
            rows.append([cell(key.name ?? ""), "primary key", cell(columns(key.columns))])
        }
        for unique in table.uniques { rows.append([cell(unique.name ?? ""), "unique", cell(columns(unique.columns))]) }
        for key in table.foreignKeys {
            var text = "\(columns(key.columns)) → \(key.target) (\(columns(key.targetColumns)))"
            if key.onDelete != .noAction { text += ", on delete \(key.onDelete.rawValue.lowercased())" }
            if key.onUpdate != .noAction { text += ", on update \(key.onUpdate.rawValue.lowercased())" }
            rows.append([cell(key.name ?? ""), "foreign key", cell(text)])
        }
        for check in table.checks { rows.append([cell(check.name ?? ""), "check", cell(check.expression)]) }
        for exclusion in table.exclusions {
            rows.append([cell(exclusion.name ?? ""), "exclusion", cell(exclusion.elements)])
        }
        return rows
    }

    /// What an index is on: `customer_id, created desc where paid`.
    package static func definition(_ index: TableIndex) -> String {
        let parts = index.elements.map { element in
            switch element.subject {
            case .column(let name): name + (element.isDescending ? " desc" : "")
            case .expression(let text): text + (element.isDescending ? " desc" : "")
            }
        }
        var text = parts.joined(separator: ", ")
        if !index.include.isEmpty { text += " include " + index.include.joined(separator: ", ") }
        if let predicate = index.predicate { text += " where " + predicate }
        return text
    }

    // MARK: Markdown

    private mutating func write(header: [String], _ rows: [[String]]) {
        out += "\n| " + header.joined(separator: " | ") + " |\n|" + header.map { _ in " :--- |" }.joined() + "\n"
        for row in rows { out += "| " + row.joined(separator: " | ") + " |\n" }
    }

    private mutating func paragraph(_ text: String?) {
        guard let text, !text.isEmpty else { return }
        out += "\n" + MarkdownText.escape(text) + "\n"
    }

    private func cell(_ text: String) -> String { MarkdownCell.escape(text) }
}
