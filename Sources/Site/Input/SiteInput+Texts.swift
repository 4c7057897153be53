/// All texts have places: first the records, then the documents, then the introductions.
extension SiteInput {
    /// A text's file.
    struct Source {
        /// From the directory adrgen runs in.
        var path: String
        var markdown: [UInt8]
    }

    /// The file of a text, by its place among all.
    func source(of text: Int) -> Source {
        if pages.indices.contains(text) { return Source(path: pages[text].path, markdown: pages[text].markdown) }
        return document(of: text).map { Source(path: $0.path, markdown: $0.markdown) } ?? Source(path: "", markdown: [])
    }

    /// The document or introduction at a place among all texts; nil for a record.
    func document(of text: Int) -> SiteDocument? {
        let place = text - pages.count
        if documents.indices.contains(place) { return documents[place] }
        let introduction = place - documents.count
        return introductions.indices.contains(introduction) ? introductions[introduction] : nil
    }
}
