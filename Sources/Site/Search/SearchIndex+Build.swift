import Decisions

extension SearchIndex {
    /// Documents whose terms are gathered by one task.
    private static let chunk = 32

    /// Indexes documents, one after another.
    init(inTurn documents: [SearchDocument]) {
        self.documents = documents
        var table = TermTable()
        for (place, document) in documents.enumerated() { table.add(place, document) }
        self.table = table
    }

    /// Indexes documents, several at a time.
    init(_ documents: [SearchDocument]) async {
        self.documents = documents
        let count = (documents.count + Self.chunk - 1) / Self.chunk
        let tables = await ParallelMap.map(count, chunk: 1) { part in
            var table = TermTable()
            let start = part * Self.chunk
            for place in start..<min(start + Self.chunk, documents.count) {
                table.add(place, documents[place])
            }
            return table
        }
        var table = TermTable()
        for part in tables { table.merge(part) }
        self.table = table
    }
}

extension SearchDocument {
    /// What search knows of a record.
    init(_ context: SiteContext, page: Int, text: RenderedText) {
        let summary = context.summaries[page]
        let source = context.input.pages[page]
        self.init(
            title: summary.title, href: PercentEncoding.encode(path: context.map.pages[page]),
            label: [source.package, summary.number.isEmpty ? nil : "No. \(summary.number)"].compactMap(\.self)
                .joined(separator: " "),
            status: summary.statusWord, statusKind: summary.statusKind,
            keywords: [summary.number, source.record.number.map { "adr\($0)" } ?? ""] + source.record.tags
                + source.record.elements,
            headings: text.body.headings.map(\.html), text: SearchText.plain(text.body.html))
    }
}
