import Diagnostics

/// A key, condition or index of a table, for comparing tables.
package enum TableItem: Sendable, Hashable {
    case primary(PrimaryKey)
    case unique(UniqueConstraint)
    case foreign(ForeignKey)
    case check(CheckConstraint)
    case exclusion(ExclusionConstraint)
    case index(TableIndex)

    package var name: String? {
        switch self {
        case .primary(let item): item.name
        case .unique(let item): item.name
        case .foreign(let item): item.name
        case .check(let item): item.name
        case .exclusion(let item): item.name
        case .index(let item): item.name
        }
    }

    package var place: SourcePlace {
        switch self {
        case .primary(let item): item.place
        case .unique(let item): item.place
        case .foreign(let item): item.place
        case .check(let item): item.place
        case .exclusion(let item): item.place
        case .index(let item): item.place
        }
    }

    /// The item without its name and place: what it does.
    var content: TableItem {
        let nowhere = SourcePlace(path: "", position: .init(line: 0, column: 0))
        switch self {
        case .primary(var item):
            (item.name, item.isNameGenerated, item.place) = (nil, false, nowhere)
            return .primary(item)
        case .unique(var item):
            (item.name, item.isNameGenerated, item.place) = (nil, false, nowhere)
            return .unique(item)
        case .foreign(var item):
            (item.name, item.isNameGenerated, item.place) = (nil, false, nowhere)
            return .foreign(item)
        case .check(var item):
            (item.name, item.isNameGenerated, item.place, item.column) = (nil, false, nowhere, nil)
            return .check(item)
        case .exclusion(var item):
            (item.name, item.isNameGenerated, item.place) = (nil, false, nowhere)
            return .exclusion(item)
        case .index(var item):
            (item.name, item.isNameGenerated, item.place, item.comment) = (nil, false, nowhere, nil)
            return .index(item)
        }
    }

    /// Names of columns it is on.
    package var columns: [String] {
        switch self {
        case .primary(let item): item.columns
        case .unique(let item): item.columns
        case .foreign(let item): item.columns
        case .check, .exclusion: []
        case .index(let item): item.elements.compactMap(\.column)
        }
    }

    /// Text of SQL in it that may name columns.
    package var expressions: [String] {
        switch self {
        case .primary, .unique, .foreign: []
        case .check(let item): [item.expression]
        case .exclusion(let item): [item.elements, item.predicate].compactMap { $0 }
        case .index(let item):
            item.elements.compactMap { if case .expression(let text) = $0.subject { text } else { nil } }
                + [item.predicate].compactMap { $0 }
        }
    }
}

extension Table {
    /// Everything that is compared apart from columns; what the database makes by itself is left out.
    package var items: [TableItem] {
        (primaryKey.map { [TableItem.primary($0)] } ?? []) + uniques.map(TableItem.unique)
            + checks.map(TableItem.check) + exclusions.map(TableItem.exclusion)
            + indexes.filter { !$0.isImplicit }.map(TableItem.index) + foreignKeys.map(TableItem.foreign)
    }
}
