import ArgumentParser
import Decisions
import Diagnostics
import Methodology

/// `adrgen metrics`: the success metrics of all records.
struct MetricsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "List success metrics with what their measurements say.",
        discussion: """
            A metric is met, missed, unknown (something is missing for an answer) or stale (its latest measurement is \
            older than the target's window, or than 90 days without one). Records that are rejected, deprecated or \
            superseded are left out. On a terminal the list is aligned; in a pipe each metric is one line of record, \
            metric, target, latest value, its date, state, margin, trend and review, separated by tabs.
            """)

    @OptionGroup var options: LogOptions
    @OptionGroup var filter: MetricsFilter

    @Option(help: ArgumentHelp("Say what was known on this day; today by default.", valueName: "yyyy-mm-dd"))
    var asOf: String?

    @Option(help: ArgumentHelp("Days after which a measurement is stale, whatever the window.", valueName: "days"))
    var staleAfter: Int?

    @Option(help: ArgumentHelp("Exit with 1 when a metric listed is so (repeatable).", valueName: "state"))
    var failOn: [FailingState] = []

    @Flag(help: "Print JSON (schema: `adrgen schema metrics`).")
    var json = false

    @Flag(help: "Also list the metrics of rejected, deprecated and superseded records.")
    var all = false

    /// What `--fail-on` takes.
    enum FailingState: String, ExpressibleByArgument, CaseIterable { case missed, stale, unknown }

    func validate() throws {
        if let asOf, Day(asOf) == nil { throw ValidationError("--as-of takes a day as YYYY-MM-DD, not '\(asOf)'.") }
        if let staleAfter, staleAfter < 0 { throw ValidationError("--stale-after takes a number of days.") }
    }

    func run() async throws {
        let loaded = try await options.load(tellingErrors: false)
        let text = asOf ?? Today.date()
        guard let day = Day(text) else {
            throw Failure(rule: "date-form", "`\(text)` is no day", fix: "write it as YYYY-MM-DD", exitCode: 64)
        }
        let listed = try MetricsList(loaded, on: day, freshness: staleAfter, all: all)
        let metrics = listed.metrics.filter { filter.matches($0.standing, on: day) }
        if json {
            Output.write(MetricsJSON.encode(metrics, on: day))
        } else {
            let isTerminal = Terminal.isTerminal(1)
            let table = MetricsTable(color: Terminal.wantsColor(1), width: isTerminal ? Terminal.width : nil)
            Output.write(Array(table.render(metrics).utf8))
        }
        try loaded.end(telling: loaded.readingDiagnostics.filter { $0.severity == .error } + listed.diagnostics)
        let failing = metrics.filter { metric in failOn.contains { $0.applies(to: metric.standing) } }
        if !failing.isEmpty { throw ExitCode(1) }
    }
}

extension MetricsCommand.FailingState {
    /// A target that was missed when it was last measured counts as missed, however long ago that was.
    func applies(to standing: MetricStanding) -> Bool {
        switch self {
        case .missed: standing.report.outcome == .missed
        case .stale: standing.state == .stale
        case .unknown: standing.state == .unknown
        }
    }
}
