package import Diagnostics

extension RecordCatalog {
    /// What is wrong with the logs as a whole: numbers taken twice, records that supersede each other in a circle,
    /// relations that lead to no file of the log.
    package func diagnostics() -> [Diagnostic] {
        duplicateNumbers() + cycles() + danglingRelations()
    }

    private func duplicateNumbers() -> [Diagnostic] {
        duplicates().map { place, other, number in
            let entry = entries[place]
            return Diagnostic(
                .warning, rule: "duplicate-number", "Number \(number) is also that of \(entries[other].path)",
                path: entry.path, fix: "run `adrgen renumber \(FileName(path: entry.record.path).stem)`")
        }
    }

    /// Entries with a number that an earlier one of their log has.
    package func duplicates() -> [(place: Int, first: Int, number: Int)] {
        var out: [(place: Int, first: Int, number: Int)] = []
        for log in logs.indices {
            var first: [Int: Int] = [:]
            for (place, entry) in entries.enumerated() where entry.log == log {
                guard let number = entry.record.number else { continue }
                if let other = first[number] {
                    out.append((place, other, number))
                } else {
                    first[number] = place
                }
            }
        }
        return out
    }

    private func cycles() -> [Diagnostic] {
        circles().map { circle in
            let entry = entries[circle.place]
            return Diagnostic(
                .warning, rule: "supersession-cycle", message(of: circle), path: entry.path, offset: circle.offset,
                fix: "remove the relation that is wrong with `adrgen link A RELATION B --remove`")
        }
    }

    /// What is wrong with a circle, in words.
    package func message(of circle: Circle) -> String {
        if circle.around.isEmpty { return "Record supersedes itself" }
        let names = circle.around.map { entries[$0].id }
        return "Records supersede each other in a circle: \(names.joined(separator: " → "))"
    }

    /// Records that supersede each other, each the one before it.
    package struct Circle: Sendable, Hashable {
        /// The entry it is told at.
        package var place: Int
        /// The entries on the way, the first one again at the end; empty for a record that supersedes itself.
        package var around: [Int]
        /// Where the entry says so.
        package var offset: Int?
    }

    /// The circles of supersession.
    package func circles() -> [Circle] {
        var out: [Circle] = []
        var done = Set<Int>()
        for start in entries.indices where !done.contains(start) {
            var path: [Int] = []
            var place: Int? = start
            while let current = place, !done.contains(current) {
                done.insert(current)
                path.append(current)
                place = entries[current].links.first { $0.kind == .supersededBy && $0.target != nil }?.target
            }
            if let current = place, let from = path.firstIndex(of: current) {
                out.append(circle(at: current, path[from...] + [current]))
            }
        }
        return out + entries.indices.filter(supersedesItself).map { circle(at: $0, []) }
    }

    private func circle(at place: Int, _ around: [Int]) -> Circle {
        let relations = entries[place].record.relations
        let statement =
            relations.first { $0.kind == .supersededBy } ?? relations.first { $0.kind == .supersedes }
        return Circle(place: place, around: around, offset: statement?.range.lowerBound)
    }

    private func supersedesItself(_ place: Int) -> Bool {
        entries[place].record.relations.contains {
            ($0.kind == .supersededBy || $0.kind == .supersedes) && target($0.target, from: place) == place
        }
    }

    private func danglingRelations() -> [Diagnostic] {
        dangling().map { place, link, offset in
            Diagnostic(
                .warning, rule: "unknown-target", "\(link.label) `\(link.targetText)`, which is no record of this log",
                path: entries[place].path, offset: offset, fix: "point it at an existing record, or remove it")
        }
    }

    /// Relations that lead to no record and no other file of the log, with where they are stated.
    package func dangling() -> [(place: Int, link: ResolvedLink, offset: Int?)] {
        var out: [(place: Int, link: ResolvedLink, offset: Int?)] = []
        for (place, entry) in entries.enumerated() where entry.links.contains(where: { $0.target == nil }) {
            let places = Dictionary(
                entry.record.relations.map { ($0.target, $0.range.lowerBound) }, uniquingKeysWith: { first, _ in first }
            )
            for link in entry.links where link.target == nil && leadsToNothing(link, from: entry) {
                out.append((place, link, places[link.targetText]))
            }
        }
        return out
    }

    /// Whether a target that is no record is no web address, no file of another folder and no other file of the log.
    private func leadsToNothing(_ link: ResolvedLink, from entry: Entry) -> Bool {
        let target = PercentEncoding.decode(String(link.targetText.prefix { $0 != "#" && $0 != "?" }))
        if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { return false }
        let log = logs[entry.log]
        let folder = log.folder == "." ? "" : log.folder + "/"
        let isFile = target.hasSuffix(".md") || target.contains("/")
        guard isFile else { return link.kind != .other && link.kind != .relatesTo }
        let parent = entry.path.split(separator: "/").dropLast().map(String.init)
        let path = LogPath.normal(
            target.hasPrefix("/") ? [target] : parent + target.split(separator: "/").map(String.init))
        return path.hasPrefix(folder) && !path.hasPrefix("..") && !log.files.contains { log.path(of: $0) == path }
    }
}
