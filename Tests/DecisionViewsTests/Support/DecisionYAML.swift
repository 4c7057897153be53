import Decisions
import Diagnostics
import TemplateEngine

/// A decision as structured input.
enum DecisionYAML {
    static func text(_ decision: Decision) -> String {
        let d = decision
        var out = "title: \(quoted(d.title))\n"
        if let status = d.status { out += "status: \(quoted(status))\n" }
        if let date = d.date { out += "date: \(date)\n" }
        out += "decision-makers: \(list(d.people.deciders))\nconsulted: \(list(d.people.consulted))\n"
        out += "informed: \(list(d.people.informed))\ntags: \(list(d.tags))\nelements: \(list(d.elements))\n"
        if !d.paths.isEmpty { out += "paths: \(list(d.paths))\n" }
        out += "context: \(quoted(d.context))\ndrivers: \(list(d.drivers))\n"
        out += "criteria:\n" + d.criteria.map(criterion).joined()
        out += "options:\n" + d.options.map(option).joined()
        out += "judgements:\n"
        for one in d.judgements {
            out += "  \(quoted("\(one.criterion)/\(one.over)")): \(RecordWording.ratio(one.value))\n"
        }
        if let screening = d.screening {
            out += "screening:\n  baseline: \(quoted(screening.baseline))\n  ratings:\n"
            for (option, ratings) in screening.ratings.sorted(by: { $0.key < $1.key }) {
                let pairs = ratings.sorted { $0.key < $1.key }.map { "\(quoted($0)): \(quoted($1.rawValue))" }
                out += "    \(quoted(option)): {\(pairs.joined(separator: ", "))}\n"
            }
        }
        if let choice = d.choice {
            out += "decision: {option: \(quoted(choice.option)), because: \(quoted(choice.because)), "
            out += "override: \(quoted(choice.override))}\n"
        }
        out += "consequences: {good: \(list(d.consequences.good)), neutral: \(list(d.consequences.neutral)), "
        out += "bad: \(list(d.consequences.bad))}\n"
        out += "metrics:\n" + d.metrics.map(metric).joined() + "risks:\n" + d.risks.map(risk).joined()
        out += "confirmation: \(quoted(d.confirmation))\nquestions: \(list(d.questions))\n"
        out += "more-information: \(quoted(d.moreInformation))\nlinks:\n"
        var relations: [String] = []
        for link in d.links where !relations.contains(link.relation) { relations.append(link.relation) }
        for relation in relations {
            out += "  \(relation): \(list(d.links.filter { $0.relation == relation }.map(\.target)))\n"
        }
        return out
    }

    private static func criterion(_ criterion: Decision.Criterion) -> String {
        var out = "  - {id: \(quoted(criterion.id)), name: \(quoted(criterion.name))"
        if let weight = criterion.weight { out += ", weight: \(NumberText.exact(weight))" }
        if let scale = criterion.scale { out += ", scale: \(RecordWording.scale(scale))" }
        if let better = criterion.better { out += ", better: \(better.rawValue)" }
        return out + ", unit: \(quoted(criterion.unit))}\n"
    }

    private static func option(_ option: Decision.Option) -> String {
        let scores = option.scores.sorted { $0.key < $1.key }.map { "\(quoted($0)): \(NumberText.exact($1))" }.joined(
            separator: ", ")
        return "  - {id: \(quoted(option.id)), name: \(quoted(option.name)), "
            + "description: \(quoted(option.description)), scores: {\(scores)}, good: \(list(option.good)), "
            + "neutral: \(list(option.neutral)), bad: \(list(option.bad))}\n"
    }

    private static func metric(_ metric: Decision.Metric) -> String {
        let measurements = metric.measurements.map {
            "{date: \($0.date), value: \(quoted($0.value)), source: \(quoted($0.source))}"
        }
        let review = metric.review.map { ", review: \($0)" } ?? ""
        return "  - {name: \(quoted(metric.name)), target: \(quoted(metric.target)), owner: \(quoted(metric.owner))"
            + "\(review), measurements: [\(measurements.joined(separator: ", "))]}\n"
    }

    private static func risk(_ risk: Decision.Risk) -> String {
        var out =
            "  - {risk: \(quoted(risk.risk)), mitigation: \(quoted(risk.mitigation)), owner: \(quoted(risk.owner))"
        if let likelihood = risk.likelihood { out += ", likelihood: \(likelihood.rawValue)" }
        if let impact = risk.impact { out += ", impact: \(impact.rawValue)" }
        return out + "}\n"
    }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String { YAMLScalar.encode(text) }
}
