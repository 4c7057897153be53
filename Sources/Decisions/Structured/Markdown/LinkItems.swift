import CommonMark

/// List items that state a relation and nothing else, at the end of the section for more information.
struct LinkItems {
    /// The relations, in the order of the file.
    var relations: [Relation] = []
    /// Where the first of the items begins; the end of the section without any.
    var start: Int

    init(in body: Range<Int>, sections: DecisionSections) {
        let document = sections.document
        let reader = RelationReader(document: document, front: nil, fields: FieldHarvest(document))
        start = body.upperBound
        var end = Bytes.trim(body, in: document.bytes).upperBound
        for item in sections.items(in: body).reversed() {
            // Nothing but blank lines may stand between the items, and behind the last one.
            let behind = min(item.range.upperBound, end)..<end
            let isWhole = item.text.upperBound == Bytes.trim(item.range, in: document.bytes).upperBound
            let relations = reader.relations(in: item.text, assumed: .relatesTo)
            guard Bytes.trim(behind, in: document.bytes).isEmpty, isWhole, relations.count == 1,
                relations[0].range == item.text, document.links(in: item.text).count == 1
            else { break }
            self.relations.insert(relations[0], at: 0)
            start = item.range.lowerBound
            end = start
        }
    }

    /// Whether a text for more information would be read back without its last items.
    static func standIn(_ text: String) -> Bool {
        let document = MarkdownDocument(Array("# T\n\n## More Information\n\n\(text)\n".utf8))
        let sections = DecisionSections(document, path: "")
        guard let more = sections[.more] else { return false }
        return !LinkItems(in: more.ownBody, sections: sections).relations.isEmpty
    }
}
