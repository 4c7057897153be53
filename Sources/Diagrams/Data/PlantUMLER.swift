package import DataModel
import TemplateEngine

/// A model as PlantUML's entity diagram.
package struct PlantUMLER: Sendable {
    private let model: DataModel
    private let hasColumns: Bool
    private var names = DiagramNames()
    private var out = ""

    package static func render(
        _ model: DataModel, title: String? = nil, hasColumns: Bool = true, hasPartitions: Bool = false
    ) -> String {
        var diagram = PlantUMLER(model: model, hasColumns: hasColumns)
        diagram.write(title, hasPartitions)
        return diagram.out
    }

    private init(model: DataModel, hasColumns: Bool) {
        self.model = model
        self.hasColumns = hasColumns
    }

    private mutating func write(_ title: String?, _ hasPartitions: Bool) {
        out += "@startuml\nhide circle\nhide empty members\nskinparam linetype ortho\n"
        if let title { out += "title " + PlantUMLText.escape(Self.oneLine(title)) + "\n" }
        let tables = model.tables.filter { hasPartitions || $0.partition == nil }
        for table in tables { write(table) }
        let shown = Set(tables.map(\.name))
        let known = Set(model.tables.map(\.name))
        var stubs: Set<ObjectName> = []
        for relationship in model.relationships where shown.contains(relationship.child) {
            guard shown.contains(relationship.parent) || !known.contains(relationship.parent) else { continue }
            if !shown.contains(relationship.parent), stubs.insert(relationship.parent).inserted {
                writeHead(relationship.parent)
            }
            write(relationship)
        }
        out += "@enduml\n"
    }

    private mutating func writeHead(_ name: ObjectName) {
        out += "entity \"" + PlantUMLText.escape(name.description) + "\" as " + names.name(name)
        out += "\n"
    }

    private mutating func write(_ table: Table) {
        writeHead(table.name)
        guard hasColumns, !table.columns.isEmpty else { return }
        out.removeLast()
        out += " {\n"
        let keys = DiagramKeys(table)
        let key = keys.primary
        for column in table.columns where key.contains(column.name) { write(column, keys) }
        if !key.isEmpty, key.count < table.columns.count { out += "  --\n" }
        for column in table.columns where !key.contains(column.name) { write(column, keys) }
        out += "}\n"
    }

    private mutating func write(_ column: Column, _ keys: DiagramKeys) {
        let shown = DiagramColumn(column, keys)
        var text = Self.oneLine(column.name)
        if !column.type.canonical.isEmpty { text += " : " + Self.oneLine(column.type.canonical) }
        // As a field, since parentheses would make it a method.
        out += "  {field} " + (column.isNullable ? "" : "* ") + PlantUMLText.escape(text)
        if shown.isPrimary { out += " <<PK>>" }
        if shown.isForeign { out += " <<FK>>" }
        if shown.isUnique { out += " <<UK>>" }
        out += "\n"
    }

    private mutating func write(_ relationship: Relationship) {
        let many = relationship.isUnique ? "|o" : "}o"
        let one = relationship.isOptional ? "o|" : "||"
        let line = relationship.isIdentifying ? "--" : ".."
        let label = PlantUMLText.escape(Self.oneLine(relationship.key.columns.joined(separator: ", ")))
        out += "\(names.name(relationship.child)) \(many)\(line)\(one) \(names.name(relationship.parent)) : \(label)\n"
    }

    private static func oneLine(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return String(text.map { $0.isNewline ? " " : $0 })
    }
}
