import CommonMark

/// Edits of single entries of front matter.
enum FrontMatterEdit {
    /// Where the value of an entry without one starts: right behind its colon.
    static func valueStart(of entry: FrontMatter.Entry, in file: RecordFile) -> Int {
        var index = entry.lines.lowerBound
        while index < entry.lines.upperBound, file.bytes[index] != UInt8(ascii: ":") { index += 1 }
        return min(index + 1, entry.lines.upperBound)
    }

    /// The entry a file keeps relations of a kind in, where it has one: `supersedes:`, `amended_by:`.
    static func entry(for kind: Relation.Kind, in file: RecordFile) -> FrontMatter.Entry? {
        guard let front = file.front else { return nil }
        return switch kind {
        case .supersedes: front.entry("supersedes", "supercedes", "replaces")
        case .supersededBy: front.entry("superseded-by", "superceded-by", "replaced-by", "supersededby")
        case .amends: front.entry("amends")
        case .amendedBy: front.entry("amended-by", "amendedby")
        case .extends: front.entry("extends")
        case .refines: front.entry("refines")
        case .dependsOn: front.entry("depends-on")
        case .requiredBy: front.entry("dependency-of")
        case .relatesTo: front.entry("related", "relates-to", "related-to", "related-adrs")
        default: nil
        }
    }

    /// A target added to such an entry, in the form of the targets it has.
    static func adding(_ target: LinkTarget, to entry: FrontMatter.Entry, in file: RecordFile) -> ByteEdit {
        let range = entry.valueRange
        let name = name(of: target, like: entry.value.texts.last, in: file)
        switch (entry.value, Bytes.text(range, in: file.bytes).first) {
        case (.list(let items), "["):
            let close = range.upperBound - 1
            var end = close
            while end > range.lowerBound + 1, Bytes.isSpace(file.bytes[end - 1]) { end -= 1 }
            return ByteEdit(insertingAt: items.isEmpty ? close : end, (items.isEmpty ? name : ", " + name).utf8)
        case (.list, _):
            guard let last = itemRanges(entry, in: file).last else { break }
            let line = Bytes.trim(last, in: file.bytes)
            let indent = Bytes.text(last.lowerBound..<line.lowerBound, in: file.bytes)
            return ByteEdit(insertingAt: last.upperBound, file.text("\(indent)- \(name)\n"))
        case (.scalar, _):
            return ByteEdit(range, "[ \(Bytes.text(range, in: file.bytes)), \(name) ]".utf8)
        default: break
        }
        if range.isEmpty { return ByteEdit(insertingAt: valueStart(of: entry, in: file), " \(name)".utf8) }
        return ByteEdit(range, name.utf8)
    }

    /// How an entry names records: `12`, `0012`, `ADR-0012`, `0012-use-x.md`.
    private static func name(of target: LinkTarget, like example: String?, in file: RecordFile) -> String {
        guard let digits = target.digits else { return target.destination(from: file.record.path) }
        guard let example else { return target.number.map(String.init) ?? digits }
        if example.hasSuffix(".md") { return target.destination(from: file.record.path) }
        if example.contains("-"), example.first?.isNumber == true { return FileName(path: target.path).stem }
        let lead = example.prefix { !$0.isNumber }
        let number = example.hasPrefix(lead + "0") ? digits : target.number.map(String.init) ?? digits
        return lead + number
    }

    /// Ways to take a relation's target out of the entry that holds it.
    static func removals(of relation: Relation, in file: RecordFile) -> [[ByteEdit]] {
        guard let entry = file.front?.entries.first(where: { $0.lines == relation.range }) else { return [] }
        if FrontMatter.normal(entry.key) == "links" { return AdrsLinks.removals(of: relation, from: entry, in: file) }
        if FrontMatter.normal(entry.key) == "status" {
            // `superseded by ADR-0001, ADR-0002`: the last one came last.
            guard let comma = entry.valueRange.last(where: { file.bytes[$0] == UInt8(ascii: ",") }) else { return [] }
            var end = entry.valueRange.upperBound
            if file.bytes[end - 1] == file.bytes[entry.valueRange.lowerBound] { end -= 1 }
            return [[ByteEdit(removing: comma..<end)]]
        }
        let start = valueStart(of: entry, in: file)
        let emptied = [ByteEdit(removing: start..<entry.valueRange.upperBound)]
        guard case .list(let values) = entry.value,
            let place = values.firstIndex(where: { $0.text == relation.target })
        else { return [emptied] }
        if file.bytes[entry.valueRange.lowerBound] == UInt8(ascii: "[") {
            return flowRemovals(place, values, entry, file) + [emptied]
        }
        let items = itemRanges(entry, in: file)
        guard items.count == values.count else { return [emptied] }
        return items.count == 1 ? [[ByteEdit(removing: entry.lines)], emptied] : [[ByteEdit(removing: items[place])]]
    }

    private static func flowRemovals(
        _ place: Int, _ values: [FrontMatterValue], _ entry: FrontMatter.Entry, _ file: RecordFile
    ) -> [[ByteEdit]] {
        let inner = entry.valueRange.lowerBound + 1..<entry.valueRange.upperBound - 1
        if values.count == 1 { return [[ByteEdit(removing: inner)]] }
        let parts = file.bytes[inner].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == values.count else { return [] }
        let own = Bytes.trim(parts[place].indices, in: file.bytes)
        if place == 0 {
            let next = Bytes.trim(parts[1].indices, in: file.bytes)
            return [[ByteEdit(removing: own.lowerBound..<next.lowerBound)]]
        }
        let previous = Bytes.trim(parts[place - 1].indices, in: file.bytes)
        let shorter = [ByteEdit(removing: previous.upperBound..<own.upperBound)]
        // A single value became a list when the second came.
        return values.count == 2 ? [[ByteEdit(entry.valueRange, file.bytes[previous])], shorter] : [shorter]
    }

    /// The lines of a block list's items, each with what belongs to it.
    static func itemRanges(_ entry: FrontMatter.Entry, in file: RecordFile) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for line in Bytes.lines(of: entry.lines, in: file.bytes).dropFirst() {
            let whole = file.line(at: line.lowerBound)
            let visible = Bytes.trim(line, in: file.bytes)
            if let first = visible.first, file.bytes[first] == UInt8(ascii: "-") {
                out.append(whole)
            } else if let last = out.indices.last {
                out[last] = out[last].lowerBound..<whole.upperBound
            }
        }
        return out
    }
}
