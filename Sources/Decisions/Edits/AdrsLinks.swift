import CommonMark

/// The `links:` of adrs' front matter: a list of mappings with `target` and `kind`.
enum AdrsLinks {
    /// A relation as a further item.
    static func adding(
        _ kind: Relation.Kind, label: String, _ target: LinkTarget, to file: RecordFile
    ) -> ByteEdit? {
        guard let front = file.front else { return nil }
        let name = (kind == .other ? label : kind.label).lowercased().filter { $0 != " " }
        let target = target.number.map(String.init) ?? target.path
        guard let entry = front.entry("links") else {
            let item = "links:\n  - target: \(target)\n    kind: \(name)\n"
            return ByteEdit(insertingAt: front.content.upperBound, file.text(item))
        }
        if entry.valueRange.isEmpty {
            let item = "- target: \(target)\n  kind: \(name)\n"
            return ByteEdit(insertingAt: entry.lines.upperBound, file.text(item))
        }
        if file.bytes[entry.valueRange.lowerBound] == UInt8(ascii: "["), case .list(let values) = entry.value {
            let item = "{target: \(target), kind: \(name)}"
            return ByteEdit(
                insertingAt: entry.valueRange.upperBound - 1, (values.isEmpty ? item : ", " + item).utf8)
        }
        guard let last = FrontMatterEdit.itemRanges(entry, in: file).last else { return nil }
        let indent = Bytes.text(last.lowerBound..<Bytes.trim(last, in: file.bytes).lowerBound, in: file.bytes)
        let item = "\(indent)- target: \(target)\n\(indent)  kind: \(name)\n"
        return ByteEdit(insertingAt: last.upperBound, file.text(item))
    }

    /// Ways to take a relation's item out.
    static func removals(
        of relation: Relation, from entry: FrontMatter.Entry, in file: RecordFile
    ) -> [[ByteEdit]] {
        if entry.valueRange.first.map({ file.bytes[$0] == UInt8(ascii: "[") }) == true {
            return flowRemovals(of: relation, from: entry, in: file)
        }
        let items = FrontMatterEdit.itemRanges(entry, in: file)
        guard case .list(let values) = entry.value, values.count == items.count,
            let place = values.firstIndex(where: { states(relation, $0) })
        else { return [] }
        guard items.count == 1 else { return [[ByteEdit(removing: items[place])]] }
        return [[ByteEdit(removing: entry.lines)], [ByteEdit(removing: items[place])]]
    }

    /// `[{target: 3, kind: amends}, …]`
    private static func flowRemovals(
        of relation: Relation, from entry: FrontMatter.Entry, in file: RecordFile
    ) -> [[ByteEdit]] {
        guard case .list(let values) = entry.value, let place = values.firstIndex(where: { states(relation, $0) })
        else { return [] }
        var starts = entry.valueRange.filter { file.bytes[$0] == UInt8(ascii: "{") }
        let ends = entry.valueRange.filter { file.bytes[$0] == UInt8(ascii: "}") }.map { $0 + 1 }
        guard starts.count == values.count, ends.count == values.count else { return [] }
        if place > 0 { return [[ByteEdit(removing: ends[place - 1]..<ends[place])]] }
        starts.append(ends[0])
        return [[ByteEdit(removing: starts[0]..<starts[1])]]
    }

    private static func states(_ relation: Relation, _ value: FrontMatterValue) -> Bool {
        guard case .map(let members) = value else { return false }
        let target = members.first { ["target", "to", "adr", "id"].contains($0.key) }?.value.text
        let label = members.first { ["kind", "type", "relation", "label"].contains($0.key) }?.value.text ?? ""
        let kind = Relation.Kind(label: RelationReader.spoken(label)) ?? .other
        return target == relation.target && (kind == relation.kind || label.isEmpty)
    }
}
