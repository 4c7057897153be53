import CommonMark

/// A labelled value near the top of a record: `* Status: accepted`, `**Date**: …`, a row of a table, a section.
struct Field: Sendable {
    var name: FieldName
    /// The value's bytes, without emphasis marks, hard breaks and comments around it.
    var value: Range<Int>
    /// Where the label starts.
    var start: Int
    var place: StatusReading.Place
    /// The value in plain text where its bytes are encoded, as in a badge's address.
    var spoken: String?
}

extension MarkdownDocument {
    /// What a reader sees of a field's value, on one line, without what is struck out.
    func text(of field: Field) -> String { field.spoken ?? visibleText(in: field.value) }

    /// Plain text without what is struck out: `~~Proposed~~ Accepted`.
    func visibleText(in range: Range<Int>) -> String {
        let mark = Array("~~".utf8)
        guard let open = Bytes.find(mark, in: bytes, range: range),
            let close = Bytes.find(mark, in: bytes, range: open.upperBound..<range.upperBound)
        else { return plainText(in: range) }
        let before = Bytes.trim(range.lowerBound..<open.lowerBound, in: bytes)
        let after = Bytes.trim(close.upperBound..<range.upperBound, in: bytes)
        // Struck out as a whole, it is all there is to read.
        if before.isEmpty, after.isEmpty { return plainText(in: range) }
        let rest = visibleText(in: after)
        return before.isEmpty ? rest : plainText(in: before) + (rest.isEmpty ? "" : " " + rest)
    }
}
