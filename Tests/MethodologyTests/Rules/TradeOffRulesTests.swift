import Decisions
import Diagnostics
import Methodology
import Testing

@Suite struct TradeOffRulesTests {
    private func result(_ id: String, _ decision: Decision) throws -> RuleResult {
        try #require(TradeOffRules.results(for: decision).first { $0.rule.id == id }).result
    }

    private func ids(_ id: String, _ decision: Decision) throws -> [String] {
        try result(id, decision).findings.map(\.id)
    }

    static let numbered = [
        "TRD-01", "TRD-02", "TRD-03", "TRD-04", "TRD-05", "TRD-06", "TRD-07", "TRD-08", "TRD-09", "TRD-10", "TRD-11",
        "TRD-12",
    ]

    @Test func numbersTheRulesInOrder() {
        #expect(TradeOffRules.all.map(\.rule.id) == Self.numbered)
        for rule in TradeOffRules.all.map(\.rule) {
            #expect(!rule.title.hasSuffix("."))
            #expect(rule.rationale.hasSuffix("."))
            #expect(!rule.source.isEmpty)
        }
    }

    @Test func hasNothingToSayAboutADecisionWithoutTradeOffs() {
        for (rule, result) in TradeOffRules.results(for: Decision(title: "Choose")) {
            #expect(result == .notApplicable, "\(rule.id)")
        }
    }

    @Test func findsUnusableWeights() throws {
        let scores: [[Double?]] = [[1, 0], [0, 1]]
        #expect(try ids("TRD-01", .matrix(weights: [-1, 2], scores: scores)) == ["TRD-01@c1"])
        #expect(try ids("TRD-01", .matrix(weights: [0, 0], scores: scores)) == ["TRD-01"])
        #expect(try result("TRD-01", .matrix(weights: [nil, 1], scores: scores)) == .unknown(parts: [.weight("c1")]))
        #expect(try result("TRD-01", .matrix(weights: [0, 1], scores: scores)) == .pass)
    }

    @Test func notesASumOfPoints() throws {
        let scores: [[Double?]] = [[1, 0], [0, 1]]
        let finding = try #require(result("TRD-02", .matrix(weights: [3, 2], scores: scores)).findings.first)
        #expect(finding.severity == .note)
        #expect(finding.message == "weights sum to 5, and each counts as its share of that")
        #expect(try result("TRD-02", .matrix(weights: [0.1, 0.9], scores: scores)) == .pass)
        #expect(try result("TRD-02", .matrix(weights: [0, 0], scores: scores)).findings.isEmpty)
    }

    @Test func findsMissingScores() throws {
        let decision = Decision.matrix(weights: [1, 1], scores: [[1, nil], [nil, nil], [0, 1]])
        #expect(try ids("TRD-03", decision) == ["TRD-03@a@c2", "TRD-03@b"])
        #expect(try result("TRD-03", .matrix(weights: [1], scores: [[1]])) == .pass)
    }

    @Test func acceptsAScreeningWithoutScores() throws {
        var decision = Decision.matrix(weights: [1], scores: [[nil], [nil]])
        decision.screening = Decision.Screening(baseline: "a", ratings: ["b": ["c1": .better]])
        #expect(try result("TRD-03", decision) == .notApplicable)
    }

    @Test func findsACriterionThatTellsNothingApart() throws {
        #expect(try ids("TRD-04", .matrix(weights: [1, 1], scores: [[1, 0.5], [0, 0.5]])) == ["TRD-04@c2"])
        #expect(
            try result("TRD-04", .matrix(weights: [1, 1], scores: [[1, 0.5], [0, nil]]))
                == .unknown(parts: [.score(option: "b", criterion: "c2")]))
        #expect(try result("TRD-04", .matrix(weights: [1], scores: [[1]])) == .notApplicable)
    }

    @Test func findsATie() throws {
        #expect(try ids("TRD-05", .matrix(weights: [1, 1], scores: [[1, 0], [0, 1], [0, 0]])) == ["TRD-05@a@b"])
        #expect(try result("TRD-05", .matrix(weights: [1, 1], scores: [[1, 1], [0, 1]])) == .pass)
        #expect(
            try result("TRD-05", .matrix(weights: [1, 1], scores: [[1, 1], [0, nil]]))
                == .unknown(parts: [.score(option: "b", criterion: "c2")]))
    }

    @Test func findsAScoreOutsideTheScale() throws {
        var decision = Decision.matrix(weights: [1, 1], scores: [[1, -0.1], [0, 1.5]])
        #expect(try ids("TRD-06", decision) == ["TRD-06@a@c2", "TRD-06@b@c2"])
        decision.criteria[1].scale = nil
        #expect(try result("TRD-06", decision) == .unknown(parts: [.scale("c2")]))
    }

    @Test func asksForTheDirectionOfAMeasure() throws {
        var decision = Decision.matrix(weights: [1], scores: [[1], [0]])
        decision.criteria[0].better = nil
        #expect(try result("TRD-07", decision) == .notApplicable)
        decision.criteria[0].unit = "ms"
        #expect(try ids("TRD-07", decision) == ["TRD-07@c1"])
        decision.criteria[0].better = .higher
        #expect(try result("TRD-07", decision) == .pass)
    }

    @Test func asksForAlternatives() throws {
        var decision = Decision(title: "Choose")
        decision.options = [Decision.Option(id: "a", name: "PostgreSQL")]
        #expect(try result("TRD-08", decision).findings.map(\.severity) == [.warning])
        decision.options.append(Decision.Option(id: "b", name: "Keepalived"))
        #expect(try result("TRD-08", decision) == .pass)
        decision.criteria = [Decision.Criterion(id: "c", name: "Cost")]
        #expect(try result("TRD-08", decision).findings.map(\.severity) == [.note])
        decision.options[1].name = "Status-quo: SQLite"
        #expect(try result("TRD-08", decision) == .pass)
    }

    @Test func asksForAReasonAgainstTheWinner() throws {
        var decision = Decision.matrix(weights: [1], scores: [[1], [0]])
        decision.choice = Decision.Choice(option: "b")
        #expect(try ids("TRD-09", decision) == ["TRD-09@b"])
        decision.choice?.override = "We know it."
        #expect(try result("TRD-09", decision) == .pass)
        decision.choice = Decision.Choice(option: "a")
        #expect(try result("TRD-09", decision) == .pass)
        decision.options.append(Decision.Option(id: "c", name: "C"))
        #expect(try result("TRD-09", decision) == .unknown(parts: [.score(option: "c", criterion: "c1")]))
        decision.choice = Decision.Choice(option: "elsewhere")
        #expect(try result("TRD-09", decision) == .notApplicable)
    }

    @Test func findsOnePropertyCountedTwice() throws {
        var decision = Decision.matrix(weights: [1, 1, 1], scores: [[1, 0.5, 0], [0, 0.5, 1], [0.5, 0.5, 0.5]])
        #expect(try result("TRD-10", decision) == .pass)
        decision.criteria[2].better = .lower
        #expect(try ids("TRD-10", decision) == ["TRD-10@c3@c1"])
        decision.options.removeLast()
        #expect(try result("TRD-10", decision).findings.map(\.severity) == [.note])
    }

    @Test func warnsOfAWinnerThatDependsOnTheOthers() throws {
        var decision = Decision.matrix(
            weights: [1, 1, 1], scores: [[1, 9, 8], [9, 1, 9], [1, 1, 1], [9, 1, 9]], low: 1, high: 9)
        let declared = try result("TRD-11", decision).findings
        #expect(declared.map(\.id) == ["TRD-11@b", "TRD-11@d"])
        #expect(declared.map(\.severity) == [.note, .note])
        for index in decision.criteria.indices { decision.criteria[index].scale = nil }
        #expect(try result("TRD-11", decision).findings.map(\.severity) == [.warning, .warning])
    }

    @Test func warnsOfInconsistentJudgements() throws {
        var decision = Decision.matrix(weights: [nil, nil, nil], scores: [[1, 0, 0], [0, 1, 1]])
        decision.judgements = [
            Decision.Judgement(criterion: "c1", over: "c2", value: 9),
            Decision.Judgement(criterion: "c2", over: "c3", value: 9),
        ]
        #expect(
            try result("TRD-12", decision) == .unknown(parts: [.judgement(criterion: "c1", over: "c3")]))
        decision.judgements.append(Decision.Judgement(criterion: "c3", over: "c1", value: 9))
        let finding = try #require(result("TRD-12", decision).findings.first)
        #expect(finding.message == "judgements contradict each other: consistency ratio 6.13, more than 0.10")
        decision.judgements = [
            Decision.Judgement(criterion: "c1", over: "c2", value: 2),
            Decision.Judgement(criterion: "c2", over: "c3", value: 3),
            Decision.Judgement(criterion: "c1", over: "c3", value: 6),
        ]
        #expect(try result("TRD-12", decision) == .pass)
    }

    @Test func placesFindingsInTheFile() {
        let file = Array("title: T\noptions:\n  - id: b\n    scores: {c1: 7}\n".utf8)
        var decision = Decision.matrix(weights: [1], scores: [[1], [7]])
        decision.choice = Decision.Choice(option: "a")
        let located = LocatedDecision(
            decision, places: [.title: 0..<8, .option("b"): 26..<27, .score(option: "b", criterion: "c1"): 45..<46])
        let diagnostics = TradeOffRules.diagnostics(
            TradeOffRules.findings(in: decision), in: located, path: "d.yml", bytes: file)
        #expect(diagnostics.map(\.rule) == ["TRD-08", "TRD-09", "TRD-06"])
        #expect(diagnostics.last?.position == SourcePosition(line: 4, column: 18))
        #expect(diagnostics.last?.message == "score 7 of B for Criterion 1 is outside the scale 0..1")
    }
}
