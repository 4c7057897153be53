/// A model as DBML (dbml.dbdiagram.io).
package struct DBMLWriter: Sendable {
    private let model: DataModel
    private let tables: [ObjectName: Table]
    private var out = ""

    package static func write(_ model: DataModel) -> String {
        var writer = DBMLWriter(model: model)
        for type in model.enums { writer.write(type) }
        // DBML has no table without columns.
        let tables = model.tables.filter { $0.partition == nil && !$0.columns.isEmpty }
        for table in tables { writer.write(table) }
        let names = Set(tables.map { model.key($0.name) })
        for relationship in model.relationships
        where names.contains(model.key(relationship.parent)) && names.contains(model.key(relationship.child)) {
            writer.write(relationship)
        }
        return writer.out
    }

    private init(model: DataModel) {
        self.model = model
        tables = Dictionary(model.tables.map { (model.key($0.name), $0) }) { first, _ in first }
    }

    private mutating func write(_ type: EnumType) {
        out += "Enum \(name(type.name)) {\n"
        for value in type.values { out += "  \(name(value))\n" }
        out += "}\n\n"
    }

    private mutating func write(_ table: Table) {
        out += "Table \(name(table.name)) {\n"
        for column in table.columns { write(column, of: table) }
        let lines = indexLines(table)
        if !lines.isEmpty {
            out += "\n  indexes {\n" + lines.map { "    " + $0 + "\n" }.joined() + "  }\n"
        }
        if let comment = table.comment { out += "\n  Note: \(text(comment))\n" }
        out += "}\n\n"
    }

    private mutating func write(_ column: Column, of table: Table) {
        var settings: [String] = []
        if table.primaryKey?.columns == [column.name] { settings.append("pk") }
        switch column.generation {
        case .identity, .autoIncrement, .serial: settings.append("increment")
        default: break
        }
        if table.keys.dropFirst(table.primaryKey == nil ? 0 : 1).contains([column.name]) { settings.append("unique") }
        if !column.isNullable { settings.append("not null") }
        if let value = column.defaultValue { settings.append("default: " + expression(value)) }
        if let comment = column.comment { settings.append("note: " + text(comment)) }
        let type = column.type.canonical.isEmpty ? "unknown" : column.type.canonical
        out += "  \(name(column.name)) \(name(type))"
        out += settings.isEmpty ? "\n" : " [" + settings.joined(separator: ", ") + "]\n"
    }

    private func indexLines(_ table: Table) -> [String] {
        var lines: [String] = []
        if let key = table.primaryKey, key.columns.count > 1, let columns = columns(key.columns, of: table) {
            lines.append(columns + " [pk]")
        }
        for unique in table.uniques where unique.columns.count > 1 {
            guard let columns = columns(unique.columns, of: table) else { continue }
            lines.append(columns + " [unique" + (unique.name.map { ", name: " + text($0) } ?? "") + "]")
        }
        for index in table.indexes where !index.isImplicit {
            let parts = index.elements.compactMap { element in
                switch element.subject {
                case .column(let column): table.column(column, model.dialect).map { name($0.name) }
                case .expression(let text): expression(text)
                }
            }
            guard parts.count == index.elements.count else { continue }
            var settings = index.isUnique ? ["unique"] : []
            if let name = index.name { settings.append("name: " + text(name)) }
            if index.method == "hash" { settings.append("type: hash") }
            if let predicate = index.predicate { settings.append("note: " + text("where " + predicate)) }
            lines.append(
                "(" + parts.joined(separator: ", ") + ")"
                    + (settings.isEmpty ? "" : " [" + settings.joined(separator: ", ") + "]"))
        }
        return lines
    }

    private mutating func write(_ relationship: Relationship) {
        let key = relationship.key
        guard !key.targetColumns.isEmpty,
            let columns = columns(key.columns, of: tables[model.key(relationship.child)]),
            let targets = self.columns(key.targetColumns, of: tables[model.key(relationship.parent)])
        else { return }
        var settings: [String] = []
        if key.onDelete != .noAction { settings.append("delete: " + key.onDelete.rawValue.lowercased()) }
        if key.onUpdate != .noAction { settings.append("update: " + key.onUpdate.rawValue.lowercased()) }
        out += "Ref\(key.name.map { " " + name($0) } ?? ""): \(name(relationship.child)).\(columns)"
        out += " \(relationship.isUnique ? "-" : ">") \(name(relationship.parent)).\(targets)"
        out += settings.isEmpty ? "\n" : " [" + settings.joined(separator: ", ") + "]\n"
    }

    // MARK: Escaping

    /// Columns as their table spells them; nil where it lacks one, which DBML refuses.
    private func columns(_ names: [String], of table: Table?) -> String? {
        let found = names.compactMap { table?.column($0, model.dialect) }
        guard found.count == names.count else { return nil }
        return "(" + found.map { name($0.name) }.joined(separator: ", ") + ")"
    }

    private func name(_ name: ObjectName) -> String {
        (name.schema.map { self.name($0) + "." } ?? "") + self.name(name.name)
    }

    /// A name in double quotes, which it may not hold itself.
    private func name(_ name: String) -> String {
        "\"" + String(name.map { $0 == "\"" ? "'" : isBlank($0) ? " " : $0 == "\\" ? "/" : $0 }) + "\""
    }

    /// A text in single quotes, on one line.
    private func text(_ text: String) -> String {
        var out = "'"
        for character in text {
            switch character {
            case "'": out += "\\'"
            case "\\": out += "\\\\"
            case _ where isBlank(character): out += " "
            default: out.append(character)
            }
        }
        return out + "'"
    }

    /// A decimal number as itself, else an expression between back ticks.
    private func expression(_ value: String) -> String {
        if value.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), Double(value) != nil { return value }
        return "`" + String(value.map { $0 == "`" ? "'" : isBlank($0) ? " " : $0 }) + "`"
    }

    /// Line ends and control characters have no place in any text.
    private func isBlank(_ character: Character) -> Bool {
        character.isNewline || character.unicodeScalars.contains { $0.value < 0x20 }
    }
}
