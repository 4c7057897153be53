import ArgumentParser
import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen update`: refreshes what records say by computation.
struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Refresh the computed parts of records.",
        discussion: """
            Between `<!-- adrgen:computed … -->` and `<!-- adrgen:end -->` a record says what follows from its tables: \
            totals, ranking and what would change it; targets met and missed. Only these parts are written, and only \
            where they are not current. A part that someone edited by hand is reported and left alone.
            """)

    @Argument(help: "The records: numbers, file names, paths, or parts of titles; all records unless given.")
    var ids: [String] = []

    @Flag(
        help: """
            Write nothing; list the parts that are not current and what is wrong with criteria, weights and scores, and \
            exit with 1 if there is anything.
            """)
    var check = false

    @Flag(help: "Add the computed parts to records that have the tables but not the parts.")
    var add = false

    @Flag(help: "Overwrite parts that were edited by hand.")
    var force = false

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let loaded = try await options.load()
        let workingFolder = try options.workingFolder()
        let engine = ProjectTemplates.engine(
            loaded.search.projectConfiguration, workingFolder, root: loaded.search.root)
        let entries =
            ids.isEmpty
            ? loaded.catalog.entries : try ids.map { loaded.catalog.entries[try loaded.catalog.find($0)] }
        var session = EditSession(loaded, workingFolder)
        var findings: [Diagnostic] = []
        for entry in entries where entry.record.format != .reStructuredText {
            findings += try update(entry, engine, in: &session)
        }
        DiagnosticPrinter().print(findings)
        if !check {
            let paths = try session.commit(dryRun: write.dryRun)
            for path in paths { Output.print(path) }
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }

    /// Brings one record up to date in the session.
    /// - Returns: what has to be told about its regions.
    private func update(_ entry: RecordCatalog.Entry, _ engine: TemplateEngine, in session: inout EditSession)
        throws(Failure) -> [Diagnostic]
    {
        var file = try session.file(entry)
        guard add || ComputedRegion.isMentioned(in: file.bytes) else { return [] }
        let analyses = DecisionAnalyses(file)
        let update = RegionUpdate(texts: try analyses.texts(engine), overwritesEdits: force)
        if add { file = ComputedRegion.adding(update.texts.keys.sorted(), to: file) }
        let (regions, problems) = update.states(of: file)
        guard !regions.isEmpty || !problems.isEmpty else { return [] }
        try session.edit(entry) { _ in update.apply(to: file) }
        let report = RegionReport(path: entry.path, bytes: file.bytes, isCheck: check, isForced: force)
        let hygiene = check ? analyses.tradeOffDiagnostics(path: entry.path, bytes: file.bytes) : []
        return problems + analyses.diagnostics + hygiene
            + regions.compactMap { report.diagnostic($0.region, $0.state) }
    }
}

/// What is told about a computed region.
struct RegionReport {
    let path: String
    let bytes: [UInt8]
    let isCheck: Bool
    let isForced: Bool

    func diagnostic(_ region: ComputedRegion, _ state: RegionUpdate.State) -> Diagnostic? {
        let (rule, message, fix): (String, String, String)
        switch state {
        case .current: return nil
        case .stale, .empty:
            guard isCheck else { return nil }
            (rule, message) =
                state == .stale
                ? ("stale-region", "Computed part `\(region.name)` doesn't say what the tables give now")
                : ("empty-region", "Computed part `\(region.name)` has not been filled")
            fix = "run `adrgen update \(path)`"
        case .edited:
            if isForced, !isCheck { return nil }
            (rule, message) = ("edited-region", "Computed part `\(region.name)` was edited by hand")
            fix = "move the edit out of it, or run `adrgen update --force \(path)`"
        case .unknown:
            (rule, message) = ("unknown-region", "Nothing in the record gives a computed part `\(region.name)`")
            fix = "add the table it is computed from, or remove its two comments"
        }
        return Diagnostic(
            .warning, rule: rule, message, path: path, bytes: bytes, offset: region.opening.lowerBound, fix: fix)
    }
}
