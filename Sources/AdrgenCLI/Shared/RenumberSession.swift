import Decisions
import Diagnostics
import Workspace

/// Works out the changes that give records other numbers.
struct RenumberSession {
    let loaded: LoadedLogs
    let repository: Repository
    let workingFolder: WorkingFolder

    /// One record, to a number of its own or the next free one.
    func renumber(_ place: Int, to number: Int?) async throws(Failure) -> [Change] {
        let entry = loaded.catalog.entries[place]
        let log = loaded.catalog.logs[entry.log]
        let number = number ?? NextNumber.after(log.files.map(\.path), records: log.records)
        if let taken = log.records.first(where: { $0.number == number && $0.path != entry.record.path }) {
            throw Failure(
                rule: "number-taken", "Number \(number) is that of \(log.path(of: taken))",
                fix: "choose another with --to")
        }
        guard entry.record.number != number else { return [] }
        return try await changes([(entry.record, number)], log: entry.log, commit: nil)
    }

    /// All records of the logs that a branch does not have, where it has their numbers.
    func resolve(onto branch: String) async throws(Failure) -> [Change] {
        let commit = try repository.commit(of: branch)
        var out: [Change] = []
        for (index, log) in loaded.catalog.logs.enumerated() {
            let folder = root(of: index)
            guard let there = repository.files(in: folder, at: commit) else { continue }
            let prefix = folder == "." ? "" : folder + "/"
            let names = there.map { String($0.dropFirst(prefix.count)) }
            let theirs = Set(names.compactMap { FileName(path: $0).sequenceNumber })
            let ours = log.records.filter { record in
                !names.contains(record.path) && record.number.map(theirs.contains) == true
            }
            var next = NextNumber.after(names + log.files.map(\.path), records: log.records)
            var numbers: [(Record, Int)] = []
            for record in ours {
                numbers.append((record, next))
                next += 1
            }
            if !numbers.isEmpty { out += try await changes(numbers, log: index, commit: commit) }
        }
        return out
    }

    /// Folder of a log from the repository's root.
    private func root(of log: Int) -> String {
        let path = loaded.search.locations[log].path
        let inside = path.dropFirst(repository.root.count).drop { $0 == "/" }
        return inside.isEmpty ? "." : String(inside)
    }

    private func changes(_ numbers: [(record: Record, newNumber: Int)], log index: Int, commit: String?)
        async throws(Failure) -> [Change]
    {
        let log = loaded.catalog.logs[index]
        let folder = root(of: index)
        let package = loaded.catalog.logs.count > 1 ? log.package ?? "" : ""
        let renumbering = Renumbering(
            numbers, log: log, folder: folder, scope: package, otherPaths: repository.files())
        let texts = await repository.textFiles { _ in true }
        var out: [Change] = []
        for text in texts {
            let isElsewhere = commit.map { linesElsewhere(of: text, at: $0) }
            let (bytes, doubts) = renumbering.rewrite(text.bytes, path: text.path, isElsewhere: isElsewhere)
            let shown = workingFolder.shown(repository.root + "/" + text.path)
            DiagnosticPrinter().print(
                doubts.map {
                    Diagnostic(
                        .warning, rule: "unclear-citation",
                        "`\($0.text)` may mean either of two records and was left as it is",
                        path: shown, bytes: text.bytes, offset: $0.offset,
                        fix: "change it by hand where it means the renumbered one")
                })
            if let move = renumbering.moves.first(where: { $0.path == text.path }) {
                let target = workingFolder.shown(repository.root + "/" + move.newPath)
                out.append(.rename(path: shown, to: target, expecting: text.bytes, bytes: bytes))
            } else if bytes != text.bytes {
                out.append(.replace(path: shown, expecting: text.bytes, bytes: bytes))
            }
        }
        return out
    }

    /// Whether the line at an offset stands in the branch's version of the file as well.
    private func linesElsewhere(of text: Repository.TextFile, at commit: String) -> (Int) -> Bool {
        let theirs = repository.contents(of: text.path, at: commit) ?? []
        let lines = Set(theirs.split(separator: UInt8(ascii: "\n")).map { Array($0) })
        let bytes = text.bytes
        return { offset in
            var start = offset
            while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            var end = offset
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            return lines.contains(Array(bytes[start..<end]))
        }
    }
}
