import Architecture
import ArgumentParser
import Decisions
import Diagnostics
import Methodology
import Workspace

/// `adrgen for`: the decisions that govern an element or a source file.
struct ForCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "for", abstract: "List the decisions that govern an element or a source file.",
        discussion: """
            An element is governed by the decisions about it and about what it stands in. A file is governed by those whose \
            `paths` match it, and by those of the elements whose `paths` do. Decisions in force come first; each line of a \
            pipe is id, status, what it is about, title and path, separated by tabs.
            """)

    @Argument(
        help: "An element's id, or a file or folder.",
        completion: .custom { _, _, _ in GovernedSubject.elementIDs() })
    var subject: String

    @Flag(help: "Also list decisions about parts of the element.")
    var parts = false

    @Flag(help: "Also list decisions that are rejected, deprecated or superseded.")
    var all = false

    @Flag(help: "Print JSON (schema: `adrgen schema for`).")
    var json = false

    @OptionGroup var options: LogOptions

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let loaded = try await options.load()
        let architecture = ArchitectureLoader(workingFolder, loaded.search).load()
        DiagnosticPrinter().print(architecture?.diagnostics.filter { $0.severity == .error } ?? [])
        let governance = Governance(model: architecture?.model ?? ArchitectureModel(), catalog: loaded.catalog)
        let governed = try GovernedSubject(
            subject, governance, loaded.search, workingFolder, withParts: parts)
        let report = GovernanceReport(governed, governance, all: all)
        if json {
            Output.write(report.json.encoded() + [UInt8(ascii: "\n")])
        } else {
            let isTerminal = Terminal.isTerminal(1)
            Output.write(
                Array(report.text(width: isTerminal ? Terminal.width : nil, color: Terminal.wantsColor(1)).utf8))
        }
        DiagnosticPrinter().print(report.notes)
    }
}
