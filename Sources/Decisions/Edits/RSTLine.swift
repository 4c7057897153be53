/// Relations of reStructuredText records: paragraphs of the status section, as in ``Amends `9. Use X <0009-use-x.rst>`__``.
enum RSTLine {
    /// A relation as a paragraph at the end of the status section, or below a heading of its own.
    static func adding(_ line: String, to file: RecordFile) -> ByteEdit {
        guard let status = file.record.status, case .section(let body) = status.place else {
            return ByteEdit(
                insertingAt: file.bytes.count, EndOfFile.chunk("Links\n\(underline(file))\n\n\(line)", file))
        }
        let end = textEnd(of: body, file)
        if Bytes.trim(end..<file.bytes.count, in: file.bytes).isEmpty {
            return ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk(line, file))
        }
        return ByteEdit(insertingAt: end, file.text("\n\(line)\n"))
    }

    /// The end of a section's last line of text, before what belongs to the next heading: targets and overlines.
    private static func textEnd(of body: Range<Int>, _ file: RecordFile) -> Int {
        var end = body.lowerBound
        for line in Bytes.lines(of: body, in: file.bytes) {
            let text = Bytes.trim(line, in: file.bytes)
            guard let first = text.first else { continue }
            let isTarget = Bytes.hasPrefix(".. _", at: first, in: file.bytes)
            let isOverline = text.count > 2 && text.allSatisfy { file.bytes[$0] == file.bytes[first] }
            if !isTarget, !isOverline {
                end = Bytes.nextLine(from: line.lowerBound, in: file.bytes, limit: file.bytes.count)
            }
        }
        return end
    }

    /// The underline the file's sections have, for a heading of five letters.
    static func underline(_ file: RecordFile, count: Int = 5) -> String {
        let headings = RSTReader(bytes: file.bytes, path: file.record.path).headings()
        let mark = headings.dropFirst().first?.mark ?? UInt8(ascii: "-")
        return String(repeating: String(UnicodeScalar(mark)), count: count)
    }

    /// Whether a line of punctuation or a target stands right above a heading and belongs to it.
    static func isOverlined(_ start: Int, _ file: RecordFile) -> Bool {
        guard start > 0 else { return false }
        let above = Bytes.trim(file.line(at: start - 1), in: file.bytes)
        return !above.isEmpty
    }
}
