/// All logs in scope with ids given, relations resolved and seen from both ends.
package struct RecordCatalog: Sendable {
    /// A record of one of the logs in its place among the others.
    package struct Entry: Sendable {
        package var record: Record
        package var log: Int
        /// How commands and JSON name it: `0007`, `20201016-use-x`, with the package before it in a monorepo: `auth/0007`.
        package var id: String
        /// Path from the directory adrgen runs in.
        package var path: String
        package var package: String?
        /// Relations both as stated here and as stated by others about this record.
        package var links: [ResolvedLink] = []
    }

    /// A relation with its other end found, where it could be.
    package struct ResolvedLink: Sendable, Hashable {
        package var label: String
        package var kind: Relation.Kind
        /// Index of the target among the entries; nil when it names no record.
        package var target: Int?
        /// The target's id, or the target as written.
        package var targetText: String
        /// Whether only the other record states it.
        package var isDerived: Bool
    }

    package let logs: [DecisionLog]
    /// Records of all logs, log by log, in each log's order.
    package private(set) var entries: [Entry]
    private let index: TargetIndex

    package init(_ logs: [DecisionLog]) {
        self.logs = logs
        var entries: [Entry] = []
        var stems: [String] = []
        for (number, log) in logs.enumerated() {
            let records = log.records
            let names = records.map { FileName(path: $0.path) }
            let ids = Self.ids(of: records, names)
            stems += names.map(\.stem)
            for (record, id) in zip(records, ids) {
                let full = log.package.map { $0 + "/" + id } ?? id
                entries.append(
                    Entry(record: record, log: number, id: full, path: log.path(of: record), package: log.package))
            }
        }
        index = TargetIndex(entries, stems: stems)
        self.entries = entries
        resolveLinks()
    }

    /// Ids of the entries that supersede this one, or its targets as written where they name no record.
    package func supersededBy(_ entry: Entry) -> [String] {
        entry.links.filter { $0.kind == .supersededBy }.map(\.targetText)
    }

    /// Ids of the entries this one supersedes.
    package func supersedes(_ entry: Entry) -> [String] {
        entry.links.filter { $0.kind == .supersedes }.map(\.targetText)
    }

    /// The entry a link from another one leads to; nil when it leads to no record.
    package func target(_ text: String, from entry: Int) -> Int? {
        index.find(text, from: entries[entry])
    }

    // MARK: Ids

    private static func ids(of records: [Record], _ names: [FileName]) -> [String] {
        let short = names.map { $0.digits ?? $0.stem }
        var count: [String: Int] = [:]
        for id in short { count[id, default: 0] += 1 }
        return zip(zip(records, names), short).map { file, id in
            guard count[id, default: 0] > 1 else { return id }
            let (record, stem) = (file.0, file.1.stem)
            return count[stem] != nil ? record.path : stem
        }
    }

    // MARK: Links

    private mutating func resolveLinks() {
        for place in entries.indices {
            let (path, log) = (entries[place].path, entries[place].log)
            var seen: Set<ResolvedLink> = []
            for relation in entries[place].record.relations {
                let target = index.find(relation.target, path: path, log: log)
                guard target != place else { continue }
                let link = ResolvedLink(
                    label: relation.label, kind: relation.kind, target: target,
                    targetText: target.map { entries[$0].id } ?? relation.target, isDerived: false)
                if seen.insert(link).inserted { entries[place].links.append(link) }
            }
        }
        for place in entries.indices {
            for link in entries[place].links where !link.isDerived && link.kind != .other {
                guard let target = link.target else { continue }
                let inverse = link.kind.inverse
                guard !entries[target].links.contains(where: { $0.target == place && $0.kind == inverse }) else {
                    continue
                }
                entries[target].links.append(
                    ResolvedLink(
                        label: inverse.label, kind: inverse, target: place, targetText: entries[place].id,
                        isDerived: true))
            }
        }
    }
}
