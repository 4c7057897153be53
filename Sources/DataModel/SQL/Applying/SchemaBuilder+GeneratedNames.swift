extension SchemaBuilder {
    /// A name cut to what PostgreSQL keeps of it: 63 bytes, whole characters.
    func cut(_ name: String) -> String {
        guard dialect == .postgresql, name.utf8.count > 63 else { return name }
        return prefix(name, 63)
    }

    private func prefix(_ name: String, _ count: Int) -> String {
        var kept = Array(name.utf8.prefix(count))
        if kept.count < name.utf8.count, Array(name.utf8)[count] & 0xC0 == 0x80 {
            while let last = kept.popLast(), last & 0xC0 == 0x80 {}
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static let searchLimit = 64

    /// The name PostgreSQL chooses: `table_columns_label`, cut to 63 bytes, with a number when it is taken.
    mutating func chosenName(_ table: ObjectName, _ columns: String?, _ label: String, among kind: NameKind) -> String {
        let base = ObjectName(madeName(table.name, columns, label), schema: table.schema)
        var pass = 0
        while true {
            let suffix = pass == 0 ? label : label + String(pass)
            let name = madeName(table.name, columns, suffix)
            if !isTaken(ObjectName(name, schema: table.schema), among: kind) {
                if pass > Self.searchLimit { lastNumbers[base] = pass }
                return name
            }
            pass += 1
            // Free numbers below the last one are looked for among the first few only, as tables have few such names.
            if pass == Self.searchLimit, let last = lastNumbers[base] { pass = last }
        }
    }

    /// Two parts and a label, the longer part cut until all fit in 63 bytes.
    private func madeName(_ first: String, _ second: String?, _ label: String) -> String {
        let overhead = label.utf8.count + 1 + (second == nil ? 0 : 1)
        var firstCount = first.utf8.count
        var secondCount = second?.utf8.count ?? 0
        while firstCount + secondCount > 63 - overhead, firstCount + secondCount > 0 {
            if firstCount > secondCount { firstCount -= 1 } else { secondCount -= 1 }
        }
        let parts = [prefix(first, firstCount)] + (second.map { [prefix($0, secondCount)] } ?? []) + [label]
        return parts.joined(separator: "_")
    }

    /// Whether a relation has a name.
    func isRelation(_ name: ObjectName) -> Bool {
        state.tableNumbers[name] != nil || state.indexOwners[name] != nil || state.views[name] != nil
            || state.sequences[name] != nil
    }

    /// What a generated name must differ from.
    enum NameKind { case relations, constraints, both }

    private func isTaken(_ name: ObjectName, among kind: NameKind) -> Bool {
        switch kind {
        case .relations: isRelation(name)
        case .constraints: state.constraintNames.contains(name)
        case .both: isRelation(name) || state.constraintNames.contains(name)
        }
    }

    /// What an index's columns add to its name.
    func nameAddition(_ elements: [TableIndex.Element], _ include: [String] = []) -> String {
        var names: [String] = []
        for element in elements.map(elementName) + include {
            var name = element
            var number = 1
            while names.contains(name), number < 100 {
                name = element + String(number)
                number += 1
            }
            names.append(name)
        }
        return names.joined(separator: "_")
    }

    private func elementName(_ element: TableIndex.Element) -> String {
        switch element.subject {
        case .column(let name): return name
        case .expression(let text):
            var lexer = Lexer(Array(text.utf8), rules: LexicalRules(dialect))
            var first = lexer.next()
            while first.kind == .symbol, lexer.bytes[first.start] == UInt8(ascii: "(") { first = lexer.next() }
            let second = lexer.next()
            let isCall = second.kind == .symbol && lexer.bytes[second.start] == UInt8(ascii: "(")
            guard first.kind == .word, isCall else { return "expr" }
            return StatementParser.lowercasedASCII(
                String(decoding: lexer.bytes[first.start..<first.end], as: UTF8.self))
        }
    }

    /// MySQL names a key after its first column, with a number from 2 on when taken.
    func mysqlIndexName(_ index: TableIndex, in table: Table) -> String {
        let base = index.elements.first?.column ?? "functional_index"
        var taken = Set(table.indexes.compactMap { $0.name?.lowercased() })
        taken.insert("primary")
        var name = base
        var number = 2
        while taken.contains(name.lowercased()) {
            name = base + "_" + String(number)
            number += 1
        }
        return name
    }
}
