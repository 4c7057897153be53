import Diagnostics

/// What is different between two versions of a table.
package struct TableDiff: Sendable {
    package let old: Table
    package let new: Table
    package var added: [Column] = []
    package var dropped: [Column] = []
    package var changed: [Pair] = []
    /// Columns whose values go on under another name: old to new.
    package var copies: [(from: Column, to: Column)] = []
    package var addedItems: [TableItem] = []
    package var droppedItems: [TableItem] = []
    /// Items that only have another name.
    package var renamedItems: [(from: TableItem, to: TableItem)] = []

    /// A column of both versions.
    package struct Pair: Sendable, Hashable {
        package var old: Column
        package var new: Column

        package var isTypeChanged: Bool {
            old.type.canonical != new.type.canonical || old.collation != new.collation
        }
        package var isNullabilityChanged: Bool { old.isNullable != new.isNullable }
        package var isDefaultChanged: Bool { old.defaultValue != new.defaultValue || old.onUpdate != new.onUpdate }
        package var isGenerationChanged: Bool { old.generation != new.generation }
        package var isCommentChanged: Bool { old.comment != new.comment }

        var isChanged: Bool {
            isTypeChanged || isNullabilityChanged || isDefaultChanged || isGenerationChanged || isCommentChanged
        }
    }

    init(_ old: Table, _ new: Table, _ renames: [SchemaRename], _ dialect: Dialect) {
        self.old = old
        self.new = new
        let newColumns = Dictionary(new.columns.map { (dialect.key($0.name), $0) }, uniquingKeysWith: { one, _ in one })
        let oldColumns = Dictionary(old.columns.map { (dialect.key($0.name), $0) }, uniquingKeysWith: { one, _ in one })
        for column in old.columns {
            if let other = newColumns[dialect.key(column.name)] {
                let pair = Pair(old: column, new: other)
                if pair.isChanged { changed.append(pair) }
            } else {
                dropped.append(column)
            }
        }
        added = new.columns.filter { oldColumns[dialect.key($0.name)] == nil }
        for rename in renames {
            if let from = dropped.first(where: { $0.name == rename.oldColumn }),
                let to = added.first(where: { $0.name == rename.newColumn })
            {
                copies.append((from, to))
            }
        }
        compareItems()
    }

    private mutating func compareItems() {
        var left = old.items.map { (item: $0, content: $0.content) }
        var unmatched: [(item: TableItem, content: TableItem)] = []
        for item in new.items {
            let content = item.content
            if let same = left.firstIndex(where: { $0.content == content && $0.item.name == item.name }) {
                left.remove(at: same)
            } else {
                unmatched.append((item, content))
            }
        }
        for (item, content) in unmatched {
            if let same = left.firstIndex(where: { $0.content == content }) {
                renamedItems.append((left[same].item, item))
                left.remove(at: same)
            } else {
                addedItems.append(item)
            }
        }
        droppedItems = left.map(\.item)
    }

    /// Whether nothing of the table changes that a statement is for.
    package var isEmpty: Bool {
        added.isEmpty && dropped.isEmpty && changed.isEmpty && addedItems.isEmpty && droppedItems.isEmpty
            && renamedItems.isEmpty && old.comment == new.comment && otherChanges.isEmpty
    }

    /// Changes nothing is written for: how it is partitioned, what it inherits, its options.
    package var otherChanges: [String] {
        var changes: [String] = []
        if old.partitioning != new.partitioning { changes.append("how it is partitioned") }
        if old.partition != new.partition { changes.append("which partition it is") }
        if old.parents != new.parents { changes.append("what it inherits from") }
        if old.kind != new.kind { changes.append("that it is \(new.kind.rawValue), not \(old.kind.rawValue)") }
        if Self.options(old) != Self.options(new) { changes.append("its options") }
        return changes
    }

    private static func options(_ table: Table) -> [String] {
        table.options.map { $0.uppercased() }.filter { !$0.hasPrefix("TABLESPACE") && !$0.hasPrefix("AUTO_INCREMENT") }
    }

    /// Columns gone and new of the same type that have similar names, or stand at the same place.
    func questions(_ dialect: Dialect) -> [SchemaRename] {
        let gone = dropped.filter { column in !copies.contains { $0.from.name == column.name } }
        var fresh = added.filter { column in !copies.contains { $0.to.name == column.name } }
        return gone.compactMap { column in
            let alike = fresh.filter {
                $0.type.canonical == column.type.canonical && $0.isComputed == column.isComputed
            }
            let near = EditDistance.nearest(to: column.name, among: alike.map(\.name))
            let shared = alike.first { Self.sharesWord($0.name, column.name) }?.name
            let rivals = gone.count { $0.type.canonical == column.type.canonical }
            let only = alike.count == 1 && rivals == 1 ? alike.first?.name : nil
            guard let name = near ?? shared ?? only else { return nil }
            fresh.removeAll { $0.name == name }
            return SchemaRename(column: column.name, of: old.name, to: name, of: new.name)
        }
    }

    private static func sharesWord(_ a: String, _ b: String) -> Bool {
        let words = { (name: String) in
            Set(name.lowercased().split { !$0.isLetter }.map(String.init)).subtracting(["id", "at", "is", "has", "by"])
        }
        return !words(a).isDisjoint(with: words(b))
    }
}
