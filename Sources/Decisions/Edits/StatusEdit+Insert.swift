import CommonMark

extension StatusEdit {
    /// The file with a status where it had none: front matter, the empty status section, the list of metadata, or a
    /// section before the first one.
    func inserted(into file: RecordFile) -> RecordFile {
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

    private func intoSection(_ section: Section, _ file: RecordFile) -> ByteEdit {
        let word = LetterCase.carry(from: "Accepted", to: status)
        var at = section.heading.upperBound
        let missingEnd = at > 0 && file.bytes[at - 1] != Bytes.newline ? file.newline : []
        if missingEnd.isEmpty, at < section.ownBody.upperBound, file.isBlankLine(at) {
            at = Bytes.nextLine(from: at, in: file.bytes, limit: section.ownBody.upperBound)
            return ByteEdit(insertingAt: at, file.text("\(word)\n"))
        }
        return ByteEdit(insertingAt: at, missingEnd + file.text("\(word)\n"))
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
        return ByteEdit(insertingAt: next.range.lowerBound, file.text("* Status: \(status)\n\n"))
    }

    private func newSection(_ file: RecordFile) -> ByteEdit {
        let word = LetterCase.carry(from: "Accepted", to: status)
        let sections = file.document.sections
        guard let next = sections.first(where: { $0.level >= 2 }) ?? sections.dropFirst().first else {
            return ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk("## Status\n\n\(word)", file))
        }
        let mark = String(repeating: "#", count: next.level)
        return ByteEdit(insertingAt: next.heading.lowerBound, file.text("\(mark) Status\n\n\(word)\n\n"))
    }

    /// The file without its status: the inverse of an insertion.
    func removed(from file: RecordFile) -> RecordFile {
        guard let current = file.record.status else { return file }
        switch current.place {
        case .frontMatter:
            guard let entry = file.front?.entry("status"), entry.lines.contains(current.range.lowerBound) else {
                return file
            }
            return file.applying([ByteEdit(removing: entry.lines)])
        case .section(let body):
            return file.applying([sectionRemoval(body, current, file)])
        case .label, .table:
            let line = file.line(at: current.range.lowerBound)
            var end = line.upperBound
            let isAlone =
                !isListItem(end, file)
                && (line.lowerBound == 0 || !isListItem(file.line(at: line.lowerBound - 1).lowerBound, file))
            if isAlone, end < file.bytes.count, file.isBlankLine(end) {
                end = Bytes.nextLine(from: end, in: file.bytes, limit: file.bytes.count)
            }
            return file.applying([ByteEdit(removing: line.lowerBound..<end)])
        case .heading, .badge:
            return file
        }
    }

    private func isListItem(_ start: Int, _ file: RecordFile) -> Bool {
        guard start < file.bytes.count else { return false }
        return [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(file.bytes[start])
    }

    private func sectionRemoval(_ body: Range<Int>, _ current: StatusReading, _ file: RecordFile) -> ByteEdit {
        let rest = Bytes.trim(body, in: file.bytes)
        let section = file.document.sections.first { $0.ownBody == body }
        if rest == current.range, let section {
            if section.ownBody.upperBound == file.bytes.count {
                return ByteEdit(removing: EndOfFile.removal(from: section.heading.lowerBound, file))
            }
            return ByteEdit(removing: section.heading.lowerBound..<body.upperBound)
        }
        let line = file.line(at: current.range.lowerBound)
        return ByteEdit(removing: line)
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
