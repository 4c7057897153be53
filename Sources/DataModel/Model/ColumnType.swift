/// A column's type with its parameters.
package struct ColumnType: Sendable, Hashable {
    /// As written, blanks collapsed: `VARCHAR(255)`, `timestamp(3) with time zone`, `text[]`. Empty where none is given or
    /// it is not known.
    package var text: String
    /// Nil unless the type is named with a schema.
    package var schema: String?
    /// Without parameters, the dialect's short names written out, lower case unless quoted: `character varying`, `int`.
    package var name: String
    /// What stands between the parentheses: `["10", "2"]`, `["'a'", "'b'"]`.
    package var arguments: [String]
    /// 0 unless an array.
    package var dimensions: Int
    package var isUnsigned: Bool
    /// MySQL: character set of a text.
    package var characterSet: String?

    package init(
        text: String = "", schema: String? = nil, name: String = "", arguments: [String] = [], dimensions: Int = 0,
        isUnsigned: Bool = false, characterSet: String? = nil
    ) {
        self.text = text
        self.schema = schema
        self.name = name
        self.arguments = arguments
        self.dimensions = dimensions
        self.isUnsigned = isUnsigned
        self.characterSet = characterSet
    }

    /// The type from its canonical parts: `timestamp(3) with time zone`, `numeric(10,2)[]`, `int unsigned`.
    package var canonical: String {
        var text = schema.map { $0 + "." } ?? ""
        let list = arguments.isEmpty ? "" : "(" + arguments.joined(separator: ",") + ")"
        let zone = [" with time zone", " without time zone"].first { name.hasSuffix($0) }
        text += zone.map { name.dropLast($0.count) + list + $0 } ?? name + list
        if isUnsigned { text += " unsigned" }
        return text + String(repeating: "[]", count: dimensions)
    }

    /// Values of MySQL's `enum(…)` and `set(…)`, unquoted; empty for other types.
    package var values: [String] {
        guard name == "enum" || name == "set" else { return [] }
        return arguments.map(SQLText.unquoted)
    }
}
