import Diagnostics
import StructuredInput
import Yams

extension DecisionInputReader {
    mutating func readCriteria(_ node: Node?) {
        guard let node else { return }
        places[.criteria] = source.range(of: node)
        let keys = ["id", "name", "weight", "scale", "unit", "better"]
        for (id, nameNode, members) in things(node, "criteria", keys: keys, kind: "criterion") {
            var criterion = Decision.Criterion(id: id, name: plain(nameNode, "name"))
            criterion.weight = weight(members["weight"])
            criterion.scale = members["scale"].flatMap { scale($0) }
            criterion.unit = cell(members["unit"], "unit")
            criterion.better = word(members["better"], "better")
            decision.criteria.append(criterion)
            places[.criterion(id)] = source.range(of: nameNode)
            if let node = members["weight"] { places[.weight(id)] = source.range(of: node) }
            if let node = members["scale"] { places[.scale(id)] = source.range(of: node) }
        }
    }

    mutating func readOptions(_ node: Node?) {
        guard let node else { return }
        places[.options] = source.range(of: node)
        let keys = ["id", "name", "description", "scores", "good", "neutral", "bad"]
        for (id, nameNode, members) in things(node, "options", keys: keys, kind: "option") {
            var option = Decision.Option(id: id, name: plain(nameNode, "name"))
            option.description = block(members["description"], "description")
            if let node = members["description"], Argument.standsIn(option.description) {
                source.report(
                    "text-form", "`description` has a list of arguments", at: node,
                    fix: "put them under `good`, `neutral` and `bad`")
            }
            if let node = members["scores"] { option.scores = scores(node, of: id) }
            option.good = lines(members["good"], "good")
            option.neutral = lines(members["neutral"], "neutral")
            option.bad = lines(members["bad"], "bad")
            decision.options.append(option)
            places[.option(id)] = source.range(of: nameNode)
        }
    }

    private mutating func scores(_ node: Node, of option: String) -> [String: Double] {
        var out: [String: Double] = [:]
        for (key, name, value) in names(of: node, what: "`scores`", fix: "write `{criterion: number}`") {
            guard let id = criterion(name, at: key) else { continue }
            if out[id] != nil { duplicate(name, at: key) }
            out[id] = source.number(of: value, name)
            places[.score(option: option, criterion: id)] = source.range(of: value)
        }
        return out
    }

    private mutating func weight(_ node: Node?) -> Double? {
        guard let node, let value = source.number(of: node, "weight") else { return nil }
        guard value >= 0 else {
            source.report(
                "weight-range", "`weight` is \(NumberText.exact(value)), below 0", at: node,
                fix: "weigh with a number from 0, and turn the scale with `better: lower`")
            return nil
        }
        return value
    }

    private mutating func scale(_ node: Node) -> Decision.Criterion.Scale? {
        let fix = "write the lowest and the highest score, such as `1..5`"
        guard let ends = ends(node, fix: fix) else { return nil }
        guard ends.low < ends.high, ends.low.isFinite, ends.high.isFinite else {
            let (low, high) = (NumberText.exact(ends.low), NumberText.exact(ends.high))
            source.report(
                "scale-order", "`scale` runs from \(low) to \(high), which is not upwards", at: node,
                fix: ends.low > ends.high ? "write `\(high)..\(low)`, with `better: lower` where less is better" : fix)
            return nil
        }
        return .init(low: ends.low, high: ends.high)
    }

    private mutating func ends(_ node: Node, fix: String) -> (low: Double, high: Double)? {
        guard node.mapping != nil else {
            guard let text = source.text(of: node, "scale") else { return nil }
            if let ends = Quantity.range(text) { return ends }
            source.report("scale-form", "`scale` is `\(text)`, not two numbers", at: node, fix: fix)
            return nil
        }
        let members = source.members(of: node, keys: ["low", "high"], what: "`scale`")
        for key in ["low", "high"] where members[key] == nil {
            source.report("missing-key", "`scale` has no `\(key)`", at: node, fix: "add `\(key): …`")
        }
        guard let low = source.number(of: members["low"], "low"), let high = source.number(of: members["high"], "high")
        else { return nil }
        return (low, high)
    }
}

// MARK: Names and ids

extension DecisionInputReader {
    /// The things of a list that have a name, each with its id, and what is wrong with names and ids.
    private mutating func things(
        _ node: Node, _ list: String, keys: [String], kind: String
    ) -> [(id: String, name: Node, members: [String: Node])] {
        var found: [(id: String?, name: String, node: Node, members: [String: Node])] = []
        for item in source.items(of: node, list) {
            let what = "\(kind == "option" ? "an" : "a") \(kind)"
            let members = source.members(of: item, keys: keys, what: what)
            guard let (name, nameNode) = name(members, item, what) else { continue }
            if found.contains(where: { $0.name == name }) {
                source.report("duplicate-name", "Two \(list) are called `\(name)`", at: nameNode, fix: "rename one")
            }
            var id: String?
            if let node = members["id"] {
                id = self.id(node)
                if let id, found.contains(where: { $0.id == id }) {
                    source.report("duplicate-id", "Two \(list) have the id `\(id)`", at: node, fix: "change one")
                }
            }
            found.append((id, name, nameNode, members))
        }
        let ids = DecisionIDs.fill(found.map(\.id), names: found.map(\.name), kind: kind)
        return zip(ids, found).map { ($0, $1.node, $1.members) }
    }

    private mutating func id(_ node: Node) -> String? {
        guard let text = source.text(of: node, "id") else { return nil }
        if DecisionIDs.isValid(text) { return text }
        let slug = Slug.make(text)
        source.report(
            "id-form", "`\(text)` is no id", at: node,
            fix: slug.isEmpty ? "use letters, digits, `-`, `_` and `.`" : "write `\(slug)`")
        return nil
    }

    mutating func duplicate(_ name: String, at node: Node) {
        source.report("duplicate-name", "`\(name)` is named twice here", at: node, fix: "keep one of them")
    }
}
