import CommonMark

/// How a statement goes out of a file: its words, its line, the blank line that came with it, or the section that
/// held nothing else.
enum LineRemoval {
    /// What goes with a statement nobody knows more about.
    static func usual(_ range: Range<Int>, in file: RecordFile) -> Range<Int> {
        candidates(range, in: file).first ?? range
    }

    /// Every way the statement at a range may have come into the file, the likeliest first.
    static func candidates(_ range: Range<Int>, in file: RecordFile) -> [Range<Int>] {
        let bytes = file.bytes
        let line =
            file.line(at: range.lowerBound)
            .lowerBound..<file.line(at: max(range.upperBound - 1, range.lowerBound))
            .upperBound
        let content = withoutMarker(line, bytes)
        var end = range.upperBound
        while end < content.upperBound, bytes[end] == UInt8(ascii: ".") || isMark(bytes[end]) { end += 1 }
        var start = range.lowerBound
        while start > content.lowerBound, isMark(bytes[start - 1]) { start -= 1 }
        guard content.lowerBound >= start, end >= content.upperBound else { return [withinLine(range, content, bytes)] }

        let isItem = content.lowerBound > Bytes.trim(line, in: bytes).lowerBound
        let before = blankLine(before: line, file)
        let after = blankLine(after: line, file)
        var out = sections(emptiedBy: line, in: file)
        if line.upperBound == bytes.count {
            // A list's item brought a line, a paragraph a blank line with it.
            let ends = [
                EndOfFile.removal(from: line.lowerBound, file), withoutLineEndBefore(line, file), line,
                before.map { $0.lowerBound..<line.upperBound },
            ].compactMap { $0 }
            out += isItem && before == nil ? [bytes.last == Bytes.newline ? ends[2] : ends[1]] + ends : ends
        }
        if isItem {
            let isOnlyItem = before != nil && !startsItem(line.upperBound, file)
            if isOnlyItem, let before { out.append(before.lowerBound..<line.upperBound) }
            out.append(line)
        }
        if let after { out.append(line.lowerBound..<after.upperBound) }
        if let before { out.append(before.lowerBound..<line.upperBound) }
        out.append(line)
        return out
    }

    /// The section left with nothing when a line goes, if adrgen could have made it.
    private static func sections(emptiedBy line: Range<Int>, in file: RecordFile) -> [Range<Int>] {
        let heading: Int
        if file.record.format == .reStructuredText {
            let last = RSTReader(bytes: file.bytes, path: file.record.path).headings().last
            guard let last, FieldName(label: last.title) == .related, last.bodyStart <= line.lowerBound,
                Bytes.trim(last.bodyStart..<file.bytes.count, in: file.bytes) == Bytes.trim(line, in: file.bytes)
            else { return [] }
            heading = last.start
        } else {
            guard let section = LinkLine.linkSection(of: file), section.ownBody.contains(line.lowerBound),
                Bytes.trim(section.ownBody, in: file.bytes) == Bytes.trim(line, in: file.bytes),
                section.ownBody.upperBound == file.bytes.count
            else { return [] }
            heading = section.heading.lowerBound
        }
        return [EndOfFile.removal(from: heading, file), heading..<file.bytes.count]
    }

    /// The words with what joins them to the rest of the line: ` Superseded by [4](…).`, `, superseded by 4`.
    private static func withinLine(_ range: Range<Int>, _ content: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        let isIn = { (set: StaticString, offset: Int) in
            set.withUTF8Buffer { $0.contains(bytes[offset]) }
        }
        if start > content.lowerBound, end < content.upperBound, isIn("(", start - 1), isIn(")", end) {
            start -= 1
            end += 1
        }
        while start > content.lowerBound, isIn(" \t,;-", start - 1) { start -= 1 }
        if start > content.lowerBound, isIn(".!", start - 1), end < content.upperBound, isIn(".", end) { end += 1 }
        if start == content.lowerBound {
            while end < content.upperBound, isIn(" \t,;", end) { end += 1 }
        }
        return start..<end
    }

    /// Whether the words before a statement leave it standing for itself: nothing, or the end of a sentence or clause.
    static func standsAlone(_ range: Range<Int>, in file: RecordFile) -> Bool {
        let content = withoutMarker(file.line(at: range.lowerBound), file.bytes)
        guard range.lowerBound > content.lowerBound else { return true }
        let before = Bytes.trim(content.lowerBound..<range.lowerBound, in: file.bytes)
        guard let last = before.last else { return true }
        return !Bytes.isLetter(file.bytes[last])
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }

    /// A line's text behind its list marker.
    private static func withoutMarker(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let visible = Bytes.trim(line, in: bytes)
        guard let first = visible.first, visible.count > 1, Bytes.isBlank(bytes[first + 1]),
            [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[first])
        else { return visible }
        return Bytes.trim(first + 1..<visible.upperBound, in: bytes)
    }

    private static func startsItem(_ start: Int, _ file: RecordFile) -> Bool {
        guard start < file.bytes.count else { return false }
        let line = file.line(at: start)
        return withoutMarker(line, file.bytes).lowerBound > Bytes.trim(line, in: file.bytes).lowerBound
    }

    private static func blankLine(before line: Range<Int>, _ file: RecordFile) -> Range<Int>? {
        guard line.lowerBound > 0 else { return nil }
        let previous = file.line(at: line.lowerBound - 1)
        return file.isBlankLine(previous.lowerBound) ? previous : nil
    }

    private static func blankLine(after line: Range<Int>, _ file: RecordFile) -> Range<Int>? {
        guard line.upperBound < file.bytes.count, file.isBlankLine(line.upperBound) else { return nil }
        return file.line(at: line.upperBound)
    }

    /// The line with the line end before it, for a file whose last line has none.
    private static func withoutLineEndBefore(_ line: Range<Int>, _ file: RecordFile) -> Range<Int> {
        var start = line.lowerBound
        if start > 0 { start -= start > 1 && file.bytes[start - 2] == Bytes.carriageReturn ? 2 : 1 }
        return start..<line.upperBound
    }
}
