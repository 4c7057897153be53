import CommonMark

/// Finds what a reStructuredText record says about its relations to others: its text is put as Markdown, paragraph by
/// paragraph, and read as that.
struct RSTRelations {
    let bytes: [UInt8]
    /// Bodies of sections that are named after a field.
    let sections: [(name: FieldName, body: Range<Int>)]
    /// Everything before the first section.
    let head: Range<Int>

    /// Relations stated in sections named after a field, in the fields at the head, and in sentences anywhere.
    func read() -> [Relation] {
        let targets = RSTParagraph.targets(in: bytes)
        var out: [Relation] = []
        func add(_ text: Range<Int>, heading: String) {
            let paragraph = RSTParagraph(text, in: bytes, targets: targets)
            guard !paragraph.markdown.isEmpty else { return }
            let document = MarkdownDocument(Array(heading.utf8) + paragraph.markdown + [Bytes.newline])
            let fields = FieldHarvest(document)
            for var relation in RelationReader(document: document, front: nil, fields: fields).read()
            where !out.contains(where: { $0.kind == relation.kind && $0.target == relation.target }) {
                relation.range = paragraph.origin(of: relation.range, behind: heading.utf8.count)
                out.append(relation)
            }
        }
        for (name, body) in sections {
            guard let heading = Self.headings[name] else { continue }
            for paragraph in paragraphs(in: body) { add(paragraph, heading: "## \(heading)\n\n") }
        }
        for line in Bytes.lines(of: head, in: bytes) where isField(line) {
            add(Bytes.trim(line, in: bytes), heading: "# Title\n\n")
        }
        for paragraph in paragraphs(in: 0..<bytes.count) where mentionsSupersession(paragraph) {
            add(paragraph, heading: "## Context\n\n")
        }
        return out
    }

    /// Whether a relation says what the record's status is: it stands with the status or in a field.
    func statesStatus(_ relation: Relation) -> Bool {
        let place = relation.range.lowerBound
        return relation.kind == .supersededBy
            && (head.contains(place)
                || sections.contains { ($0.name == .status || $0.name == .related) && $0.body.contains(place) })
    }

    private static let headings: [FieldName: String] = [
        .status: "Status", .supersedes: "Supersedes", .supersededBy: "Superseded by", .amends: "Amends",
        .amendedBy: "Amended by", .related: "Links",
    ]

    private func isField(_ line: Range<Int>) -> Bool {
        let line = Bytes.trim(line, in: bytes)
        return line.first.map { bytes[$0] == UInt8(ascii: ":") } ?? false
    }

    private func mentionsSupersession(_ range: Range<Int>) -> Bool {
        Bytes.find(Array("upersede".utf8), in: bytes, range: range) != nil
            || Bytes.find(Array("upercede".utf8), in: bytes, range: range) != nil
    }

    /// Runs of lines between blank ones; each item of a list is one of its own.
    private func paragraphs(in range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start: Int?
        var end = range.lowerBound
        for line in Bytes.lines(of: range, in: bytes) {
            let visible = Bytes.trim(line, in: bytes)
            let isItem =
                Bytes.hasPrefix("- ", at: visible.lowerBound, in: bytes)
                || Bytes.hasPrefix("* ", at: visible.lowerBound, in: bytes)
            if visible.isEmpty || isItem, let first = start {
                out.append(first..<end)
                start = nil
            }
            if !visible.isEmpty {
                start = start ?? visible.lowerBound
                end = visible.upperBound
            }
        }
        if let start { out.append(start..<end) }
        return out
    }
}
