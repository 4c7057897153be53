import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen renumber`: gives records other numbers, with everything that mentions them.
struct RenumberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber", abstract: "Give a record another number, in every file that mentions it.",
        discussion: """
            File name, heading, links, file names in text and citations such as ADR-0012 change across the repository. \
            With --onto, the records that BRANCH does not have and whose numbers it has taken get the next free ones.
            """)

    @Argument(help: "The record: best its file name, since the number may be taken twice.")
    var id: String?

    @Option(help: ArgumentHelp("The new number (default: the next free one).", valueName: "number"))
    var to: Int?

    @Option(help: ArgumentHelp("Resolve numbers against this branch.", valueName: "branch"))
    var onto: String?

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if (id == nil) == (onto == nil) { throw ValidationError("Name either a record or, with --onto, a branch.") }
        if onto != nil, to != nil { throw ValidationError("--to goes with a record, not with --onto.") }
        if let to, !(0...999_999).contains(to) { throw ValidationError("--to takes a number from 0 to 999999.") }
    }

    func run() async throws {
        let loaded = try await options.load()
        let workingFolder = try options.workingFolder()
        guard let repository = Repository(around: workingFolder) else {
            throw Failure(
                rule: "no-repository", "Records are renumbered in a Git repository only", fix: "run `git init` first")
        }
        let session = RenumberSession(loaded: loaded, repository: repository, workingFolder: workingFolder)
        let changes: [Change]
        if let onto {
            changes = try await session.resolve(onto: onto)
        } else {
            changes = try await session.renumber(try loaded.catalog.find(id ?? ""), to: to)
        }
        let writer = Writer(workingFolder, roots: [repository.root])
        if write.dryRun {
            Output.write(UnifiedDiff.text(of: try writer.differences(changes)))
        } else {
            for path in try writer.apply(changes) { Output.print(path) }
        }
    }
}
