import Decisions

/// Decisions in canonical form with anything in them that a text can hold.
struct DecisionGenerator {
    var random: Random

    /// Whether metrics have targets that read, as input has to have.
    let hasGoodTargets: Bool

    init(seed: UInt64, hasGoodTargets: Bool = false) {
        self.hasGoodTargets = hasGoodTargets
        random = Random(seed: seed)
    }

    mutating func make() -> Decision {
        var decision = Decision(title: title())
        decision.status = random.pick(["proposed", "accepted", "draft", "rejected", "on hold", nil])
        decision.date = random.pick(["2026-11-23", "2024-02-29", nil])
        decision.people.deciders = plains(3)
        decision.people.consulted = plains(2)
        decision.people.informed = plains(1)
        decision.tags = plains(2)
        decision.elements = plains(2)
        decision.paths = plains(2)
        decision.context = block()
        decision.drivers = lines(3)
        addOptions(&decision)
        addCriteria(&decision)
        if let option = decision.options.randomElement(using: &random), random.chance(80) {
            decision.choice = .init(
                option: option.id, because: random.chance(80) ? DecisionText.reason(text()) : "",
                override: random.chance(30) ? DecisionText.reason(text()) : "")
        }
        decision.consequences.good = lines(2)
        decision.consequences.neutral = lines(1)
        decision.consequences.bad = lines(2)
        addMetrics(&decision)
        for _ in 0..<random.int(3) {
            let risk = DecisionText.cell(text())
            if DecisionText.isBlankCell(risk) { continue }
            decision.risks.append(
                .init(
                    risk: risk, likelihood: random.pick([.low, .medium, .high, nil]),
                    impact: random.pick([.low, .medium, .high, nil]), mitigation: markdownCell(), owner: cell()))
        }
        decision.confirmation = block()
        decision.questions = lines(2)
        decision.moreInformation = block {
            !DecisionFaults.endsWithLink($0) && BlockFault.find(in: $0, deepest: 6) == nil
        }
        for target in ["4", "0007-use-x.md", "../other/0001 a(b).md", "ADR-0012"] where random.chance(25) {
            decision.links.append(
                .init(
                    relation: random.pick(["supersedes", "amends", "relates-to", "inspired-by", "superseded-by"]),
                    target: target))
        }
        return decision
    }

    // MARK: Parts

    private mutating func addOptions(_ decision: inout Decision) {
        let names = names(random.int(4))
        let given = names.indices.map { random.chance(20) ? "own-\($0)" : nil }
        for (id, name) in zip(DecisionIDs.fill(given, names: names, kind: "option"), names) {
            var option = Decision.Option(id: id, name: name)
            option.description = block { !DecisionFaults.holdsArgument($0) }
            option.good = lines(2)
            option.neutral = lines(1)
            option.bad = lines(1)
            decision.options.append(option)
        }
    }

    private mutating func addCriteria(_ decision: inout Decision) {
        let names = names(random.int(4))
        let given = names.indices.map { random.chance(20) ? "c\($0)" : nil }
        for (id, name) in zip(DecisionIDs.fill(given, names: names, kind: "criterion"), names) {
            var criterion = Decision.Criterion(id: id, name: name)
            criterion.weight = random.pick([5, 0, 0.25, 1e22, nil])
            criterion.scale = random.pick([.init(low: 1, high: 5), .init(low: -0.5, high: 1e21), nil])
            criterion.unit = random.chance(30) ? cell() : ""
            criterion.better = random.pick([.higher, .lower, nil])
            decision.criteria.append(criterion)
        }
        let ids = decision.criteria.map(\.id)
        for index in decision.options.indices {
            for id in ids where random.chance(70) {
                decision.options[index].scores[id] = random.pick([5, -3.25, 1200, 0, 1 / 3.0, 1e-7])
            }
        }
        for (index, id) in ids.enumerated().dropFirst() where random.chance(50) {
            decision.judgements.append(
                .init(criterion: ids[index - 1], over: id, value: random.pick([3, 1 / 7.0, 2.5])))
        }
        guard let base = decision.options.first, random.chance(30) else { return }
        var screening = Decision.Screening(baseline: base.id)
        for option in decision.options.dropFirst() {
            for id in ids where random.chance(60) {
                screening.ratings[option.id, default: [:]][id] = random.pick([.better, .same, .worse])
            }
        }
        decision.screening = screening
    }

    private mutating func addMetrics(_ decision: inout Decision) {
        for name in names(random.int(3), ignoringCase: true) {
            var metric = Decision.Metric(name: name, target: target(), owner: cell())
            metric.review = random.pick(["2027-03-01", nil])
            for _ in 0..<random.int(3) {
                metric.measurements.append(.init(date: "2026-12-0\(random.int(8) + 1)", value: cell(), source: cell()))
            }
            decision.metrics.append(metric)
        }
    }

    private mutating func target() -> String {
        hasGoodTargets ? random.pick(["p95 latency < 200 ms over 7d", "10x traffic", "zero critical bugs"]) : cell()
    }

    // MARK: Texts

    private mutating func text() -> String { HostileText.make(&random) }

    private mutating func title() -> String {
        while true {
            let title = DecisionText.plain(text())
            if !title.isEmpty, !DecisionText.isPrompt(title) { return title }
        }
    }

    private mutating func names(_ count: Int, ignoringCase: Bool = false) -> [String] {
        var names: [String] = []
        for _ in 0..<count {
            let name = DecisionText.plain(text())
            let isTaken = names.contains { ignoringCase ? $0.lowercased() == name.lowercased() : $0 == name }
            if !name.isEmpty, !isTaken, !(ignoringCase && DecisionText.isBlankCell(name)) { names.append(name) }
        }
        return names
    }

    private mutating func plains(_ count: Int) -> [String] {
        (0..<random.int(count + 1)).map { _ in DecisionText.plain(text()) }.filter { !$0.isEmpty }
    }

    private mutating func lines(_ count: Int) -> [String] {
        (0..<random.int(count + 1)).map { _ in DecisionText.line(text()) }.filter { !$0.isEmpty }
    }

    private mutating func cell() -> String {
        let text = DecisionText.plain(text())
        return DecisionText.isBlankCell(text) ? "" : text
    }

    private mutating func markdownCell() -> String {
        let text = DecisionText.cell(text())
        return DecisionText.isBlankCell(text) ? "" : text
    }

    private mutating func block(where isGood: (String) -> Bool = { _ in true }) -> String {
        guard random.chance(60) else { return "" }
        let block = DecisionText.block(HostileText.block(&random))
        return BlockFault.find(in: block) == nil && isGood(block) ? block : ""
    }
}
