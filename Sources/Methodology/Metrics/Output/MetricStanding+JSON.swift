import Decisions
package import Diagnostics
import StructuredInput

extension MetricStanding {
    /// Everything computed, numbers in full with formula and inputs; what is unknown is null.
    package var json: [(key: String, value: JSONValue)] {
        [
            ("metric", .string(report.metric.name)), ("owner", .string(report.metric.owner)),
            ("target", .string(report.metric.target)), ("read", report.target?.json ?? .null),
            ("state", .string(state.rawValue)), ("outcome", .string(report.outcome.word)),
            ("missing", report.outcome.missing.map { .string(MetricText.missing($0)) } ?? .null),
            ("latest", report.latest?.json ?? .null),
            ("age", age.map(JSONValue.int) ?? .null), ("staleAfter", .int(freshness)),
            ("margin", report.margin?.json ?? .null), ("trend", report.trend?.json ?? .null),
            ("errorBudget", report.budget?.json ?? .null),
            ("review", .optional(report.metric.review)), ("reviewState", .string(review.word)),
            ("problems", .array(report.problems.map(\.json))),
        ]
    }
}

extension MetricReport.Outcome {
    /// `met`, `missed` or `unknown`.
    package var word: String {
        switch self {
        case .met: "met"
        case .missed: "missed"
        case .unknown: "unknown"
        }
    }

    package var missing: MetricReport.Missing? {
        if case .unknown(let missing) = self { missing } else { nil }
    }
}

extension MetricStanding.Review {
    /// `none`, `upcoming`, `due`, `overdue` or `unreadable`.
    package var word: String {
        switch self {
        case .none: "none"
        case .upcoming: "upcoming"
        case .due: "due"
        case .overdue: "overdue"
        case .unreadable: "unreadable"
        }
    }
}

extension Target {
    fileprivate var json: JSONValue {
        .object([
            ("text", .string(description)), ("measure", .string(measure)),
            ("aggregate", .optional(aggregate?.description)), ("comparison", .string(comparison.rawValue)),
            ("limit", .number(limit.number.double)), ("unit", .string(limit.unit.symbol)),
            ("window", .optional(window?.description)), ("scope", .optional(scope)),
        ])
    }
}

extension MetricReport.Point {
    fileprivate var json: JSONValue {
        .object([
            ("date", .string(day.iso)), ("text", .string(text)), ("value", .optional(value?.number.double)),
            ("unit", .optional(value?.unit.symbol)), ("source", .string(source)),
        ])
    }
}

extension MetricReport.Margin {
    fileprivate var json: JSONValue {
        .object([("amount", amount.json), ("share", share?.json ?? .null)])
    }
}

extension MetricReport.Problem {
    fileprivate var json: JSONValue {
        .object([
            ("rule", .string(diagnostic.rule)), ("severity", .string(diagnostic.severity.rawValue)),
            ("message", .string(diagnostic.message)), ("fix", .optional(diagnostic.fix)),
        ])
    }
}

extension Trend {
    fileprivate var json: JSONValue {
        .object([
            ("direction", .string(direction.rawValue)), ("slope", slope.json),
            (
                "points",
                .array(points.map { .object([("date", .string($0.day.iso)), ("value", .number($0.value))]) })
            ),
            ("projectedBreach", .optional(projectedBreach?.iso)),
        ])
    }
}

extension ErrorBudget {
    fileprivate var json: JSONValue {
        .object([
            ("share", share.json), ("time", time.json), ("consumed", consumed?.json ?? .null),
            ("remaining", remaining?.json ?? .null),
            (
                "alerts",
                .array(
                    alerts.map {
                        .object([
                            ("hours", .int($0.hours)), ("budget", .number($0.budget)), ("burnRate", $0.burnRate.json),
                            ("errorRate", $0.errorRate.json),
                        ])
                    })
            ),
        ])
    }
}

extension Figure {
    package var json: JSONValue {
        .object([
            ("value", .number(value)), ("unit", .string(unit)), ("formula", .string(formula)),
            ("inputs", .array(inputs.map { .object([("name", .string($0.name)), ("value", .string($0.value))]) })),
        ])
    }
}
