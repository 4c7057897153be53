import CommonMark

/// Finds what a reStructuredText record says about its relations to others: its text is put as Markdown, paragraph by
/// paragraph, and read as that.
struct RSTRelations {
    let bytes: [UInt8]

    /// Relations stated in sections named after a field, in the fields at the head, and in sentences anywhere.
    /// - Parameters:
    ///   - sections: bodies of sections that are named after a field.
    ///   - head: everything before the first section.
    func read(sections: [(FieldName, Range<Int>)], head: Range<Int>) -> [Relation] {
        let targets = self.targets()
        var out: [Relation] = []
        func add(_ text: Range<Int>, heading: String) {
            let markdown = self.markdown(text, targets)
            guard !markdown.isEmpty else { return }
            let document = MarkdownDocument(Array((heading + markdown + "\n").utf8))
            let fields = FieldHarvest(document)
            for var relation in RelationReader(document: document, front: nil, fields: fields).read()
            where !out.contains(where: { $0.kind == relation.kind && $0.target == relation.target }) {
                relation.range = text
                out.append(relation)
            }
        }
        for (name, body) in sections {
            guard let heading = Self.headings[name] else { continue }
            for paragraph in paragraphs(in: body) { add(paragraph, heading: "## \(heading)\n\n") }
        }
        for line in Bytes.lines(of: head, in: bytes) where isField(line) { add(line, heading: "# Title\n\n") }
        for paragraph in paragraphs(in: 0..<bytes.count) where mentionsSupersession(paragraph) {
            add(paragraph, heading: "## Context\n\n")
        }
        return out
    }

    private static let headings: [FieldName: String] = [
        .status: "Status", .supersedes: "Supersedes", .supersededBy: "Superseded by", .amends: "Amends",
        .amendedBy: "Amended by",
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

    /// Addresses of named links: `.. _ADR 3: 0003-x.rst`.
    private func targets() -> [String: String] {
        var out: [String: String] = [:]
        for line in Bytes.lines(of: 0..<bytes.count, in: bytes)
        where Bytes.hasPrefix(".. _", at: line.lowerBound, in: bytes) {
            let text = Bytes.text(line.lowerBound + 4..<line.upperBound, in: bytes)
            guard let colon = text.range(of: ": ") else { continue }
            let name = text[..<colon].filter { $0 != "`" }
            out[name.lowercased()] = text[text.index(colon, offsetBy: 2)...].split(separator: " ").joined()
        }
        return out
    }

    /// The text of a range on one line, its links as Markdown's.
    private func markdown(_ range: Range<Int>, _ targets: [String: String]) -> String {
        let text = Bytes.text(range, in: bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.hasPrefix(".. _") { return "" }
        var rest = text[...]
        // `.. note::` is a paragraph to its reader.
        if rest.hasPrefix(".. "), let end = rest.range(of: ":: ") { rest = rest[rest.index(end, offsetBy: 3)...] }
        if rest.hasPrefix("- ") || rest.hasPrefix("* ") { rest = rest.dropFirst(2) }
        if rest.hasPrefix(":") { rest = rest.dropFirst() }
        var out = ""
        while let open = rest.firstIndex(of: "`") {
            out += withNames(rest[..<open], targets)
            guard let close = rest[rest.index(after: open)...].firstIndex(of: "`") else { break }
            let inner = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let isLink = rest.hasPrefix("_") || out.hasSuffix(":")
            while rest.hasPrefix("_") { rest = rest.dropFirst() }
            // A role before the name: `:ref:`, `:doc:`.
            if out.hasSuffix(":"), let start = out.dropLast().lastIndex(of: ":") { out = String(out[..<start]) }
            let (words, address) = Self.parts(of: inner)
            let target = address ?? targets[words.lowercased()]
            if isLink, let target {
                out += "[\(words)](<\(target)>)"
            } else if isLink {
                out += "[\(words)](<\(words)>)"
            } else {
                out += inner
            }
        }
        return out + withNames(rest, targets)
    }

    /// Text in which single words with an underscore behind them are links: `Foo_`.
    private func withNames(_ text: Substring, _ targets: [String: String]) -> String {
        guard text.contains("_") else { return String(text) }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let name = word.prefix { $0 != "_" }
            let rest = word.dropFirst(name.count)
            guard rest.hasPrefix("_"), rest.dropFirst().allSatisfy({ $0.isPunctuation }),
                let target = targets[name.lowercased()]
            else { return String(word) }
            return "[\(name)](<\(target)>)" + rest.drop { $0 == "_" }
        }.joined(separator: " ")
    }

    /// `text <address>` taken apart; the text alone when there is no address.
    private static func parts(of text: Substring) -> (words: String, address: String?) {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return (String(text), nil) }
        let words = text[..<open].reversed().drop { $0 == " " }.reversed()
        return (String(words), String(text[text.index(after: open)...].dropLast()))
    }
}

extension StringProtocol {
    /// The start of the first place of a part.
    fileprivate func range(of part: String) -> Index? {
        indices.first { self[$0...].utf8.starts(with: part.utf8) }
    }
}
