import ArgumentParser
import Decisions
import Diagnostics
import Methodology
import Workspace

/// `adrgen check`: what the rules find in records, architecture and schema.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check records, architecture model and schema against the rules.",
        discussion: """
            What can't be told for want of a fact is counted as unknown and never fails a run; --unknown says which facts \
            would answer most. `adrgen explain RULE` says what a rule asks for; `check:` in adrgen.yml sets severities and \
            waives findings.
            """)

    @Argument(help: "Tell only what is in these files and folders.", completion: .file())
    var paths: [String] = []

    @Option(help: "How to tell it.")
    var format = CheckFormat.text

    @Option(
        help: ArgumentHelp("Exit with 1 from findings of this severity on; error by default.", valueName: "severity"))
    var failOn: FailingSeverity?

    @Flag(help: "List the facts that are missing, the one that would answer most first.")
    var unknown = false

    @Option(help: ArgumentHelp("Count only findings that were not there at this revision.", valueName: "rev"))
    var newOnly: String?

    @Option(
        help: ArgumentHelp("Compare accepted records with those at this revision (rule LOG-23).", valueName: "rev"))
    var base: String?

    @Option(help: ArgumentHelp("Apply only this rule or family (repeatable).", valueName: "id"))
    var rule: [String] = []

    @Flag(help: "Mend what needs no decision first: computed parts that are not current.")
    var fix = false

    @Flag(help: "With --fix: print a diff of what would be mended, and write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write the report into this file.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var options: LogOptions

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
    }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let day = try Today.day()
        var checked = try await CheckedProject(workingFolder, logs: options.logs, on: day)
        if fix {
            for path in try SafeFixes(checked: checked).apply(dryRun: dryRun) { Output.error("mended \(path)\n") }
            if dryRun { return }
            checked = try await CheckedProject(workingFolder, logs: options.logs, on: day)
        }
        if let base {
            checked.project.base = try await OldRevision(base, around: workingFolder).records(
                named: base, logs: options.logs, on: day)
        }
        let policy = RulePolicy(
            checked.configuration.check ?? .init(), only: try rule.map(Self.known),
            folder: Self.folder(workingFolder, below: checked.search.projectFolder))
        var run = checked.run(policy)
        if let newOnly {
            let old = try await OldRevision(newOnly, around: workingFolder).run(policy, logs: options.logs, on: day)
            if let old { run.compare(with: old) }
        }
        run.keep(paths)
        let report = run.report(
            folder: Self.folder(workingFolder, below: checked.search.root), version: Adrgen.version,
            lines: checked.lines)
        try put(report, workingFolder)
        let isUnread = run.told.contains { $0.isOpen && $0.diagnostic.severity == .error && !$0.isOfARule }
        if isUnread { throw ExitCode(2) }
        let threshold = failOn?.severity ?? checked.configuration.check?.failOn ?? .error
        if report.open.contains(where: { $0.diagnostic.severity >= threshold }) { throw ExitCode(1) }
    }

    private func put(_ report: Report, _ workingFolder: WorkingFolder) throws(Failure) {
        if let output {
            let change = Change.write(path: output, bytes: format.bytes(of: report, color: false))
            _ = try Writer(workingFolder, roots: [workingFolder.absolute(output)]).apply([change])
            Output.print(report.summary)
        } else if unknown, format == .text {
            Output.write(Array((report.questionsText() + report.summary + "\n").utf8))
        } else {
            Output.write(format.bytes(of: report, color: Terminal.wantsColor(1)))
        }
    }

    /// The id of the rule or the prefix of the family that a text means.
    static func known(_ text: String) throws(Failure) -> String {
        if let rule = RuleRegistry.rule(text) { return rule.id }
        if RuleRegistry.families.contains(where: { $0.prefix == text.uppercased() }) { return text.uppercased() }
        // Rules of readers, such as `front-matter`, are not listed.
        if !text.isEmpty, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }) {
            return text
        }
        throw unknownRule(text)
    }

    static func unknownRule(_ text: String) -> Failure {
        let names = RuleRegistry.rules.map(\.id) + RuleRegistry.families.map(\.prefix)
        let near = EditDistance.nearest(to: text, among: names)
        return Failure(
            rule: "unknown-rule", "No rule is called `\(text)`",
            fix: near.map { "did you mean `\($0)`?" } ?? "list the rules with `adrgen explain --list`", exitCode: 64)
    }

    /// The working folder, seen from the repository's root.
    private static func folder(_ workingFolder: WorkingFolder, below root: String) -> String {
        guard workingFolder.path.hasPrefix(root + "/") else { return "" }
        return String(workingFolder.path.dropFirst(root.count + 1))
    }
}
