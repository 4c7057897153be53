import Diagnostics
import StructuredInput
import Yams

extension DecisionInputReader {
    mutating func readMetrics(_ node: Node?) {
        guard let node else { return }
        places[.metrics] = source.range(of: node)
        var names: Set<String> = []
        for item in source.items(of: node, "metrics") {
            let keys = ["name", "target", "owner", "review", "measurements"]
            let members = source.members(of: item, keys: keys, what: "a metric")
            guard let (name, nameNode) = name(members, item, "a metric") else { continue }
            if !names.insert(name.lowercased()).inserted {
                source.report("duplicate-name", "Two metrics are called `\(name)`", at: nameNode, fix: "rename one")
            }
            places[.metric(name)] = source.range(of: nameNode)
            var metric = Decision.Metric(name: name, target: target(members["target"], nameNode, name))
            metric.owner = cell(members["owner"], "owner")
            if let node = members["review"] {
                places[.review(name)] = source.range(of: node)
                metric.review = date(node, "review")
            }
            for item in source.items(of: members["measurements"], "measurements") {
                guard let measurement = measurement(item) else { continue }
                places[.measurement(name, metric.measurements.count)] = source.range(of: item)
                metric.measurements.append(measurement)
            }
            decision.metrics.append(metric)
        }
    }

    private mutating func target(_ node: Node?, _ nameNode: Node, _ name: String) -> String {
        guard let node else {
            source.report(
                "missing-key", "Metric `\(name)` has no `target`", at: nameNode,
                fix: "add one such as `target: p95 < 200 ms over 7d`")
            return ""
        }
        let target = cell(node, "target")
        places[.target(name)] = source.range(of: node)
        for fault in Target.read(target, metric: name).diagnostics {
            source.report(fault, within: node)
        }
        return target
    }

    private mutating func measurement(_ node: Node) -> Decision.Measurement? {
        let members = source.members(of: node, keys: ["date", "value", "source"], what: "a measurement")
        for key in ["date", "value"] where members[key] == nil && node.mapping != nil {
            source.report("missing-key", "A measurement has no `\(key)`", at: node, fix: "add `\(key): …`")
        }
        let day = members["date"].flatMap { date($0, "date") }
        let value = cell(members["value"], "value")
        let origin = cell(members["source"], "source")
        return day.map { .init(date: $0, value: value, source: origin) }
    }

    mutating func readRisks(_ node: Node?) {
        guard let node else { return }
        places[.risks] = source.range(of: node)
        for item in source.items(of: node, "risks") {
            let keys = ["risk", "likelihood", "impact", "mitigation", "owner"]
            let members = source.members(of: item, keys: keys, what: "a risk")
            let text = markdownCell(members["risk"], "risk")
            if text.isEmpty, item.mapping != nil {
                source.report("missing-key", "A risk has no `risk`", at: item, fix: "say what may go wrong")
            }
            var risk = Decision.Risk(risk: text)
            risk.likelihood = word(members["likelihood"], "likelihood")
            risk.impact = word(members["impact"], "impact")
            risk.mitigation = markdownCell(members["mitigation"], "mitigation")
            risk.owner = cell(members["owner"], "owner")
            places[.risk(decision.risks.count)] = source.range(of: item)
            decision.risks.append(risk)
        }
    }

    mutating func readLinks(_ node: Node?) {
        guard let node else { return }
        places[.links] = source.range(of: node)
        for (key, name, value) in names(of: node, what: "`links`", fix: "write `{supersedes: [4]}`") {
            guard let relation = RelationKey.usual(name) else {
                let nearest = EditDistance.nearest(to: name, among: RelationKey.known).map { "write `\($0)`" }
                source.report(
                    "link-form", "`\(name)` is no relation", at: key,
                    fix: nearest ?? "use one of \(RelationKey.known.listed), or a word or two of your own")
                continue
            }
            for item in value.scalar == nil ? source.items(of: value, name) : [value] {
                readLink(relation, item)
            }
        }
    }

    private mutating func readLink(_ relation: String, _ node: Node) {
        let target = plain(node, relation)
        guard !target.isEmpty, RelationReader.mayBeRecord(PercentEncoding.encode(path: target)) else {
            if node.scalar != nil {
                source.report(
                    "link-form", "`\(target)` is no record", at: node, fix: "write a number or a file name")
            }
            return
        }
        let link = Decision.Link(relation: relation, target: target)
        guard !decision.links.contains(link) else { return duplicate(target, at: node) }
        places[.link(decision.links.count)] = source.range(of: node)
        decision.links.append(link)
    }
}
