package import DataModel

/// What diagrams show of a column.
package struct DiagramColumn {
    package var isPrimary: Bool
    package var isForeign: Bool
    package var isUnique: Bool
    /// `NOT NULL`, `default 0`, `computed`.
    package var notes: [String]

    package init(_ column: Column, of table: Table) { self.init(column, DiagramKeys(table)) }

    init(_ column: Column, _ keys: DiagramKeys) {
        isPrimary = keys.primary.contains(column.name)
        isForeign = keys.foreign.contains(column.name)
        isUnique = keys.unique.contains(column.name)
        notes = column.isNullable ? [] : ["NOT NULL"]
        if let value = column.defaultValue { notes.append("default " + value) }
        switch column.generation {
        case .identity: notes.append("identity")
        case .autoIncrement, .serial: notes.append("auto increment")
        case .stored(let expression), .virtual(let expression): notes.append("computed " + expression)
        case nil: break
        }
    }
}

/// Which of a table's columns are in keys, found once for all of them.
struct DiagramKeys {
    let primary: Set<String>
    let foreign: Set<String>
    /// Unique on their own.
    let unique: Set<String>

    init(_ table: Table) {
        primary = Set(table.primaryKey?.columns ?? [])
        foreign = Set(table.foreignKeys.flatMap(\.columns))
        unique = Set(
            table.keys.dropFirst(table.primaryKey == nil ? 0 : 1).compactMap { $0.count == 1 ? $0.first : nil })
    }
}

/// Names for tables that a diagram's language takes without quotes, all different.
struct DiagramNames {
    private var names: [ObjectName: String] = [:]
    private var taken: Set<String> = []

    /// Words that mean something to Mermaid or PlantUML where a name stands.
    private static let reserved: Set<String> = [
        "one", "many", "to", "only", "optionally", "zero", "or", "more", "style", "class", "classdef", "erdiagram",
        "direction",
        "title", "acctitle", "accdescr", "u", "end", "as", "hide", "show", "entity", "note", "left", "right", "top",
        "bottom",
        "skinparam", "package", "namespace", "together", "default", "pk", "fk", "uk", "tb", "bt", "lr", "rl", "default",
        "interface",
        "abstract", "annotation", "enum", "circle", "diamond", "object", "map", "json", "scale", "footer", "header",
        "legend",
        "caption", "newpage", "remove", "restore", "set", "page", "allow_mixing", "protocol", "struct", "exception",
        "metaclass",
        "stereotype", "dataclass", "record", "static", "method", "field",
    ]

    /// Letters, digits and `_`, beginning with a letter; everything else becomes `_`.
    static func slug(_ text: String) -> String {
        if isWord(text), !reserved.contains(text.lowercased()) { return text }
        var slug = ""
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
            slug.unicodeScalars.append(isPlain ? scalar : "_")
        }
        guard let first = slug.unicodeScalars.first else { return "t_" }
        return first.properties.isAlphabetic && !reserved.contains(slug.lowercased()) ? slug : "t_" + slug
    }

    /// Whether a text is ASCII letters, digits and `_` that begin with a letter.
    private static func isWord(_ text: String) -> Bool {
        let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }
    }

    /// The table's name in the diagram; the same for every call.
    mutating func name(_ table: ObjectName) -> String {
        if let name = names[table] { return name }
        let base = Self.slug(table.schema.map { $0 + "_" + table.name } ?? table.name)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = base + "_" + String(number)
            number += 1
        }
        names[table] = name
        return name
    }
}
