/// A table or column that has another name now.
package struct SchemaRename: Sendable, Hashable {
    package var oldTable: ObjectName
    package var newTable: ObjectName
    /// Nil for a table.
    package var oldColumn: String?
    package var newColumn: String?

    package init(table old: ObjectName, to new: ObjectName) {
        oldTable = old
        newTable = new
    }

    package init(column old: String, of oldTable: ObjectName, to new: String, of newTable: ObjectName) {
        self.oldTable = oldTable
        self.newTable = newTable
        oldColumn = old
        newColumn = new
    }

    /// Reads `old=new` for tables and `orders.total=orders.amount` (or `orders.total=amount`) for columns.
    /// - Returns: nil when the old schema has no such thing, or the new one hasn't.
    package init?(_ text: String, old: DataModel, new: DataModel) {
        let sides = text.split(separator: "=").map(\.trimmedBlanks)
        guard sides.count == 2 else { return nil }
        if let from = old.table(Entity.name(sides[0])), let to = new.table(Entity.name(sides[1])) {
            self.init(table: from.name, to: to.name)
            return
        }
        guard let dot = sides[0].lastIndex(of: "."), let from = old.table(Entity.name(String(sides[0][..<dot]))),
            let column = from.column(String(sides[0][sides[0].index(after: dot)...]), old.dialect)
        else { return nil }
        var tableName = from.name
        var columnName = sides[1]
        if let dot = sides[1].lastIndex(of: ".") {
            tableName = Entity.name(String(sides[1][..<dot]))
            columnName = String(sides[1][sides[1].index(after: dot)...])
        }
        // The table may be called otherwise by another rename.
        guard
            let to = new.table(tableName)
                ?? new.tables.first(where: {
                    $0.column(columnName, new.dialect) != nil && $0.name.name == tableName.name
                }),
            let newColumn = to.column(columnName, new.dialect)
        else { return nil }
        self.init(column: column.name, of: from.name, to: newColumn.name, of: to.name)
    }

    /// Renames written in SQL: a line `-- adrgen:rename orders.total=orders.amount`.
    package static func hints(in bytes: [UInt8]) -> [String] {
        let mark = Array("adrgen:rename".utf8)
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
            guard rest.starts(with: "--".utf8) else { return nil }
            rest = rest.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
            guard rest.starts(with: mark) else { return nil }
            return String(decoding: rest.dropFirst(mark.count), as: UTF8.self).filter { $0 != "\r" }.trimmedBlanks
        }
    }

    /// `a=b`, as it is given.
    package var text: String {
        let left = oldTable.description + (oldColumn.map { "." + $0 } ?? "")
        return left + "=" + newTable.description + (newColumn.map { "." + $0 } ?? "")
    }
}
