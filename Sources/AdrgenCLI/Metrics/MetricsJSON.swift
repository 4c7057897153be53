import Decisions
import Diagnostics
import Methodology

/// Metrics as JSON; the schema is `templates/schemas/metrics.json`.
enum MetricsJSON {
    static func encode(_ metrics: [MetricsList.Metric], on day: Day) -> [UInt8] {
        let counts = MetricStanding.State.allCases.map { state in
            (key: state.rawValue, value: JSONValue.int(metrics.count { $0.standing.state == state }))
        }
        let value = JSONValue.object([
            ("asOf", .string(day.iso)), ("counts", .object(counts)), ("metrics", .array(metrics.map(value))),
        ])
        return value.encoded() + [UInt8(ascii: "\n")]
    }

    private static func value(_ metric: MetricsList.Metric) -> JSONValue {
        .object(
            [
                ("record", .string(metric.entry.id)), ("title", .string(metric.entry.record.title)),
                ("path", .string(metric.entry.path)), ("status", .optional(metric.entry.record.status?.word)),
            ] + metric.standing.json)
    }
}
