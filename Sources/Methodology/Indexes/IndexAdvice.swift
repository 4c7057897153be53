package import DataModel

/// What indexes a table needs for the shapes of query stated of it.
package struct IndexAdvice: Sendable {
    /// An index that is missing.
    package struct Missing: Sendable, Hashable {
        /// Columns compared with one value first, then those sorted by, then one compared with a range.
        package var keys: [AccessPattern.SortKey]
        /// The patterns it is for, as they are stated.
        package var patterns: [AccessPattern]
        /// An index that serves a part of it, by its name.
        package var partial: String?
        /// What its partial index leaves to do: `sort`, `range`.
        package var rest: String?
    }

    /// An ordered set of columns that rows can be found by.
    struct Path: Sendable, Hashable {
        var name: String
        var keys: [AccessPattern.SortKey]
        var isUnique: Bool
    }

    package private(set) var missing: [Missing] = []
    /// Names of plain indexes that no pattern, key or foreign key needs.
    package private(set) var idle: [TableIndex] = []
    let paths: [Path]

    package init(_ table: Table, _ dialect: Dialect) {
        paths = Self.paths(of: table)
        var needed: Set<String> = []
        for pattern in table.facts.access where pattern.write != .insert {
            let wanted = Self.keys(for: pattern, dialect)
            guard !wanted.isEmpty else { continue }
            let served = paths.filter { Self.serves($0, pattern, dialect) }
            needed.formUnion(served.map(\.name))
            guard served.isEmpty else { continue }
            // Rows are found by the values compared; what is left is to sort or to filter them.
            let partial = paths.first { path in
                !pattern.equal.isEmpty && Self.begins(path, with: pattern.equal, dialect)
            }
            if let partial { needed.insert(partial.name) }
            add(
                Missing(
                    keys: wanted, patterns: [pattern], partial: partial?.name,
                    rest: partial == nil ? nil : pattern.sort.isEmpty ? "range" : "sort"))
        }
        dropCovered()
        guard table.facts.access.contains(where: { $0.write != .insert }) else { return }
        idle = table.indexes.filter { index in
            guard !index.isUnique, !index.isImplicit, let name = index.name, !needed.contains(name) else {
                return false
            }
            // One on an expression or some rows is there for a query that cannot be stated.
            guard let columns = index.columns, index.predicate == nil, [nil, "btree"].contains(index.method) else {
                return false
            }
            return !table.foreignKeys.contains { key in Set(columns.prefix(key.columns.count)) == Set(key.columns) }
        }
    }

    private mutating func add(_ item: Missing) {
        if let index = missing.firstIndex(where: { $0.keys == item.keys }) {
            missing[index].patterns += item.patterns
        } else {
            missing.append(item)
        }
    }

    /// An index that is the beginning of another one that is needed is not needed itself.
    private mutating func dropCovered() {
        for item in missing.sorted(by: { $0.keys.count < $1.keys.count }) {
            guard
                let longer = missing.firstIndex(where: {
                    $0.keys.count > item.keys.count && Array($0.keys.prefix(item.keys.count)) == item.keys
                })
            else { continue }
            missing[longer].patterns += item.patterns
            missing.removeAll { $0.keys == item.keys }
        }
    }

    /// Equality, sort, range: the order in which an index serves all three.
    static func keys(for pattern: AccessPattern, _ dialect: Dialect) -> [AccessPattern.SortKey] {
        var keys = pattern.equal.map { AccessPattern.SortKey($0) }
        for key in pattern.sort + pattern.range.prefix(1).map({ AccessPattern.SortKey($0) })
        where !keys.contains(where: { dialect.same($0.column, key.column) }) {
            keys.append(key)
        }
        return keys
    }

    private static func paths(of table: Table) -> [Path] {
        func path(_ name: String?, _ columns: [String], _ isUnique: Bool) -> Path {
            Path(name: name ?? "", keys: columns.map { AccessPattern.SortKey($0) }, isUnique: isUnique)
        }
        var paths = table.primaryKey.map { [path($0.name ?? "primary key", $0.columns, true)] } ?? []
        paths += table.uniques.map { path($0.name ?? "unique constraint", $0.columns, true) }
        for index in table.indexes where index.predicate == nil && [nil, "btree"].contains(index.method) {
            let whole = index.elements.prefix { $0.column != nil && $0.prefixLength == nil }
            let keys = whole.compactMap { element in
                element.column.map { AccessPattern.SortKey($0, isDescending: element.isDescending) }
            }
            paths.append(
                Path(name: index.name ?? "", keys: keys, isUnique: index.isUnique && keys.count == index.elements.count)
            )
        }
        return paths
    }

    private static func begins(_ path: Path, with columns: [String], _ dialect: Dialect) -> Bool {
        Set(path.keys.prefix(columns.count).map { dialect.key($0.column) }) == Set(columns.map(dialect.key))
    }

    /// Whether an index finds a pattern's rows, in the order wanted.
    static func serves(_ path: Path, _ pattern: AccessPattern, _ dialect: Dialect) -> Bool {
        let equal = Set(pattern.equal.map(dialect.key))
        // One row at most needs no order.
        if path.isUnique, !path.keys.isEmpty, equal.isSuperset(of: path.keys.map { dialect.key($0.column) }) {
            return true
        }
        guard begins(path, with: pattern.equal, dialect) else { return false }
        var rest = path.keys.dropFirst(equal.count)
        var isReversed: Bool?
        for key in pattern.sort where !equal.contains(dialect.key(key.column)) {
            guard let next = rest.popFirst(), dialect.same(next.column, key.column) else { return false }
            let isOther = next.isDescending != key.isDescending
            guard isReversed == nil || isReversed == isOther else { return false }
            isReversed = isOther
        }
        guard let range = pattern.range.first else { return !path.keys.isEmpty }
        let sorted = pattern.sort.map { dialect.key($0.column) }
        if equal.contains(dialect.key(range)) || sorted.contains(dialect.key(range)) { return true }
        return rest.first.map { dialect.same($0.column, range) } ?? false
    }
}
