package import Decisions

extension TradeOffReport {
    /// Computes the report; nil when the decision has no criteria or no options.
    package init?(_ decision: Decision) {
        guard !decision.criteria.isEmpty, !decision.options.isEmpty else { return nil }
        let criteria = decision.criteria
        let (weights, missingWeights) = Self.weights(of: decision)
        let missingScales = criteria.filter { $0.usableScale == nil }.map { DecisionPart.scale($0.id) }
        let complete = decision.options.filter { option in criteria.allSatisfy { option.score(for: $0) != nil } }

        self.criteria = criteria.enumerated().map { index, criterion in
            CriterionResult(
                id: criterion.id, name: criterion.name, unit: criterion.unit,
                weight: weights.map { $0.stated[index] } ?? criterion.weight,
                share: weights.map { $0.shares[index] }, scale: criterion.usableScale,
                lowerIsBetter: criterion.better == .lower, statesDirection: criterion.better != nil)
        }
        options = decision.options.map { Self.result(of: $0, criteria: criteria, shares: weights?.shares) }
        self.weights = weights
        missing = missingWeights + missingScales

        ranking = []
        weightFlips = []
        scoreFlips = []
        series = []
        reversals = []
        (dominance, front) = Self.dominance(of: complete, criteria: criteria)
        judgements = JudgedWeights(decision).map { Judgements($0, criteria: criteria) }
        screening = PughScreening(decision, shares: weights?.shares)
        if let weights {
            reversals = Self.reversals(of: complete, criteria: criteria, shares: weights.shares)
            if missingScales.isEmpty, !complete.isEmpty { rank(complete, criteria: criteria, weights: weights) }
        }
        choice = decision.choice.flatMap { Choice($0, in: self) }
    }

    private static func weights(of decision: Decision) -> (CriterionWeights?, missing: [DecisionPart]) {
        do throws(CriterionWeights.Problem) {
            return (try CriterionWeights(decision), [])
        } catch {
            switch error {
            case .missing(let parts): return (nil, parts)
            case .negative(let indices): return (nil, indices.map { .weight(decision.criteria[$0].id) })
            case .zeroSum: return (nil, decision.criteria.map { .weight($0.id) })
            }
        }
    }

    private static func result(
        of option: Decision.Option, criteria: [Decision.Criterion], shares: [Double]?
    ) -> OptionResult {
        let cells = criteria.enumerated().map { index, criterion in
            let score = option.score(for: criterion)
            var normalised: Double?
            if let score, let scale = criterion.usableScale {
                normalised = ScoreNormalisation.onScale(score, scale, lowerIsBetter: criterion.better == .lower)
            }
            var contribution: Double?
            if let normalised, let shares { contribution = normalised * shares[index] }
            return Cell(criterion: criterion.id, score: score, normalised: normalised, contribution: contribution)
        }
        return OptionResult(
            id: option.id, name: option.name, cells: cells,
            missing: cells.filter { $0.score == nil }.map(\.criterion), total: nil, rank: nil, isTied: false)
    }

    private static func dominance(
        of complete: [Decision.Option], criteria: [Decision.Criterion]
    ) -> ([DominancePair], front: [String]) {
        let scores = complete.map { option in
            criteria.compactMap { criterion in
                option.score(for: criterion).map { criterion.better == .lower ? -$0 : $0 }
            }
        }
        let dominance = Dominance(scores: scores)
        return (
            dominance.pairs.map { DominancePair(better: complete[$0.better].id, worse: complete[$0.worse].id) },
            dominance.front.map { complete[$0].id }
        )
    }

    private static func reversals(
        of complete: [Decision.Option], criteria: [Decision.Criterion], shares: [Double]
    ) -> [Reversal] {
        let scores = complete.map { option in criteria.compactMap { option.score(for: $0) } }
        return ScoreNormalisation.allCases.compactMap { normalisation in
            RankReversal(criteria: criteria, shares: shares, scores: scores, normalisation: normalisation).map { test in
                Reversal(
                    normalisation: normalisation,
                    dependences: test.dependences.map { dependence in
                        Reversal.Dependence(
                            without: complete[dependence.without].id,
                            leaders: dependence.leaders.map { complete[$0].id },
                            then: dependence.then.map { complete[$0].id })
                    })
            }
        }
    }
}
