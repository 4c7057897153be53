import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen status`: changes a record's status.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Change the status of a record.",
        discussion: """
            The status is written where the record keeps it, in the record's own manner; nothing else changes. Any \
            word may be used; a word that looks like a misspelt status is refused. `none` takes the status away. \
            --undo puts back what the file stated before in Git's history, a successor it named included.
            """)

    @Argument(help: "The record: a number, file name, path, or part of the title.")
    var id: String

    @Argument(
        help: "The new status: draft, proposed, accepted, rejected, deprecated, superseded, or the team's own word.")
    var status: String?

    @Option(help: ArgumentHelp("With superseded: the record that takes its place.", valueName: "id"))
    var by: String?

    @Flag(help: "Put back the status the record had before, from the file's history in Git.")
    var undo = false

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if undo == (status != nil) { throw ValidationError("Name a status, or take the last change back with --undo.") }
        if undo, by != nil { throw ValidationError("--by goes with the status 'superseded', not with --undo.") }
        guard let status else { return }
        if by != nil, StatusWords.meaning(of: status) != .superseded {
            throw ValidationError("--by goes with the status 'superseded'.")
        }
    }

    func run() async throws {
        let loaded = try await options.load()
        let entry = loaded.catalog.entries[try loaded.catalog.find(id)]
        var session = EditSession(loaded, try options.workingFolder())
        if undo {
            let earlier = RecordHistory(loaded, session.workingFolder).versions(of: entry)
            try session.edit(entry) { file throws(Failure) in try StatusReversion(earlier).apply(to: file) }
        } else if let by {
            try Supersession(loaded).apply(old: id, new: by, in: &session)
        } else if let status {
            try StatusVocabulary(loaded).check(status)
            try session.edit(entry) { file throws(Failure) in try StatusEdit(status).apply(to: file) }
        }
        try session.commit(dryRun: write.dryRun)
        if !write.dryRun { noteOneSided(entry, loaded) }
    }

    /// Another record may still say that it supersedes this one.
    private func noteOneSided(_ entry: RecordCatalog.Entry, _ loaded: LoadedLogs) {
        guard let status, StatusWords.meaning(of: status) != .superseded else { return }
        let claims = loaded.catalog.entries.filter { other in
            other.record.relations.contains { relation in
                relation.kind == .supersedes
                    && other.links.contains { $0.kind == .supersedes && $0.targetText == entry.id && !$0.isDerived }
            }
        }
        for other in claims {
            DiagnosticPrinter().print([
                Diagnostic(
                    .note, rule: "one-sided-relation", "\(other.path) still says that it supersedes \(entry.id)",
                    fix: "run `adrgen link \(other.id) supersedes \(entry.id) --remove`")
            ])
        }
    }
}

/// The status words a log may use.
struct StatusVocabulary {
    private let words: Set<String>

    init(_ loaded: LoadedLogs) {
        let own = loaded.catalog.entries.compactMap { $0.record.status?.word.lowercased() }
        words = Set(own + loaded.search.locations.flatMap { $0.configuration.statuses.map { $0.lowercased() } })
    }

    /// Warns about a word nobody uses, and refuses one that is nearly a known one.
    func check(_ status: String) throws(Failure) {
        let word = status.lowercased()
        guard !word.trimmingSpaces.isEmpty else {
            throw Failure(rule: "unknown-status", "Status is empty", exitCode: 64)
        }
        if status.contains(where: \.isNewline) {
            throw Failure(rule: "unknown-status", "Status has more than one line", exitCode: 64)
        }
        if StatusWords.isKnown(word) || words.contains(word) { return }
        if let near = EditDistance.nearest(
            to: word, among: Status.allCases.map(\.rawValue) + words.sorted() + StatusWords.all.filter(\.isASCIIWord)),
            near != word
        {
            throw Failure(
                rule: "unknown-status", "Status `\(status)` is not one of the known words",
                fix: "did you mean `\(near)`? Else list it under `statuses` in adrgen.yml")
        }
        DiagnosticPrinter().print([
            Diagnostic(
                .warning, rule: "unknown-status", "Status `\(status)` is no known word; it is written as it is",
                fix: "list it under `statuses` in adrgen.yml if it is meant")
        ])
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
    fileprivate var isASCIIWord: Bool { utf8.allSatisfy { $0 < 0x80 } && count > 4 }
}
