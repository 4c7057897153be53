/// A table as the architecture model states it: all of it, or facts about one that SQL defines.
package struct Entity: Sendable, Hashable {
    /// What the model calls it.
    package var id: String
    /// The table it is.
    package var table: ObjectName
    package var description: String
    package var attributes: [Attribute]
    /// Attributes of the primary key.
    package var key: [String]
    package var uniques: [[String]]
    package var indexes: [Index]
    package var references: [Reference]
    package var facts: TableFacts
    package var place: SourcePlace
    /// Where lists of attribute names stand: `key`, `unique`, `dependencies`, by number where there are several.
    package var places: [Part: SourcePlace]

    /// A part of an entity that names attributes.
    package enum Part: Sendable, Hashable {
        case key
        case unique(Int)
        case dependency(Int)
    }

    package init(id: String, table: ObjectName? = nil, place: SourcePlace) {
        self.id = id
        self.table = table ?? Self.name(id)
        self.place = place
        description = ""
        attributes = []
        key = []
        uniques = []
        indexes = []
        references = []
        facts = TableFacts()
        places = [:]
    }

    /// `schema.table` as a name.
    package static func name(_ text: String) -> ObjectName {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex, text.index(after: dot) != text.endIndex else {
            return ObjectName(text)
        }
        return ObjectName(String(text[text.index(after: dot)...]), schema: String(text[..<dot]))
    }
}

extension Entity {
    /// A column, with what is stated of it.
    package struct Attribute: Sendable, Hashable {
        /// Where values come from by themselves.
        package enum Generation: String, Sendable, Hashable, CaseIterable {
            case identity
            case identityAlways = "identity-always"
            case autoIncrement = "auto-increment"
        }

        package var name: String
        /// As SQL writes it; empty when not stated.
        package var type: String
        package var isRequired: Bool?
        package var isUnique: Bool
        /// An expression of SQL.
        package var defaultValue: String?
        package var generation: Generation?
        package var description: String
        package var facts: ColumnFacts
        package var place: SourcePlace

        package init(_ name: String, type: String = "", place: SourcePlace) {
            self.name = name
            self.type = type
            self.place = place
            isUnique = false
            description = ""
            facts = ColumnFacts()
        }
    }

    /// An index.
    package struct Index: Sendable, Hashable {
        package var name: String?
        package var keys: [AccessPattern.SortKey]
        package var isUnique: Bool
        package var place: SourcePlace

        package init(name: String? = nil, keys: [AccessPattern.SortKey], isUnique: Bool = false, place: SourcePlace) {
            self.name = name
            self.keys = keys
            self.isUnique = isUnique
            self.place = place
        }
    }

    /// Attributes whose values occur in another entity.
    package struct Reference: Sendable, Hashable {
        package var attributes: [String]
        /// The entity's id, or a table's name.
        package var target: String
        /// Empty for the target's key.
        package var targetAttributes: [String]
        package var onDelete: ForeignKey.Action
        package var onUpdate: ForeignKey.Action
        package var place: SourcePlace

        package init(_ attributes: [String], to target: String, _ targetAttributes: [String] = [], place: SourcePlace) {
            self.attributes = attributes
            self.target = target
            self.targetAttributes = targetAttributes
            self.place = place
            onDelete = .noAction
            onUpdate = .noAction
        }

        /// `customers`, `sales.customers(id)`.
        package var text: String {
            target + (targetAttributes.isEmpty ? "" : "(" + targetAttributes.joined(separator: ", ") + ")")
        }
    }
}
