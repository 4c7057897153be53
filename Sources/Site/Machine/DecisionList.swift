import Decisions
import Diagnostics
import Methodology
import StructuredInput

/// All decisions and other pages with their facts, for programs; the schema is `templates/schemas/site.json`.
struct DecisionList {
    let context: SiteContext
    /// What each record decides, in the order of the input.
    let summaries: [String]
    /// Each record's metrics, likewise.
    let metrics: [[MetricStanding]]

    /// A line for each decision and page, so that a difference shows which ones changed.
    var bytes: [UInt8] {
        let settings = context.input.settings
        var out = Array("{\n\"title\": ".utf8) + JSONValue.string(settings.title).encoded(pretty: false)
        out += ",\n\"baseUrl\": ".utf8 + JSONValue.optional(settings.baseURL).encoded(pretty: false)
        append("decisions", context.input.pages.count, decision, to: &out)
        append("pages", context.input.documents.count, document, to: &out)
        return out + "\n}\n".utf8
    }

    private func append(_ name: String, _ count: Int, _ value: (Int) -> JSONValue, to out: inout [UInt8]) {
        out += ",\n\"\(name)\": [".utf8
        for place in 0..<count {
            out += place == 0 ? "\n".utf8 : ",\n".utf8
            out += value(place).encoded(pretty: false)
        }
        out += count == 0 ? "]".utf8 : "\n]".utf8
    }

    private func decision(_ place: Int) -> JSONValue {
        let page = context.input.pages[place]
        let record = page.record
        return .object([
            ("id", .string(page.id)),
            ("number", record.number.map(JSONValue.int) ?? .null),
            ("title", .string(record.title)),
            ("status", .optional(record.status?.word)),
            ("normalizedStatus", .optional(record.status?.normalized?.rawValue)),
            ("date", .optional(record.date.map { $0.iso ?? $0.text })),
            ("summary", .string(summaries[place])),
            ("package", .optional(page.package)),
            ("deciders", .strings(record.people.deciders)),
            ("consulted", .strings(record.people.consulted)),
            ("informed", .strings(record.people.informed)),
            ("tags", .strings(record.tags)),
            ("elements", .strings(record.elements)),
            ("options", .strings(record.options)),
            ("chosen", .optional(record.chosen)),
            ("metrics", .array(metrics[place].map(metric))),
            ("relations", .array(page.relations.map(relation))),
            ("page", .string(context.map.pages[place])),
            ("markdown", .optional(context.map.markdown[place])),
            ("source", .string(page.path)),
            ("lastChange", change(page.lastChange)),
        ])
    }

    private func document(_ place: Int) -> JSONValue {
        let document = context.input.documents[place]
        return .object([
            ("title", .string(document.title)),
            ("summary", .string(document.summary)),
            ("page", .string(context.map.docs.pages[place])),
            ("markdown", .string(context.map.docs.markdown[place])),
            ("source", .string(document.path)),
            ("lastChange", change(document.lastChange)),
        ])
    }

    private func metric(_ standing: MetricStanding) -> JSONValue {
        let latest = standing.report.latest
        return .object([
            ("name", .string(standing.report.metric.name)),
            ("target", .string(standing.report.metric.target)),
            ("state", .string(standing.state.rawValue)),
            ("asOf", .string(standing.day.iso)),
            ("latest", .optional(latest.map { $0.value?.description ?? $0.text })),
            ("measured", .optional(latest?.day.iso)),
            ("owner", .string(standing.report.metric.owner)),
            ("review", .optional(standing.review.day?.iso)),
        ])
    }

    private func relation(_ relation: SitePage.Relation) -> JSONValue {
        let target = relation.page.flatMap { context.input.pages.indices.contains($0) ? $0 : nil }
        return .object([
            ("relation", .string(relation.label)),
            ("target", .string(target.map { context.input.pages[$0].id } ?? relation.text)),
            ("page", .optional(target.map { context.map.pages[$0] })),
        ])
    }

    private func change(_ change: SitePage.Change?) -> JSONValue {
        guard let change else { return .null }
        return .object([("date", .string(change.date)), ("commit", .string(change.commit))])
    }
}
