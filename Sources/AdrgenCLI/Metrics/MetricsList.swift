import Decisions
import Diagnostics
import Methodology
import Workspace

/// The metrics of the records of a log.
struct MetricsList {
    /// A metric and the record it stands in.
    struct Metric {
        var entry: RecordCatalog.Entry
        var standing: MetricStanding
    }

    /// In the log's order, then the record's.
    private(set) var metrics: [Metric] = []
    /// What is wrong in the tables, and with targets and values.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter all: whether records count that are no longer in force.
    init(_ loaded: LoadedLogs, on day: Day, freshness: Int?, all: Bool) throws(Failure) {
        for entry in loaded.catalog.entries where all || loaded.catalog.isInForce(entry) {
            let bytes = try LogLoader().bytes(of: entry.record, in: loaded.location(of: entry))
            // Taking a record apart costs more than looking whether it can have metrics.
            guard !entry.path.lowercased().hasSuffix(".rst"), Self.mayHaveMetrics(bytes) else { continue }
            let (located, problems) = DecisionDecoder().decode(bytes, path: entry.record.path, shownPath: entry.path)
            guard !located.decision.metrics.isEmpty else { continue }
            diagnostics += problems
            for metric in located.decision.metrics {
                let standing = MetricStanding(metric, on: day, freshness: freshness)
                metrics.append(Metric(entry: entry, standing: standing))
                diagnostics += standing.report.problems.map { problem in
                    Diagnostic(
                        .warning, rule: problem.diagnostic.rule, "\(metric.name): \(problem.diagnostic.message)",
                        path: entry.path, bytes: bytes, offset: located.place(of: problem.part)?.lowerBound ?? 0,
                        fix: problem.diagnostic.fix)
                }
            }
        }
    }

    private static func mayHaveMetrics(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains("etric")
    }
}
