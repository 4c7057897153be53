package import DataModel
import TemplateEngine

/// A model as Mermaid's `erDiagram`.
///
/// Types, names and texts are written so that the diagram parses for every schema: a type that Mermaid has no syntax for stands
/// in the comment, and a name that isn't one of Mermaid's is shown through an alias.
package struct MermaidER: Sendable {
    /// What the diagram shows.
    package struct Style: Sendable, Hashable {
        package var title: String?
        /// Without columns when false.
        package var hasColumns: Bool
        /// Partitions beside the tables they are parts of.
        package var hasPartitions: Bool

        package init(title: String? = nil, hasColumns: Bool = true, hasPartitions: Bool = false) {
            self.title = title
            self.hasColumns = hasColumns
            self.hasPartitions = hasPartitions
        }
    }

    private let model: DataModel
    private let style: Style
    private var names = DiagramNames()
    private var out = ""

    package static func render(_ model: DataModel, _ style: Style = Style()) -> String {
        var diagram = MermaidER(model: model, style: style)
        diagram.write()
        return diagram.out
    }

    private init(model: DataModel, style: Style) {
        self.model = model
        self.style = style
    }

    private mutating func write() {
        if let title = style.title { out += "---\ntitle: " + YAMLScalar.encode(title) + "\n---\n" }
        out += "erDiagram\n"
        let tables = model.tables.filter { style.hasPartitions || $0.partition == nil }
        for table in tables { write(table) }
        let shown = Set(tables.map(\.name))
        let known = Set(model.tables.map(\.name))
        var stubs: Set<ObjectName> = []
        for relationship in model.relationships where shown.contains(relationship.child) {
            // A table that isn't defined is shown by its name; one that was left out is not.
            guard shown.contains(relationship.parent) || !known.contains(relationship.parent) else { continue }
            if !shown.contains(relationship.parent), stubs.insert(relationship.parent).inserted {
                out +=
                    "    " + names.name(relationship.parent) + "[\""
                    + MermaidText.escape(relationship.parent.description)
                out += "\"]\n"
            }
            write(relationship)
        }
    }

    private mutating func write(_ table: Table) {
        let id = names.name(table.name)
        out += "    " + id
        if id != table.name.description { out += "[\"" + MermaidText.escape(table.name.description) + "\"]" }
        guard style.hasColumns, !table.columns.isEmpty else {
            out += "\n"
            return
        }
        out += " {\n"
        let keys = DiagramKeys(table)
        for column in table.columns { write(column, keys) }
        out += "    }\n"
    }

    private mutating func write(_ column: Column, _ keys: DiagramKeys) {
        let shown = DiagramColumn(column, keys)
        let name = Self.word(column.name, fallback: "c")
        let type = Self.type(column.type)
        var notes = shown.notes
        if !type.isWhole { notes.insert(column.type.canonical, at: 0) }
        if name != column.name { notes.insert(column.name, at: 0) }
        var marks: [String] = []
        if shown.isPrimary { marks.append("PK") }
        if shown.isForeign { marks.append("FK") }
        if shown.isUnique { marks.append("UK") }
        out += "        \(type.word) \(name)"
        if !marks.isEmpty { out += " " + marks.joined(separator: ", ") }
        if !notes.isEmpty { out += " \"" + MermaidText.escape(Self.oneLine(notes.joined(separator: ", "))) + "\"" }
        out += "\n"
    }

    private mutating func write(_ relationship: Relationship) {
        let child = names.name(relationship.child)
        let parent = names.name(relationship.parent)
        let many = relationship.isUnique ? "|o" : "}o"
        let one = relationship.isOptional ? "o|" : "||"
        let line = relationship.isIdentifying ? "--" : ".."
        let label = relationship.key.columns.joined(separator: ", ")
        out += "    \(child) \(many)\(line)\(one) \(parent) : \"" + MermaidText.escape(Self.oneLine(label)) + "\"\n"
    }

    // MARK: Words

    /// A type as one word, and whether that says all of it.
    private static func type(_ type: ColumnType) -> (word: String, isWhole: Bool) {
        let full = type.canonical
        if full.isEmpty { return ("unknown", true) }
        if word(full, fallback: "t") == full { return (full, true) }
        let short = [
            "character varying": "varchar", "timestamp with time zone": "timestamptz",
            "timestamp without time zone": "timestamp",
            "time with time zone": "timetz", "time without time zone": "time", "double precision": "double",
            "bit varying": "varbit",
        ]
        let base = word(short[type.name] ?? type.name, fallback: "t")
        let isOneNumber = type.arguments.count == 1 && type.arguments[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        let list = isOneNumber ? "(" + type.arguments[0] + ")" : ""
        let array = String(repeating: "[]", count: type.dimensions)
        let isWhole = (type.arguments.isEmpty || isOneNumber) && short[type.name] != nil && !type.isUnsigned
        return (base + list + array, isWhole)
    }

    /// A text as Mermaid's lexer takes an attribute's type or name.
    private static func word(_ text: String, fallback: String) -> String {
        if isPlain(text) { return text }
        var word = ""
        for scalar in text.unicodeScalars {
            let isPlain: Bool
            switch scalar {
            case "A"..."Z", "a"..."z", "0"..."9", "_", "[", "]", "(", ")", "\u{C0}"..."\u{FFFF}":
                isPlain = !scalar.properties.isWhitespace
            default: isPlain = false
            }
            word.unicodeScalars.append(isPlain ? scalar : "_")
        }
        let first = word.unicodeScalars.first ?? "_"
        let begins = first == "_" || first.properties.isAlphabetic
        let isKey = ["pk", "fk", "uk"].contains(word.lowercased())
        return begins && !isKey && !word.isEmpty ? word : fallback + "_" + word
    }

    /// Whether a text of ASCII can stand as it is.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A, text.utf8.count > 2 else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): true
            default: false
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return String(text.map { $0.isNewline ? " " : $0 })
    }
}
