/// Edits of single entries of front matter.
enum FrontMatterEdit {
    /// Where the value of an entry without one starts: right behind its colon.
    static func valueStart(of entry: FrontMatter.Entry, in file: RecordFile) -> Int {
        var index = entry.lines.lowerBound
        while index < entry.lines.upperBound, file.bytes[index] != UInt8(ascii: ":") { index += 1 }
        return min(index + 1, entry.lines.upperBound)
    }

    /// adrs' `links:`, a list of mappings with `target` and `kind`.
    static func addingLink(
        _ kind: Relation.Kind, _ target: LinkTarget, to file: RecordFile, label: String? = nil
    ) -> RecordFile {
        guard let front = file.front else { return file }
        let name = kind == .other ? (label ?? "relates to").lowercased() : kind.label.lowercased()
        let compact = name.filter { $0 != " " }
        let item = "target: \(target.number.map(String.init) ?? target.path)\n    kind: \(compact)\n"
        if let entry = front.entry("links") {
            if entry.valueRange.isEmpty {
                return file.applying([ByteEdit(insertingAt: entry.lines.upperBound, file.text("  - \(item)"))])
            }
            if Bytes.text(entry.valueRange, in: file.bytes) == "[]" {
                return file.applying([
                    ByteEdit(entry.valueRange.lowerBound - 1..<entry.lines.upperBound, file.text("\n  - \(item)"))
                ])
            }
            let indent =
                Bytes.lines(of: entry.lines, in: file.bytes).dropFirst().first.map {
                    String(repeating: " ", count: Bytes.trim($0, in: file.bytes).lowerBound - $0.lowerBound)
                } ?? "  "
            let lines = "\(indent)- \(item.replacingIndent(with: indent + "  "))"
            return file.applying([ByteEdit(insertingAt: entry.lines.upperBound, file.text(lines))])
        }
        return file.applying([ByteEdit(insertingAt: front.content.upperBound, file.text("links:\n  - \(item)"))])
    }

    /// The file without the item of `links:` that leads to a record, or without the value of a key such as `supersedes`.
    static func removingLink(_ relation: Relation, _ target: LinkTarget, from file: RecordFile) -> RecordFile {
        guard let front = file.front, let entry = front.entries.first(where: { $0.lines == relation.range }) else {
            return file
        }
        guard FrontMatter.normal(entry.key) == "links" else {
            let range = valueStart(of: entry, in: file)..<entry.valueRange.upperBound
            return file.applying([ByteEdit(removing: range)])
        }
        let items = itemRanges(entry, in: file)
        guard case .list(let values) = entry.value, values.count == items.count else { return file }
        for (value, lines) in zip(values, items) {
            guard case .map(let members) = value,
                members.contains(where: {
                    ["target", "to", "adr", "id"].contains($0.key) && $0.value.text == relation.target
                }),
                members.contains(where: {
                    Relation.Kind(label: RelationReader.spoken($0.value.text ?? "")) == relation.kind
                }) || relation.kind == .other
            else { continue }
            let isOnly = items.count == 1
            return file.applying([ByteEdit(removing: isOnly ? entry.lines : lines)])
        }
        return file
    }

    private static func itemRanges(_ entry: FrontMatter.Entry, in file: RecordFile) -> [Range<Int>] {
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

extension String {
    /// The text with the indentation of its second line changed.
    fileprivate func replacingIndent(with indent: String) -> String {
        let lines = split(separator: "\n")
        guard lines.count == 2 else { return self }
        return "\(lines[0])\n\(indent)\(lines[1].drop { $0 == " " })\n"
    }
}
