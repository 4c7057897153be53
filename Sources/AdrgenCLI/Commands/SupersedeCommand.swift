import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen supersede`: one record takes another's place.
struct SupersedeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supersede", abstract: "Mark a record as superseded by another one.",
        discussion: """
            Both records state it: the old one in its status, the new one where it keeps its relations. --undo leaves \
            both as they were; a status that `superseded by` has taken the place of is looked for in the file's \
            history in Git.
            """)

    @Argument(help: "The record that no longer holds.")
    var old: String

    @Option(help: ArgumentHelp("The record that takes its place.", valueName: "id"))
    var by: String

    @Flag(help: "Take it back.")
    var undo = false

    @Option(
        help: ArgumentHelp(
            "With --undo: the status the old record gets where its own is gone (default: what Git remembers, else accepted).",
            valueName: "status"))
    var status: String?

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let loaded = try await options.load()
        var session = EditSession(loaded, try options.workingFolder())
        if undo {
            try Supersession(loaded).undo(old: old, new: by, status: status, in: &session)
        } else {
            try Supersession(loaded).apply(old: old, new: by, in: &session)
        }
        try session.commit(dryRun: write.dryRun)
    }
}
