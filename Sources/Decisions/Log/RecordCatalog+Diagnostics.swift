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
                    Diagnostic(
                        .warning, rule: "supersession-cycle",
                        "Records supersede each other in a circle: \(names.joined(separator: " → "))",
                        path: entries[current].path,
                        fix: "remove the relation that is wrong with `adrgen link A RELATION B --remove`"))
            }
        }
        return out
    }

    private func danglingRelations() -> [Diagnostic] {
        var out: [Diagnostic] = []
        for entry in entries {
            for link in entry.links where link.target == nil && link.kind != .other && link.kind != .relatesTo {
                out.append(
                    Diagnostic(
                        .warning, rule: "unknown-target",
                        "\(link.label) `\(link.targetText)`, which is no record of this log",
                        path: entry.path, fix: "point it at an existing record, or remove it"))
            }
        }
        return out
    }
}
