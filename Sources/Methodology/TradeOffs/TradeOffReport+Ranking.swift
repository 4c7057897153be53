import Decisions

extension TradeOffReport {
    /// Ranks the options that have all scores, and finds out how firm the ranking is.
    mutating func rank(_ complete: [Decision.Option], criteria: [Decision.Criterion], weights: CriterionWeights) {
        let ids = complete.map(\.id)
        let scores = complete.map { option in option.normalised(on: criteria) }
        let matrix = WeightedMatrix(weights: weights.shares, scores: scores)
        let ranking = matrix.ranking
        self.ranking = ranking.places.map {
            Place(option: ids[$0.option], rank: $0.rank, total: $0.total, isTied: $0.isTied)
        }
        margin = ranking.margin
        for place in self.ranking {
            for index in options.indices where options[index].id == place.option {
                options[index].total = place.total
                options[index].rank = place.rank
                options[index].isTied = place.isTied
            }
        }
        series = criteria.indices.compactMap { index in
            WeightSeries(matrix, criterion: index).map { series in
                Series(
                    criterion: criteria[index].id, share: series.share,
                    lines: zip(ids, series.lines).map { Series.Line(option: $0, ends: $1) })
            }
        }
        guard winner != nil else { return }
        let sensitivity = WeightSensitivity(matrix)
        let flip = { (crossing: WeightSensitivity.Crossing) in
            WeightFlip(crossing, criteria: criteria, options: ids, weights: weights)
        }
        weightFlips = sensitivity.crossings.map(flip)
        mostCritical = sensitivity.mostCritical.map(flip)
        robustness = sensitivity.isFragile ? .fragile : .robust
        scoreFlips = ScoreSensitivity(matrix).flips.compactMap { ScoreFlip($0, criteria: criteria, options: complete) }
    }
}

extension Decision.Option {
    /// The scores on the declared scales, of an option that has all of them.
    fileprivate func normalised(on criteria: [Decision.Criterion]) -> [Double] {
        criteria.compactMap { criterion in
            guard let score = score(for: criterion), let scale = criterion.usableScale else { return nil }
            return ScoreNormalisation.onScale(score, scale, lowerIsBetter: criterion.better == .lower)
        }
    }
}

extension TradeOffReport.WeightFlip {
    fileprivate init(
        _ crossing: WeightSensitivity.Crossing, criteria: [Decision.Criterion], options: [String],
        weights: CriterionWeights
    ) {
        let index = crossing.criterion
        self.init(
            criterion: criteria[index].id, rival: options[crossing.rival], share: weights.shares[index],
            flipShare: crossing.share, weight: weights.stated[index], flipWeight: crossing.weight * weights.sum,
            relativeChange: crossing.relativeChange, statedChange: crossing.statedChange,
            changesWinner: crossing.isFirst)
    }
}

extension TradeOffReport.ScoreFlip {
    fileprivate init?(_ flip: ScoreSensitivity.Flip, criteria: [Decision.Criterion], options: [Decision.Option]) {
        let criterion = criteria[flip.criterion]
        guard let scale = criterion.usableScale, let score = options[flip.option].score(for: criterion) else {
            return nil
        }
        let range = scale.high - scale.low
        self.init(
            option: options[flip.option].id, criterion: criterion.id, rival: options[flip.rival].id, score: score,
            flipScore: criterion.better == .lower ? scale.high - flip.score * range : scale.low + flip.score * range,
            scaleShare: abs(flip.change))
    }
}

extension TradeOffReport.Judgements {
    init(_ judged: JudgedWeights, criteria: [Decision.Criterion]) {
        let result = judged.result
        self.init(
            weights: result?.weights, eigenvalue: result?.eigenvalue, consistencyIndex: result?.consistencyIndex,
            consistencyRatio: result?.consistencyRatio, isConsistent: result?.isConsistent,
            worst: result.flatMap { comparison in
                comparison.worst.map { worst in
                    Worst(
                        criterion: criteria[worst.row].id, over: criteria[worst.column].id,
                        value: comparison.matrix[worst.row][worst.column],
                        implied: comparison.weights[worst.row] / comparison.weights[worst.column])
                }
            },
            missing: judged.missing, conflicting: judged.conflicting)
    }
}

extension TradeOffReport.Choice {
    /// Nil when the choice is none of the options.
    init?(_ choice: Decision.Choice, in report: TradeOffReport) {
        guard let option = report.option(choice.option) else { return nil }
        self.init(option: option.id, hasOverride: !choice.override.isEmpty, leads: nil)
        guard !report.ranking.isEmpty, option.rank != nil else { return }
        if !report.leaders.contains(option.id) {
            leads = false
        } else if report.incomplete.isEmpty {
            leads = true
        }
    }
}
