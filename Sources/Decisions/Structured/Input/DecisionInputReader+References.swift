import Diagnostics
import StructuredInput
import Yams

extension DecisionInputReader {
    /// The id of the criterion that an id or a name means.
    mutating func criterion(_ name: String, at node: Node) -> String? {
        reference(name, among: decision.criteria.map { ($0.id, $0.name) }, kind: "criterion", at: node)
    }

    /// The id of the option that an id or a name means.
    mutating func option(_ name: String, at node: Node) -> String? {
        reference(name, among: decision.options.map { ($0.id, $0.name) }, kind: "option", at: node)
    }

    private mutating func reference(
        _ name: String, among things: [(id: String, name: String)], kind: String, at node: Node
    ) -> String? {
        if let id = NameMatch.find(name, among: things) { return id }
        let nearest = EditDistance.nearest(to: name, among: things.map(\.id) + things.map(\.name))
        source.report(
            "unknown-\(kind)", "`\(name)` is no \(kind) of this decision", at: node,
            fix: nearest.map { "write `\($0)`" }
                ?? (things.isEmpty ? "list it first" : "use one of \(things.map(\.id).listed)"))
        return nil
    }

    mutating func readJudgements(_ node: Node?) {
        guard let node else { return }
        let fix = "write `{first/second: 3}`, or `1/3` where the second matters more"
        var pairs: Set<[String]> = []
        for (key, name, value) in names(of: node, what: "`judgements`", fix: fix) {
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
                .map { DecisionText.plain(String($0)) }
            guard parts.count == 2 else {
                source.report("judgement-form", "`\(name)` does not name two criteria", at: key, fix: fix)
                continue
            }
            let first = criterion(parts[0], at: key)
            let second = criterion(parts[1], at: key)
            guard let ratio = judgement(value, name), let first, let second else { continue }
            guard first != second else {
                source.report(
                    "judgement-form", "`\(name)` compares a criterion with itself", at: key, fix: "remove it")
                continue
            }
            guard pairs.insert([first, second].sorted()).inserted else {
                duplicate(name, at: key)
                continue
            }
            places[.judgement(criterion: first, over: second)] = source.range(of: value)
            decision.judgements.append(.init(criterion: first, over: second, value: ratio))
        }
    }

    private mutating func judgement(_ node: Node, _ what: String) -> Double? {
        guard let text = source.text(of: node, what) else { return nil }
        if let ratio = Quantity.ratio(text), ratio >= 1 / 9.0, ratio <= 9 { return ratio }
        source.report(
            "judgement-form", "`\(text)` is no judgement", at: node,
            fix: "write a number from 1 to 9, or `1/2` to `1/9` where the second matters more")
        return nil
    }

    mutating func readScreening(_ node: Node?) {
        guard let node else { return }
        places[.screening] = source.range(of: node)
        let members = source.members(of: node, keys: ["baseline", "ratings"], what: "`screening`")
        guard let baseNode = members["baseline"] else {
            if node.mapping != nil {
                source.report("missing-key", "`screening` has no `baseline`", at: node, fix: "name an option")
            }
            return
        }
        guard let baseline = option(plain(baseNode, "baseline"), at: baseNode) else { return }
        var screening = Decision.Screening(baseline: baseline)
        if let ratings = members["ratings"] { screening.ratings = self.ratings(ratings, baseline: baseline) }
        decision.screening = screening
    }

    private mutating func ratings(_ node: Node, baseline: String) -> [String: [String: Decision.Screening.Rating]] {
        let fix = "write `{option: {criterion: \"+\"}}`"
        var out: [String: [String: Decision.Screening.Rating]] = [:]
        for (key, name, value) in names(of: node, what: "`ratings`", fix: fix) {
            guard let id = option(name, at: key) else { continue }
            if id == baseline {
                source.report(
                    "screening-baseline", "`\(name)` is the baseline and has no ratings", at: key, fix: "remove it")
                continue
            }
            for (key, name, value) in names(of: value, what: "`ratings`", fix: fix) {
                guard let criterion = criterion(name, at: key) else { continue }
                if out[id]?[criterion] != nil { duplicate(name, at: key) }
                if let rating: Decision.Screening.Rating = word(value, name) {
                    out[id, default: [:]][criterion] = rating
                }
            }
        }
        return out
    }

    mutating func readChoice(_ node: Node?) {
        guard let node else { return }
        let members = source.members(of: node, keys: ["option", "because", "override"], what: "`decision`")
        guard let optionNode = members["option"] else {
            if node.mapping != nil {
                source.report("missing-key", "`decision` names no `option`", at: node, fix: "add `option: …`")
            }
            return
        }
        places[.choice] = source.range(of: optionNode)
        if let node = members["override"] { places[.override] = source.range(of: node) }
        let because = source.text(of: members["because"], "because").map(DecisionText.reason) ?? ""
        let override = source.text(of: members["override"], "override").map(DecisionText.reason) ?? ""
        guard let id = option(plain(optionNode, "option"), at: optionNode) else { return }
        decision.choice = .init(option: id, because: because, override: override)
    }
}
