extension SQLWriter {
    mutating func write(_ table: Table) {
        if table.kind == .virtual {
            guard isSame, let module = table.options.first else {
                return lose("table \(table.name): it is a virtual one")
            }
            return statement("CREATE VIRTUAL TABLE \(name(table.name)) \(module)")
        }
        if let partition = table.partition {
            guard isSame else { return lose("table \(table.name): partitions are not written") }
            var lines = constraints(table)
            lines = lines.isEmpty ? [] : [" (\n    " + lines.joined(separator: ",\n    ") + "\n)"]
            var end =
                table.partitioning.map { " PARTITION BY \($0.strategy) (\($0.key.joined(separator: ", ")))" } ?? ""
            if partition.bounds.isEmpty { end = "" }
            return statement(
                "\nCREATE TABLE \(name(table.name)) PARTITION OF \(name(partition.parent))\(lines.joined()) \(partition.bounds)\(end)"
            )
        }
        let lines = table.columns.map { column($0, of: table) } + constraints(table)
        let kind =
            table.kind == .unlogged && target == .postgresql
            ? "UNLOGGED " : table.kind == .foreign && isSame ? "FOREIGN " : ""
        let body = lines.isEmpty ? "()" : "(\n    " + lines.joined(separator: ",\n    ") + "\n)"
        statement("\nCREATE \(kind)TABLE \(name(table.name)) \(body)\(ending(table))")
        guard isSame, !isInParentsOrder(table) else { return }
        for parent in table.parents { statement("ALTER TABLE \(name(table.name)) INHERIT \(name(parent))") }
    }

    /// Whether the columns stand as `INHERITS` puts them: those of the parents first. A column that a parent got later stands
    /// behind the table's own.
    private func isInParentsOrder(_ table: Table) -> Bool {
        guard !table.parents.isEmpty else { return true }
        var expected: [String] = []
        for parent in table.parents {
            for column in model.table(parent)?.columns ?? [] where !expected.contains(column.name) {
                expected.append(column.name)
            }
        }
        return table.columns.map(\.name).starts(with: expected)
    }

    /// Conditions a table has to have before it can be made to inherit them.
    private func inheritedChecks(_ table: Table) -> [CheckConstraint] {
        isSame && !isInParentsOrder(table) ? table.parents.flatMap { model.table($0)?.checks ?? [] } : []
    }

    /// What stands behind a table's body.
    private mutating func ending(_ table: Table) -> String {
        var parts: [String] = []
        if !table.parents.isEmpty {
            if isSame, !isInParentsOrder(table) {
                // They are added behind.
            } else if isSame {
                parts.append("INHERITS (" + table.parents.map { name($0) }.joined(separator: ", ") + ")")
            } else {
                lose("table \(table.name): that it inherits")
            }
        }
        if let partitioning = table.partitioning {
            if target == .postgresql, isSame {
                parts.append("PARTITION BY \(partitioning.strategy) (" + partitioning.key.joined(separator: ", ") + ")")
            } else {
                lose("table \(table.name): its partitions")
            }
        }
        if isSame { parts += table.options.filter { !$0.lowercased().hasPrefix("tablespace") } }
        if target == .mysql, let comment = table.comment { parts.append("COMMENT=" + text(comment)) }
        guard !parts.isEmpty else { return "" }
        return " " + parts.joined(separator: target == .sqlite ? ", " : " ")
    }

    /// Keys and conditions in a table's body.
    private mutating func constraints(_ table: Table) -> [String] {
        var lines: [String] = []
        if let key = table.primaryKey, !isInline(key, table) {
            lines.append(line(key))
        }
        lines += table.uniques.map { line($0) }
        if target == .mysql { lines += table.indexes.compactMap { mysqlKey($0, of: table) } }
        for check in table.checks + inheritedChecks(table) {
            guard isSame else {
                lose("table \(table.name): check \(check.expression)")
                continue
            }
            // One that was not checked is added behind, where it can be said.
            if !check.isNotValid { lines.append(line(check)) }
        }
        for exclusion in table.exclusions {
            guard isSame else {
                lose("table \(table.name): exclusion \(exclusion.elements)")
                continue
            }
            lines.append(line(exclusion))
        }
        if target == .sqlite { lines += table.foreignKeys.map { foreignKey($0) } }
        return lines
    }

    func line(_ key: PrimaryKey) -> String {
        named(key.name, isGenerated: key.isNameGenerated) + "PRIMARY KEY " + list(key.columns) + include(key.include)
            + deferral(key.deferral)
    }

    func line(_ unique: UniqueConstraint) -> String {
        let nulls = unique.isNullsNotDistinct && target == .postgresql ? "NULLS NOT DISTINCT " : ""
        return named(unique.name, isGenerated: unique.isNameGenerated) + "UNIQUE " + nulls + list(unique.columns)
            + include(unique.include) + deferral(unique.deferral)
    }

    func line(_ check: CheckConstraint) -> String {
        let end = (check.isNoInherit ? " NO INHERIT" : "") + (check.isNotValid ? " NOT VALID" : "")
        return named(check.name, isGenerated: check.isNameGenerated) + "CHECK (" + check.expression + ")" + end
    }

    func line(_ exclusion: ExclusionConstraint) -> String {
        let method = exclusion.method.map { "USING \($0) " } ?? ""
        let predicate = exclusion.predicate.map { " WHERE (\($0))" } ?? ""
        return named(exclusion.name, isGenerated: exclusion.isNameGenerated)
            + "EXCLUDE \(method)(\(exclusion.elements))\(predicate)" + deferral(exclusion.deferral)
    }

    /// SQLite: whether the key stands at its column, where it names the row.
    func isInline(_ key: PrimaryKey, _ table: Table) -> Bool {
        guard target == .sqlite, key.columns.count == 1, let column = table.column(key.columns[0], model.dialect) else {
            return false
        }
        return type(of: column) == "INTEGER" || column.type.name == "integer" && isSame
    }

    /// `CONSTRAINT name `. MySQL names the index behind a foreign key differently when the key has a name, so a chosen one is
    /// left to be chosen again.
    func named(_ constraint: String?, isGenerated: Bool) -> String {
        guard let constraint, !(isGenerated && (!isSame || target == .mysql)) else { return "" }
        return "CONSTRAINT " + name(constraint) + " "
    }

    func include(_ columns: [String]) -> String {
        columns.isEmpty || target != .postgresql ? "" : " INCLUDE " + list(columns)
    }

    func deferral(_ deferral: Deferral) -> String {
        deferral == .notDeferrable || target == .mysql ? "" : " " + deferral.rawValue
    }
}
