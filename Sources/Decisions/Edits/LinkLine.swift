import CommonMark

/// Where relations stand as lines of Markdown, and how such a line comes in and goes out.
enum LinkLine {
    /// Dialects that keep relations in the status section, as adr-tools does.
    static func isInStatus(_ format: RecordFormat) -> Bool {
        switch format {
        case .adrTools, .nygard, .dotnetADR, .phodal: true
        default: false
        }
    }

    /// The section a dialect keeps relations in as a list, if the file has it.
    static func linkSection(of file: RecordFile) -> Section? {
        let names: Set<String> = [
            "links", "more information", "related", "related decisions", "related adrs", "relations", "related records",
        ]
        return file.document.sections.first { names.contains(FieldName.key($0.title)) && $0.level >= 2 }
    }

    /// A relation in the words of a file's dialect: `Amends [9. Use X](0009-use-x.md)`.
    static func statement(_ relation: LinkEdit, in file: RecordFile) -> String {
        let path = file.record.path
        if file.record.format == .reStructuredText {
            return "\(relation.label) `\(relation.target.heading) <\(relation.target.destination(from: path))>`__"
        }
        return "\(relation.label) \(relation.target.markdownLink(from: path, format: file.record.format))"
    }

    /// The list marker the file uses.
    static func marker(of file: RecordFile) -> String {
        for block in file.document.blocks where block.kind == .item && block.depth == 1 {
            let first = file.bytes[block.range.lowerBound..<block.range.upperBound].first { !Bytes.isSpace($0) }
            if let first, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(first) {
                return String(UnicodeScalar(first))
            }
        }
        return "*"
    }

    /// A paragraph of its own at the end of the status section, right before the next heading.
    static func intoStatus(_ section: Section, _ line: String, _ file: RecordFile) -> ByteEdit {
        let end = section.ownBody.upperBound
        if end == file.bytes.count { return ByteEdit(insertingAt: end, EndOfFile.chunk(line, file)) }
        let last = file.document.blocks.last { $0.depth == 0 && section.ownBody.contains($0.range.lowerBound) }
        if let last, last.kind == .thematicBreak {
            // A rule closes the section; a line right above it would become a heading.
            return ByteEdit(insertingAt: file.line(at: last.range.lowerBound).lowerBound, file.text("\(line)\n\n"))
        }
        let previous = file.line(at: max(end - 1, 0)).lowerBound
        let afterBlank = previous >= section.ownBody.lowerBound && file.isBlankLine(previous)
        return ByteEdit(insertingAt: end, file.text(afterBlank ? "\(line)\n\n" : "\n\(line)\n"))
    }

    /// An item behind the last one of the section's list, or a list of its own behind the section's text.
    static func intoList(_ section: Section, _ line: String, _ file: RecordFile) -> ByteEdit {
        let blocks = file.document.blocks.filter { section.ownBody.contains($0.range.lowerBound) }
        if let last = blocks.last(where: { $0.kind == .item && $0.depth == 1 }),
            last.range.upperBound <= section.ownBody.upperBound,
            blocks.last(where: { $0.depth == 0 })?.kind == .list(ordered: false)
        {
            let item = file.line(at: last.range.lowerBound)
            let prefix = Bytes.text(item.lowerBound..<markerEnd(item, file), in: file.bytes)
            let end = lastText(last.range, file)
            return ByteEdit(insertingAt: end, newLine(prefix + line, at: end, file))
        }
        let text = "\(marker(of: file)) \(line)"
        guard let last = blocks.last(where: { $0.depth == 0 && $0.kind != .comment }) else {
            let at = section.heading.upperBound
            // Right below the heading at the end of a file: a section of one link with a blank line is one adrgen adds.
            if at == file.bytes.count { return ByteEdit(insertingAt: at, newLine(text, at: at, file)) }
            return ByteEdit(insertingAt: at, file.text("\n\(text)\n"))
        }
        let end = lastText(last.range, file)
        if end == file.bytes.count { return ByteEdit(insertingAt: end, EndOfFile.chunk(text, file)) }
        return ByteEdit(insertingAt: end, file.text("\n\(text)\n"))
    }

    /// The end of the last line with text in a range, with its line end.
    private static func lastText(_ range: Range<Int>, _ file: RecordFile) -> Int {
        let visible = Bytes.trim(range, in: file.bytes)
        return Bytes.nextLine(
            from: max(visible.upperBound - 1, range.lowerBound), in: file.bytes, limit: file.bytes.count)
    }

    private static func markerEnd(_ line: Range<Int>, _ file: RecordFile) -> Int {
        var end = line.lowerBound
        while end < line.upperBound, Bytes.isBlank(file.bytes[end]) { end += 1 }
        while end < line.upperBound, !Bytes.isSpace(file.bytes[end]) { end += 1 }
        while end < line.upperBound, Bytes.isBlank(file.bytes[end]) { end += 1 }
        return end
    }

    /// A line at an offset that may be the end of a file without a final line end.
    private static func newLine(_ text: String, at end: Int, _ file: RecordFile) -> [UInt8] {
        if end > 0, end == file.bytes.count, file.bytes[end - 1] != Bytes.newline {
            return file.newline + Array(text.utf8)
        }
        return file.text(text + "\n")
    }
}
