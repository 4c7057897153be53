import Diagnostics
import StructuredInput
import Yams

extension EntityReader {
    // MARK: Indexes and dependencies

    mutating func index(_ node: Node) -> Entity.Index? {
        guard node.mapping != nil else {
            let keys = sortKeys(node, "indexes")
            return keys.isEmpty ? nil : Entity.Index(keys: keys, place: place(node))
        }
        let members = source.members(of: node, keys: Self.indexKeys, what: "an index")
        guard let on = members["on"] else {
            source.report("missing-key", "An index has no `on`", at: node, fix: "write `{on: [customer_id, placed]}`")
            return nil
        }
        return Entity.Index(
            name: text(members["name"], "name"), keys: sortKeys(on, "on"),
            isUnique: flag(members["unique"], "unique") ?? false, place: place(node))
    }

    mutating func readDependencies(_ node: Node?, into entity: inout Entity) {
        for item in source.items(of: node, "dependencies") {
            guard let dependency = dependency(item) else { continue }
            entity.places[.dependency(entity.facts.dependencies.count)] = place(item)
            entity.facts.dependencies.append(dependency)
        }
    }

    private mutating func dependency(_ node: Node) -> FunctionalDependency? {
        let fix = "write `zip -> city`, or `{from: [zip], to: [city]}`"
        if node.mapping != nil {
            let members = source.members(of: node, keys: Self.dependencyKeys, what: "a dependency")
            for key in Self.dependencyKeys where members[key] == nil {
                source.report("missing-key", "A dependency has no `\(key)`", at: node, fix: fix)
            }
            guard let from = members["from"], let to = members["to"] else { return nil }
            return FunctionalDependency(from: texts(from, "from"), to: texts(to, "to"))
        }
        guard let text = text(node, "dependencies") else { return nil }
        let sides = text.replacingArrows.split(separator: "→", omittingEmptySubsequences: false).map { side in
            side.split(separator: ",").map(\.trimmedBlanks).filter { !$0.isEmpty }
        }
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
            source.report("dependency-form", "`\(text)` is no dependency", at: node, fix: fix)
            return nil
        }
        return FunctionalDependency(from: sides[0], to: sides[1])
    }

    // MARK: Volume and access

    mutating func volume(_ node: Node) -> TableVolume {
        let members = source.members(of: node, keys: Self.volumeKeys, what: "a volume")
        var volume = TableVolume()
        if let node = members["rows"], let text = text(node, "rows") {
            volume.rows = Int(text.filter { $0 != "_" })
            if volume.rows.map({ $0 < 0 }) ?? true {
                source.wrongType(node, "`rows` is `\(text)`, not a whole number", fix: "write one such as `2000000`")
                volume.rows = nil
            }
        }
        volume.growth = amount(members["growth"], "growth", "500 rps` or `4000 /d") { TableVolume.perDay($0) != nil }
        volume.rowSize = amount(members["row-size"], "row-size", "200 B") { amount in
            TableVolume(rowSize: amount).rowBytes != nil
        }
        volume.retention = amount(members["retention"], "retention", "90 d") { TableVolume.days($0) != nil }
        return volume
    }

    mutating func access(_ node: Node) -> AccessPattern? {
        let members = source.members(of: node, keys: Self.accessKeys, what: "an access pattern")
        guard !members.isEmpty else { return nil }
        var pattern = AccessPattern(name: text(members["name"], "name") ?? "", place: place(node))
        pattern.equal = texts(members["equal"], "equal")
        pattern.range = texts(members["range"], "range")
        if let node = members["sort"] { pattern.sort = sortKeys(node, "sort") }
        pattern.write = word(members["write"], "write")
        pattern.rate = amount(members["rate"], "rate", "50 rps") { TableVolume.perDay($0) != nil }
        return pattern
    }

    /// Names with `desc` or `asc` behind.
    private mutating func sortKeys(_ node: Node, _ what: String) -> [AccessPattern.SortKey] {
        texts(node, what).flatMap { $0.split(separator: ",") }.map { item in
            let words = item.split(separator: " ").map(String.init)
            guard words.count > 1, let last = words.last?.lowercased(), last == "desc" || last == "asc" else {
                return AccessPattern.SortKey(item.trimmedBlanks)
            }
            return AccessPattern.SortKey(words.dropLast().joined(separator: " "), isDescending: last == "desc")
        }
    }

    private mutating func amount(
        _ node: Node?, _ what: String, _ example: String, _ isFit: (Amount) -> Bool
    ) -> Amount? {
        guard let node, let text = text(node, what) else { return nil }
        switch Amount.read(text) {
        case .failure(let problem):
            source.report("fact-form", "`\(what)`: \(problem.message)", at: node, fix: problem.fix)
            return nil
        case .success(let amount):
            if isFit(amount), !amount.number.isNegative { return amount }
            source.report("fact-form", "`\(what)` cannot be `\(text)`", at: node, fix: "write such as `\(example)`")
            return nil
        }
    }

    // MARK: Values

    func place(_ node: Node) -> SourcePlace {
        let offset = source.offset(of: node)
        // Marks count characters, columns bytes.
        let column = offset - (source.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return SourcePlace(path: source.path, position: SourcePosition(line: node.mark?.line ?? 1, column: column))
    }

    mutating func text(_ node: Node?, _ what: String) -> String? { source.text(of: node, what) }

    /// One text, or a list of them.
    mutating func texts(_ node: Node?, _ what: String) -> [String] { source.texts(of: node, what) }

    mutating func flag(_ node: Node?, _ what: String) -> Bool? { source.flag(of: node, what) }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node?, _ what: String) -> Word? {
        guard let node, let text = text(node, what) else { return nil }
        if let word = Word(rawValue: text.lowercased()) { return word }
        let words = Word.allCases.map(\.rawValue)
        source.report(
            "unknown-word", "`\(what)` is `\(text)`, which is not one of \(words.listed)", at: node,
            fix: EditDistance.nearest(to: text, among: words).map { "write `\($0)`" } ?? "use one of \(words.listed)")
        return nil
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmedBlanks: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}

extension String {
    /// `->` and `=>` as `→`.
    fileprivate var replacingArrows: String {
        var out = ""
        for character in self {
            if character == ">", let last = out.last, last == "-" || last == "=" {
                out.removeLast()
                out.append("→")
            } else {
                out.append(character)
            }
        }
        return out
    }
}
