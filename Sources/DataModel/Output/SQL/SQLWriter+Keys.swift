extension SQLWriter {
    /// `CREATE INDEX` for a table's indexes; MySQL's stand in the table's body.
    mutating func writeIndexes(_ table: Table) {
        guard target != .mysql else { return }
        for index in table.indexes where !index.isImplicit || !isSame {
            if let text = indexStatement(index, table) { statement(text) }
        }
    }

    /// `CREATE INDEX`; nil, and told, when the target has no such index.
    mutating func indexStatement(_ index: TableIndex, _ table: Table, isConcurrent: Bool = false) -> String? {
        guard let elements = elements(index, table) else { return nil }
        guard isSame || index.predicate == nil else {
            lose("index \(index.name ?? "") of \(table.name): it is partial")
            return nil
        }
        let named = indexName(index, table).map { name($0) + " " } ?? ""
        let method = index.method.flatMap { isSame && target == .postgresql ? " USING " + $0 : nil } ?? ""
        let nulls = index.isNullsNotDistinct && target == .postgresql ? " NULLS NOT DISTINCT" : ""
        let predicate = index.predicate.map { " WHERE " + $0 } ?? ""
        let schema = target == .sqlite && isSame ? table.name.schema.map { name($0) + "." } ?? "" : ""
        let unique = index.isUnique ? "UNIQUE " : ""
        let concurrently = isConcurrent ? "CONCURRENTLY " : ""
        return
            "CREATE \(unique)INDEX \(concurrently)\(schema)\(named)ON \(name(table.name))\(method) (\(elements))\(include(index.include))\(nulls)\(predicate)"
    }

    /// Index names are names in a schema outside of MySQL, where the same one may stand at several tables.
    private func indexName(_ index: TableIndex, _ table: Table) -> String? {
        guard let own = index.name else { return target == .sqlite ? table.name.name + "_idx" : nil }
        return isSame ? own : table.name.name + "_" + own
    }

    /// The parts of an index's key; nil, and told, when the target has no such index.
    private mutating func elements(_ index: TableIndex, _ table: Table) -> String? {
        var parts: [String] = []
        for element in index.elements {
            var part: String
            switch element.subject {
            case .column(let column): part = name(column)
            case .expression(let expression):
                guard isSame else {
                    lose("index \(index.name ?? "") of \(table.name): it is on \(expression)")
                    return nil
                }
                part = "(" + expression + ")"
            }
            if isSame {
                if let length = element.prefixLength { part += "(\(length))" }
                if let collation = element.collation {
                    part += " COLLATE " + (target == .postgresql ? "\"\(collation)\"" : collation)
                }
                if let operatorClass = element.operatorClass { part += " " + operatorClass }
            }
            if element.isDescending { part += " DESC" }
            if let nulls = element.nulls, target != .mysql { part += " NULLS " + nulls }
            parts.append(part)
        }
        return parts.joined(separator: ", ")
    }

    /// A key in the body of MySQL's table.
    mutating func mysqlKey(_ index: TableIndex, of table: Table) -> String? {
        guard !index.isImplicit else { return nil }
        guard isSame || index.predicate == nil else {
            lose("index \(index.name ?? "") of \(table.name): it is partial")
            return nil
        }
        guard let elements = elements(index, table) else { return nil }
        let special = isSame ? index.method : nil
        let kind =
            special == "fulltext" ? "FULLTEXT " : special == "spatial" ? "SPATIAL " : index.isUnique ? "UNIQUE " : ""
        let method = special.flatMap { $0 == "fulltext" || $0 == "spatial" ? nil : " USING " + $0 } ?? ""
        let comment = index.comment.map { " COMMENT " + text($0) } ?? ""
        return "\(kind)KEY \(index.name.map { name($0) + " " } ?? "")(\(elements))\(method)\(comment)"
    }

    mutating func writeForeignKeys(_ table: Table) {
        for key in table.foreignKeys {
            statement("ALTER TABLE \(name(table.name)) ADD " + foreignKey(key))
        }
        guard target == .postgresql, isSame else { return }
        for check in table.checks where check.isNotValid {
            let inherit = check.isNoInherit ? " NO INHERIT" : ""
            statement(
                "ALTER TABLE \(name(table.name)) ADD \(named(check.name, isGenerated: check.isNameGenerated))CHECK (\(check.expression))\(inherit) NOT VALID"
            )
        }
    }

    func foreignKey(_ key: ForeignKey) -> String {
        let targets = key.targetColumns.isEmpty ? "" : " " + list(key.targetColumns)
        var line = named(key.name, isGenerated: key.isNameGenerated)
        line += "FOREIGN KEY \(list(key.columns)) REFERENCES \(name(key.target))\(targets)"
        if let match = key.match, target != .mysql { line += " MATCH " + match }
        if key.onDelete != .noAction {
            line += " ON DELETE " + key.onDelete.rawValue
            if !key.deleteColumns.isEmpty, target == .postgresql { line += " " + list(key.deleteColumns) }
        }
        if key.onUpdate != .noAction { line += " ON UPDATE " + key.onUpdate.rawValue }
        line += deferral(key.deferral)
        if key.isNotValid, target == .postgresql { line += " NOT VALID" }
        return line
    }
}
