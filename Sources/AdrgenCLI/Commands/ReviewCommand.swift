import ArgumentParser
import Diagnostics
import Methodology
import Workspace

/// `adrgen review`: checklists for people who review an architecture.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Make a checklist of what a review should ask, with what can be computed.",
        discussion: """
            A target is the id of an element, an environment, or a decision; without one it is the whole system. With \
            --output, a checklist that is there already keeps its ticks, notes and added lines, and what asks for nothing \
            any more becomes obsolete. `adrgen review --status` counts what is open in the checklists of docs/reviews, or \
            those named.
            """)

    @Argument(help: "What to review: element ids, an environment, decisions.")
    var targets: [String] = []

    @Option(
        help:
            "From where to look at it: \(ReviewQuestion.Perspective.allCases.map(\.rawValue).joined(separator: ", ")).")
    var perspective: ReviewQuestion.Perspective?

    @Flag(help: "Count what is open in checklists, and make none.")
    var status = false

    @Option(
        help: ArgumentHelp("Make or renew the checklist in this file instead of printing.", valueName: "file"),
        completion: .file(extensions: ["md"]))
    var output: String?

    @OptionGroup var write: WriteOptions
    @OptionGroup var options: LogOptions

    /// Where checklists usually are.
    static let usualFolder = "docs/reviews"

    func validate() throws {
        if status, output != nil || perspective != nil {
            throw ValidationError("--status cannot be combined with --output or --perspective.")
        }
    }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        guard !status else { return try ReviewStatus(targets, in: workingFolder).print() }
        let checked = try await CheckedProject(workingFolder, logs: options.logs, on: try Today.day())
        let errors = checked.diagnostics.filter { $0.severity == .error }
        DiagnosticPrinter().print(errors)
        let target = try ReviewTarget(targets, perspective: perspective, in: checked.project)
        let checklist = Checklist(checked.project, target.scope, title: target.title)
        let before = try output.map { path throws(Failure) in
            workingFolder.exists(path) ? try workingFolder.read(path) : nil
        }
        let text = ReviewText.text(checklist, before: before ?? nil, command: command)
        try put(text, before: before ?? nil, workingFolder)
        if !errors.isEmpty { throw ExitCode(2) }
    }

    private func put(_ text: String, before: [UInt8]?, _ workingFolder: WorkingFolder) throws(Failure) {
        let bytes = Array(text.utf8)
        guard let output else { return Output.write(bytes) }
        guard bytes != before else { return }
        let change: Change =
            before.map { .replace(path: output, expecting: $0, bytes: bytes) } ?? .create(path: output, bytes: bytes)
        let writer = Writer(workingFolder, roots: [workingFolder.absolute(output)])
        if write.dryRun { return Output.write(UnifiedDiff.text(of: try writer.differences([change]))) }
        for path in try writer.apply([change]) { Output.print(path) }
    }

    /// How to make the checklist again.
    private var command: String {
        (["adrgen review"] + targets + (perspective.map { ["--perspective", $0.rawValue] } ?? [])
            + (output.map { ["--output", $0] } ?? [])).joined(separator: " ")
    }
}

extension ReviewQuestion.Perspective: ExpressibleByArgument {}
