package import Diagnostics

extension RecordCatalog {
    /// What is wrong with the logs as a whole: numbers taken twice, records that supersede each other in a circle,
    /// relations that lead to no file of the log.
    package func diagnostics() -> [Diagnostic] {
        duplicateNumbers() + cycles() + danglingRelations()
    }

    private func duplicateNumbers() -> [Diagnostic] {
        var out: [Diagnostic] = []
        for log in logs.indices {
            var first: [Int: Int] = [:]
            for (place, entry) in entries.enumerated() where entry.log == log {
                guard let number = entry.record.number else { continue }
                if let other = first[number] {
                    out.append(
                        Diagnostic(
                            .warning, rule: "duplicate-number",
                            "Number \(number) is also that of \(entries[other].path)", path: entry.path,
                            fix: "run `adrgen renumber \(FileName(path: entry.record.path).stem)`"))
                } else {
                    first[number] = place
                }
            }
        }
        return out
    }

    private func cycles() -> [Diagnostic] {
        var out: [Diagnostic] = []
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
                let names = (path[from...] + [current]).map { entries[$0].id }
                out.append(
                    cycle("Records supersede each other in a circle: \(names.joined(separator: " → "))", at: current))
            }
        }
        for place in entries.indices where supersedesItself(place) {
            out.append(cycle("Record supersedes itself", at: place))
        }
        return out
    }

    private func cycle(_ message: String, at place: Int) -> Diagnostic {
        let entry = entries[place]
        let statement =
            entry.record.relations.first { $0.kind == .supersededBy }
            ?? entry.record.relations.first { $0.kind == .supersedes }
        return Diagnostic(
            .warning, rule: "supersession-cycle", message, path: entry.path, offset: statement?.range.lowerBound,
            fix: "remove the relation that is wrong with `adrgen link A RELATION B --remove`")
    }

    private func supersedesItself(_ place: Int) -> Bool {
        entries[place].record.relations.contains {
            ($0.kind == .supersededBy || $0.kind == .supersedes) && target($0.target, from: place) == place
        }
    }

    private func danglingRelations() -> [Diagnostic] {
        var out: [Diagnostic] = []
        for entry in entries where entry.links.contains(where: { $0.target == nil }) {
            let places = Dictionary(
                entry.record.relations.map { ($0.target, $0.range.lowerBound) }, uniquingKeysWith: { first, _ in first }
            )
            for link in entry.links where link.target == nil && leadsToNothing(link, from: entry) {
                out.append(
                    Diagnostic(
                        .warning, rule: "unknown-target",
                        "\(link.label) `\(link.targetText)`, which is no record of this log",
                        path: entry.path, offset: places[link.targetText],
                        fix: "point it at an existing record, or remove it"))
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
