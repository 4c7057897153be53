package import Diagnostics

extension RecordCatalog {
    /// The entry a person means by `7`, `0007`, `ADR-7`, a file name, a path, or a part of the title.
    /// - Throws: a failure that lists the candidates when several fit, or the nearest ones when none does.
    package func find(_ text: String) throws(Failure) -> Int {
        let wanted = text.split(separator: " ").joined(separator: " ").lowercased()
        guard !wanted.isEmpty else {
            throw Failure(
                rule: "unknown-record", "Record id is empty", fix: "give a number, a file name or a part of the title")
        }
        for matches in candidateSets(wanted) where !matches.isEmpty {
            if matches.count == 1 { return matches[0] }
            throw ambiguous(text, matches)
        }
        throw unknown(text, wanted)
    }

    /// Sets of entries that fit, the strictest reading first.
    private func candidateSets(_ wanted: String) -> [[Int]] {
        var path = wanted
        if path.hasPrefix("./") { path = String(path.dropFirst(2)) }
        let sets: [(Entry) -> Bool] = [
            { $0.id.lowercased() == wanted || $0.path.lowercased() == path },
            { entry in
                let name = entry.record.path.lowercased()
                let stem = FileName(path: entry.record.path).stem.lowercased()
                return name == path || stem == path || stem + ".md" == path
                    || entry.path.lowercased().hasSuffix("/" + path)
            },
            { entry in
                guard let number = Self.number(of: wanted, in: entry) else { return false }
                return entry.record.number == number
            },
            { $0.record.title.lowercased() == wanted },
            { entry in
                let slug = wanted.split(whereSeparator: { $0 == " " }).joined(separator: "-")
                return entry.record.title.lowercased().contains(wanted) || entry.record.path.lowercased().contains(slug)
            },
        ]
        return sets.map { fits in entries.indices.filter { fits(entries[$0]) } }
    }

    /// The number a text names, after an optional package: `7`, `0007`, `ADR-7`, `adr 7`, `#7`, `auth/7`.
    private static func number(of wanted: String, in entry: Entry) -> Int? {
        var text = wanted[...]
        if let package = entry.package?.lowercased(), text.hasPrefix(package + "/") {
            text = text.dropFirst(package.count + 1)
        }
        for prefix in ["adr", "rfc", FileName(path: entry.record.path).prefix.lowercased()]
        where !prefix.isEmpty && text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
            break
        }
        text = text.drop { "-_ #".contains($0) }
        guard !text.isEmpty, text.count <= 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }

    private func ambiguous(_ text: String, _ matches: [Int]) -> Failure {
        let names = matches.prefix(8).map { "\(entries[$0].path) (\(entries[$0].record.title))" }
        let more = matches.count > 8 ? [", and \(matches.count - 8) more"] : []
        return Failure(
            rule: "ambiguous-record",
            "`\(text)` fits \(matches.count) records: \(names.joined(separator: ", "))\(more.joined())",
            fix: "name one by its file name")
    }

    private func unknown(_ text: String, _ wanted: String) -> Failure {
        let names = entries.flatMap { [$0.id, $0.record.title] }
        let near = EditDistance.nearest(to: wanted, among: names)
        return Failure(
            rule: "unknown-record", "No record is called `\(text)`",
            fix: near.map { "did you mean `\($0)`?" } ?? "list the records with `adrgen list`")
    }
}
