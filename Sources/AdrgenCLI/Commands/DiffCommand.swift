import ArgumentParser
import Diagnostics
import Methodology
import Workspace

/// `adrgen diff`: what changed in decisions and model between two revisions.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what changed in decisions and architecture between two revisions.",
        discussion: """
            Compares a Git revision with another one, or with the files as they are now. Each side's logs and model are those \
            its own configuration names. `A..B` is the same as two revisions; `A...B` begins where their histories part.
            """)

    @Argument(help: ArgumentHelp("The revision to begin with, or a range.", valueName: "revision"))
    var first = "HEAD"

    @Argument(help: ArgumentHelp("The revision to end with; without it, the files as they are.", valueName: "revision"))
    var second: String?

    @Option(help: "For people, for programs, or for a comment on a pull request.")
    var format = Format.text

    @Flag(help: "Print JSON (schema: `adrgen schema diff`).")
    var json = false

    @Flag(help: "Exit with 1 when anything changed.")
    var exitCode = false

    @OptionGroup var options: LogOptions

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        guard let repository = Repository(around: workingFolder) else {
            throw Failure(
                rule: "no-repository", "There is no Git repository here", fix: "run it in one, or name it with -C")
        }
        let loader = ProjectStateLoader(repository: repository, workingFolder: workingFolder, logs: options.logs)
        let (from, to) = try range(repository)
        let before = try await loader.state(of: from)
        let after = try await loader.state(of: to)
        let changes = ProjectChanges(from: before, to: after)
        switch json ? .json : format {
        case .text:
            Output.write(Array(ChangesText(color: Terminal.wantsColor(1)).text(changes).utf8))
            if changes.isEmpty {
                DiagnosticPrinter().print([
                    Diagnostic(.note, rule: "no-change", "No decision and no part of the model has changed")
                ])
            }
        case .json: Output.write(ChangesJSON.value(changes).encoded() + [UInt8(ascii: "\n")])
        case .markdown: Output.write(Array(ChangesMarkdown().text(changes).utf8))
        }
        if exitCode, !changes.isEmpty { throw ExitCode(1) }
    }

    /// The two sides, the second nil for the files as they are.
    private func range(_ repository: Repository) throws(Failure) -> (from: String, to: String?) {
        let named = { (text: Substring) in text.isEmpty ? "HEAD" : String(text) }
        guard second == nil, let dots = first.ranges(of: "..").first else { return (first, second) }
        let rest = first[dots.upperBound...]
        let left = named(first[..<dots.lowerBound])
        guard rest.hasPrefix(".") else { return (left, named(rest)) }
        let right = named(rest.dropFirst())
        let commits = (try repository.commit(of: left), try repository.commit(of: right))
        guard let base = repository.mergeBase(commits.0, commits.1) else {
            throw Failure(
                rule: "unrelated-revisions", "`\(left)` and `\(right)` have no commit in common",
                fix: "name two revisions")
        }
        return (base, right)
    }
}
