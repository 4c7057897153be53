import ArgumentParser
import Decisions
import Diagnostics

/// Which records `list` and `search` show.
struct ListFilter: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only records with this status, by its own word or its meaning (repeatable).", valueName: "status"))
    var status: [String] = []

    @Option(help: ArgumentHelp("Only records with this tag (repeatable: any of them).", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("Only records about this element of the architecture.", valueName: "id"))
    var element: [String] = []

    @Option(help: ArgumentHelp("Only records this person or team decided.", valueName: "name"))
    var decider: [String] = []

    @Option(help: ArgumentHelp("Only records dated this day or later.", valueName: "yyyy-mm-dd"))
    var since: String?

    @Option(help: ArgumentHelp("Only records dated this day or earlier.", valueName: "yyyy-mm-dd"))
    var until: String?

    @Option(help: ArgumentHelp("Only records of this package of a monorepo.", valueName: "name"))
    var package: String?

    func validate() throws {
        for (name, value) in [("--since", since), ("--until", until)] {
            if let value, DateReader.read(value)?.iso == nil {
                throw ValidationError("\(name) takes a day as YYYY-MM-DD, not '\(value)'.")
            }
        }
    }

    /// Whether any filter is set.
    var isEmpty: Bool {
        status.isEmpty && tag.isEmpty && element.isEmpty && decider.isEmpty && since == nil && until == nil
            && package == nil
    }

    /// Whether a record is among those asked for.
    func matches(_ entry: RecordCatalog.Entry) -> Bool {
        if isEmpty { return true }
        let record = entry.record
        let words = [record.status?.word, record.status?.normalized?.rawValue].compactMap { $0.map(Self.key) }
        if !status.isEmpty,
            !status.contains(where: { words.contains(Self.key($0)) || Self.key($0) == "none" && words.isEmpty })
        {
            return false
        }
        if !tag.isEmpty, !tag.contains(where: { wanted in record.tags.contains { Self.key($0) == Self.key(wanted) } }) {
            return false
        }
        let isAbout = { (wanted: String) in
            record.elements.contains { $0 == wanted || $0.hasPrefix(wanted + ".") }
        }
        if !element.isEmpty, !element.contains(where: isAbout) { return false }
        if !decider.isEmpty,
            !decider.contains(where: { wanted in
                record.people.deciders.contains { Self.key($0).contains(Self.key(wanted)) }
            })
        {
            return false
        }
        if let package, entry.package != package { return false }
        return isInRange(record.date?.iso)
    }

    private func isInRange(_ date: String?) -> Bool {
        guard since != nil || until != nil else { return true }
        guard let date else { return false }
        if let since = since.flatMap({ DateReader.read($0)?.iso }), date < since { return false }
        if let until = until.flatMap({ DateReader.read($0)?.iso }), date > until { return false }
        return true
    }

    private static func key(_ text: String) -> String { Slug.folded(text) }
}
