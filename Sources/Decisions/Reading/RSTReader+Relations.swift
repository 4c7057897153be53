import CommonMark

extension RSTReader {
    /// Relations stated in the status section, in sections of links, and in lines such as `:Supersedes: …` near the top.
    func relations(below headings: [Heading]) -> [Relation] {
        var out: [Relation] = []
        func read(_ body: Range<Int>, fieldsOnly: Bool) {
            for line in Bytes.lines(of: body, in: bytes) {
                let line = Bytes.trim(line, in: bytes)
                if fieldsOnly, line.first.map({ bytes[$0] != UInt8(ascii: ":") }) ?? true { continue }
                for relation in relations(in: line)
                where !out.contains(where: { $0.kind == relation.kind && $0.target == relation.target }) {
                    out.append(relation)
                }
            }
        }
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].start : bytes.count
            guard heading.bodyStart < end else { continue }
            switch FieldName(label: heading.title) {
            case .status, .related: read(heading.bodyStart..<end, fieldsOnly: false)
            default: if index == 0 { read(heading.bodyStart..<end, fieldsOnly: true) }
            }
        }
        return out
    }

    /// Relations of one line: a label, then one or more references.
    private func relations(in line: Range<Int>) -> [Relation] {
        let text = Bytes.text(line, in: bytes)
        var start = text.startIndex
        while start < text.endIndex, " :-*".contains(text[start]) { start = text.index(after: start) }
        let words = text[start...]
        guard !words.isEmpty else { return [] }
        let label: String
        let kind: Relation.Kind
        if let found = Relation.Kind.match(String(words)) {
            label = String(words.prefix(found.count))
            kind = found.kind
        } else {
            // A label of the team's own right before the first reference.
            guard let first = words.firstIndex(of: "`"), first > words.startIndex else { return [] }
            let own = words[..<first].split(separator: " ")
            guard (1...4).contains(own.count), own[0].first?.isUppercase == true,
                own.allSatisfy({ $0.allSatisfy(\.isLetter) })
            else { return [] }
            label = own.joined(separator: " ")
            kind = .other
        }
        let rest = words.dropFirst(label.count)
        let offset = line.lowerBound + text[..<start].utf8.count
        let marked = Self.references(in: rest)
        if !marked.isEmpty {
            return marked.map {
                let end = line.lowerBound + text[..<$0.end].utf8.count
                return Relation(label: label, kind: kind, target: $0.target, range: offset..<end)
            }
        }
        let plain = RelationReader.references(in: String(rest.drop { $0 == ":" || $0 == " " }))
        return kind == .relatesTo || kind == .other
            ? [] : plain.map { Relation(label: label, kind: kind, target: $0, range: offset..<line.upperBound) }
    }

    /// What `` `text <target>`__ ``, `` :doc:`target` `` and the like lead to.
    private static func references(in text: Substring) -> [(target: String, end: String.Index)] {
        var out: [(target: String, end: String.Index)] = []
        var place = text.startIndex
        while let open = text[place...].firstIndex(of: "`") {
            let inner = text.index(after: open)
            guard let close = text[inner...].firstIndex(of: "`") else { break }
            var end = text.index(after: close)
            while end < text.endIndex, text[end] == "_" { end = text.index(after: end) }
            let content = text[inner..<close]
            if let angle = content.lastIndex(of: "<"), content.last == ">" {
                out.append((String(content[content.index(after: angle)...].dropLast()), end))
            } else if text[..<open].hasSuffix(":doc:") || text[..<open].hasSuffix(":ref:") {
                out.append((String(content), end))
            }
            place = end
        }
        return out
    }
}
