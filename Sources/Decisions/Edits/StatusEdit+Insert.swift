import CommonMark
import Diagnostics

extension StatusEdit {
    /// The file with a status where it had none: front matter, the empty status section, the list of metadata, or a
    /// section before the first one.
    func inserted(into file: RecordFile) -> RecordFile {
        if file.record.format == .reStructuredText { return file.applying([newRSTSection(file)]) }
        if let section = file.document.sections.first(where: { FieldName(label: $0.title) == .status }) {
            return file.applying([intoSection(section, file)])
        }
        if let front = file.front { return file.applying([intoFrontMatter(front, file)]) }
        if let bullet = metadataBullet(file) {
            let line = file.line(at: bullet)
            let marker = Bytes.text(line.lowerBound..<bullet, in: file.bytes)
            return file.applying([ByteEdit(insertingAt: line.lowerBound, file.text("\(marker)Status: \(status)\n"))])
        }
        switch file.record.format {
        case .madr2, .madr3, .madr4, .log4brains, .pyadr: return file.applying([bulletBelowTitle(file)])
        default: return file.applying([newSection(file)])
        }
    }

    /// The word as a section has it.
    private var capitalised: String { LetterCase.carry(from: "Accepted", to: status) }

    private func intoSection(_ section: Section, _ file: RecordFile) -> ByteEdit {
        let body = section.ownBody
        let at = section.heading.upperBound
        guard at > 0, file.bytes[at - 1] == Bytes.newline else {
            return ByteEdit(insertingAt: at, file.text("\n\n\(capitalised)"))
        }
        let isTight = at == body.upperBound || !file.isBlankLine(at)
        let place = isTight ? at : Bytes.nextLine(from: at, in: file.bytes, limit: body.upperBound)
        let word = isTight && at == file.bytes.count ? "\n\(capitalised)" : capitalised
        // Whatever follows, a paragraph or the next heading, keeps its distance.
        let isLast = place == file.bytes.count || file.isBlankLine(place)
        return ByteEdit(
            insertingAt: place, file.text(isLast || isTight && place == body.upperBound ? "\(word)\n" : "\(word)\n\n"))
    }

    private func intoFrontMatter(_ front: FrontMatter, _ file: RecordFile) -> ByteEdit {
        if let entry = front.entry("status"), entry.valueRange.isEmpty {
            return ByteEdit(insertingAt: FrontMatterEdit.valueStart(of: entry, in: file), " \(status)".utf8)
        }
        return ByteEdit(insertingAt: front.content.upperBound, file.text("status: \(status)\n"))
    }

    /// Start of the first item of the metadata list, after its marker.
    private func metadataBullet(_ file: RecordFile) -> Int? {
        let fields = FieldHarvest(file.document).fields
        for field in fields where field.place == .label {
            let line = file.line(at: field.start)
            let marker = Bytes.text(line.lowerBound..<field.start, in: file.bytes)
            let trimmed = marker.filter { $0 != " " }
            if ["*", "-", "+"].contains(trimmed), marker.first != " " { return field.start }
        }
        return nil
    }

    private func bulletBelowTitle(_ file: RecordFile) -> ByteEdit {
        guard let title = file.document.sections.first, title.level == 1,
            let next = file.document.blocks.first(where: { $0.range.lowerBound >= title.heading.upperBound })
        else { return newSection(file) }
        let marker = LinkLine.marker(of: file)
        let start = file.line(at: next.range.lowerBound).lowerBound
        return ByteEdit(insertingAt: start, file.text("\(marker) Status: \(status)\n\n"))
    }

    private func newSection(_ file: RecordFile) -> ByteEdit {
        let sections = file.document.sections
        guard let next = sections.first(where: { $0.level >= 2 }) ?? sections.dropFirst().first else {
            return ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk("## Status\n\n\(capitalised)", file))
        }
        let mark = String(repeating: "#", count: next.level)
        return ByteEdit(insertingAt: next.heading.lowerBound, file.text("\(mark) Status\n\n\(capitalised)\n\n"))
    }

    private func newRSTSection(_ file: RecordFile) -> ByteEdit {
        let headings = RSTReader(bytes: file.bytes, path: file.record.path).headings()
        let text = "Status\n\(RSTLine.underline(file, count: 6))\n\n\(capitalised)"
        guard let next = headings.dropFirst().first, !RSTLine.isOverlined(next.start, file) else {
            return ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk(text, file))
        }
        return ByteEdit(insertingAt: next.start, file.text(text + "\n\n"))
    }
}

/// Text added behind a file's last line so that taking it away again leaves the same bytes.
enum EndOfFile {
    /// A blank line and the text, with a final line end only if the file has one.
    static func chunk(_ text: String, _ file: RecordFile) -> [UInt8] {
        if file.bytes.isEmpty { return file.text(text + "\n") }
        return file.text(file.bytes.last == Bytes.newline ? "\n\(text)\n" : "\n\n\(text)")
    }

    /// The range a chunk takes whose text starts at `start` and goes to the end.
    static func removal(from start: Int, _ file: RecordFile) -> Range<Int> {
        let bytes = file.bytes
        var from = start
        let lineEnds = bytes.last == Bytes.newline ? 1 : 2
        for _ in 0..<lineEnds where from > 0 && bytes[from - 1] == Bytes.newline {
            from -= from > 1 && bytes[from - 2] == Bytes.carriageReturn ? 2 : 1
        }
        return from..<bytes.count
    }
}
