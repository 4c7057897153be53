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
            if at == file.bytes.count { return ByteEdit(insertingAt: at, EndOfFile.chunk(text, file)) }
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

    /// What goes when the relation at `range` goes: its words, its line, the blank line that came with it, or the
    /// section that held nothing else.
    static func removal(_ range: Range<Int>, in file: RecordFile) -> Range<Int> {
        let bytes = file.bytes
        let line = file.line(at: range.lowerBound)
        let content = Bytes.trim(withoutMarker(line, bytes), in: bytes)
        var end = range.upperBound
        while end < content.upperBound, bytes[end] == UInt8(ascii: ".") { end += 1 }
        guard content.lowerBound >= range.lowerBound || content.lowerBound == range.lowerBound,
            end >= content.upperBound
        else {
            return withinLine(range, content, bytes)
        }
        if let section = emptied(by: line, in: file) {
            if section.ownBody.upperBound == bytes.count {
                return EndOfFile.removal(from: section.heading.lowerBound, file)
            }
        }
        let isItem = content.lowerBound > Bytes.trim(line, in: bytes).lowerBound
        if line.upperBound == bytes.count {
            let needsBlank = !isItem || blankBefore(line, file)
            if bytes.last != Bytes.newline || needsBlank && blankBefore(line, file) {
                return needsBlank && blankBefore(line, file)
                    ? EndOfFile.removal(from: line.lowerBound, file) : withoutLastLineEnd(line, file)
            }
            return line
        }
        if isItem {
            let isOnlyItem = blankBefore(line, file) && !startsItem(line.upperBound, file)
            return isOnlyItem ? blankLineBefore(line, file).lowerBound..<line.upperBound : line
        }
        if file.isBlankLine(line.upperBound) {
            return line.lowerBound..<Bytes.nextLine(from: line.upperBound, in: bytes, limit: bytes.count)
        }
        return blankBefore(line, file) ? blankLineBefore(line, file).lowerBound..<line.upperBound : line
    }

    /// The section left with nothing when a line goes, if adrgen could have made it.
    private static func emptied(by line: Range<Int>, in file: RecordFile) -> Section? {
        guard let section = linkSection(of: file), section.ownBody.contains(line.lowerBound),
            Bytes.trim(section.ownBody, in: file.bytes) == Bytes.trim(line, in: file.bytes)
        else { return nil }
        return section
    }

    private static func withinLine(_ range: Range<Int>, _ content: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        while start > content.lowerBound, [UInt8(ascii: " "), UInt8(ascii: ",")].contains(bytes[start - 1]) {
            start -= 1
        }
        return start..<range.upperBound
    }

    private static func withoutMarker(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let visible = Bytes.trim(line, in: bytes)
        guard let first = visible.first, visible.count > 1, Bytes.isBlank(bytes[first + 1]),
            [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[first])
        else { return visible }
        return first + 1..<visible.upperBound
    }

    private static func startsItem(_ start: Int, _ file: RecordFile) -> Bool {
        let line = start < file.bytes.count ? file.line(at: start) : start..<start
        return withoutMarker(line, file.bytes).lowerBound > Bytes.trim(line, in: file.bytes).lowerBound
    }

    private static func blankBefore(_ line: Range<Int>, _ file: RecordFile) -> Bool {
        line.lowerBound > 0 && file.isBlankLine(blankLineBefore(line, file).lowerBound)
    }

    private static func blankLineBefore(_ line: Range<Int>, _ file: RecordFile) -> Range<Int> {
        file.line(at: line.lowerBound - 1)
    }

    /// The line with the line end before it, for a file whose last line has none.
    private static func withoutLastLineEnd(_ line: Range<Int>, _ file: RecordFile) -> Range<Int> {
        var start = line.lowerBound
        if start > 0 { start -= start > 1 && file.bytes[start - 2] == Bytes.carriageReturn ? 2 : 1 }
        return start..<line.upperBound
    }
}
