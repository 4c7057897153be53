extension MarkdownDocument {
    /// The ids a link's fragment can name: those of headings as GitHub forms them, and those that HTML gives.
    package var anchors: Set<String> {
        var slugs = HeadingSlugs()
        var anchors = Set(headings.map { slugs.slug(of: $0) })
        for block in blocks {
            switch block.kind {
            case .html, .paragraph, .heading: collectIDs(in: block.content, into: &anchors)
            default: continue
            }
        }
        return anchors
    }

    /// The texts of all headings, those in lists and quotes too.
    private var headings: [String] {
        blocks.compactMap { block in
            guard case .heading = block.kind else { return nil }
            return inlineText(in: block.content)
        }
    }

    /// Values of the attributes `id` and `name`.
    private func collectIDs(in range: Range<Int>, into anchors: inout Set<String>) {
        guard bytes[range].contains(UInt8(ascii: "<")) else { return }
        let text = String(decoding: bytes[range], as: UTF8.self)
        for name in ["id=", "name="] {
            for part in text.components(after: name) {
                guard let quote = part.first, quote == "\"" || quote == "'" else { continue }
                anchors.insert(String(part.dropFirst().prefix { $0 != quote }))
            }
        }
    }
}

extension String {
    /// What stands behind each place where a word stands.
    fileprivate func components(after word: String) -> [Substring] {
        ranges(of: word).map { self[$0.upperBound...] }
    }
}
