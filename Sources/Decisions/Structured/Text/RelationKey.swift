import Diagnostics

/// Relations as keys of structured input: `supersedes`, `relates-to`, `inspired-by`.
package enum RelationKey {
    /// The key of a relation that a record states.
    package static func key(of relation: Relation) -> String {
        key(relation.kind == .other ? relation.label : relation.kind.label)
    }

    /// The usual key for a key as written; nil when no record could state the relation so that it reads back.
    package static func usual(_ text: String) -> String? {
        let key = key(text)
        let spoken = spoken(key)
        if let kind = Relation.Kind(label: spoken), kind != .other { return RelationKey.key(kind.label) }
        // A slip of the pen is no relation of the team's own.
        if EditDistance.nearest(to: key, among: known) != nil { return nil }
        let words = spoken.split(separator: " ")
        guard (1...4).contains(words.count), spoken.count <= 40, !StatusWords.isKnown(spoken),
            FieldName(label: spoken) == nil, key.utf8.allSatisfy({ Bytes.isLetter($0) || $0 == UInt8(ascii: "-") }),
            !words.indices.contains(where: { Relation.Kind(label: words[$0...].joined(separator: " ")) != nil })
        else { return nil }
        return key
    }

    /// The label a record states a relation with: `Relates to`.
    package static func label(_ key: String) -> String {
        let spoken = spoken(key)
        if let kind = Relation.Kind(label: spoken), kind != .other, RelationKey.key(kind.label) == key {
            return kind.label
        }
        return spoken.prefix(1).uppercased() + spoken.dropFirst()
    }

    /// Keys of the relations adrgen knows.
    package static let known: [String] = [
        Relation.Kind.supersedes, .supersededBy, .amends, .amendedBy, .extends, .extendedBy, .refines, .refinedBy,
        .clarifies, .clarifiedBy, .enables, .enabledBy, .dependsOn, .requiredBy, .conflictsWith, .relatesTo,
    ].map { key($0.label) }

    private static func spoken(_ key: String) -> String {
        String(decoding: key.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    private static func key(_ label: String) -> String {
        label.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "_" }).joined(separator: "-")
    }
}
