import CommonMark

extension DecisionDecoding {
    /// Title, status, date, people, tags, elements and paths, as the record's reader has them.
    mutating func readHead() {
        decision.title = DecisionText.plain(record.title)
        places[.title] = document.sections.first.map { document.blocks[$0.block].content }
        if let status = record.status, isInHead(status) {
            decision.status = DecisionText.plain(status.word)
            places[.status] = status.range
        }
        if let date = record.date, date.range.map(isInHead) ?? true {
            decision.date = date.iso
            places[.date] = date.range
        }
        let people = record.people
        decision.people.deciders = names(["decision-makers", "deciders"], else: people.deciders)
        decision.people.consulted = names(["consulted"], else: people.consulted)
        decision.people.informed = names(["informed"], else: people.informed)
        decision.tags = names(["tags"], else: record.tags)
        decision.elements = names(["elements"], else: record.elements)
        decision.paths = names(["paths"], else: record.paths)
    }

    /// Whether the front matter has the keys by which MADR says who decided, so that no section can.
    private var hasKeys: Bool { front?.entry("decision-makers", "consulted", "informed") != nil }

    private func isInHead(_ status: StatusReading) -> Bool {
        guard status.place == .frontMatter else { return isInHead(status.range) }
        // A tag may be all that tells a status, but not of a record that has a place for it.
        return !hasKeys || front?.entry("status", "state", "adr-status", "decision-status") != nil
    }

    /// Whether a place is above the sections that are read as prose; anywhere in a record without front matter.
    private func isInHead(_ range: Range<Int>) -> Bool {
        guard hasKeys else { return true }
        if let front, front.lines.contains(range.lowerBound) { return true }
        let title = document.sections.first?.heading.upperBound ?? 0
        return range.lowerBound >= title && range.lowerBound < sections.start
    }

    /// A list of the front matter says itself where its items end; anything else is split as the reader splits it.
    private func names(_ keys: [String], else names: [String]) -> [String] {
        for key in keys {
            guard let entry = front?.entry(key) else { continue }
            if case .list = entry.value { return entry.value.texts.map(DecisionText.plain).filter { !$0.isEmpty } }
            return names.map(DecisionText.plain)
        }
        return hasKeys ? [] : names.map(DecisionText.plain)
    }
}
