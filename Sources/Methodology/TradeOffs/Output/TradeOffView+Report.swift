import Diagnostics

extension TradeOffView {
    /// How many weights and scores are named.
    private static let shownChanges = 3

    package init(_ report: TradeOffReport) {
        let option = { (id: String) in report.option(id)?.name ?? id }
        let criterion = { (id: String) in report.criterion(id)?.name ?? id }
        let decimals = Self.decimals(for: report.ranking)
        rows = report.ranking.map {
            Row(rank: $0.rank, option: option($0.option), total: NumberText.fixed($0.total, decimals: decimals))
        }
        if let winner = report.winner, let margin = report.margin {
            lead = Lead(
                option: option(winner), next: option(report.ranking[1].option),
                margin: Self.margin(margin, decimals: decimals))
        }
        tie = report.leaders.count > 1 ? Self.list(report.leaders.map(option)) : ""
        missing = Self.list(report.missing.map(report.name))
        // A matrix nobody has filled yet says so once.
        isUnscored =
            !report.options.isEmpty && report.incomplete.count == report.options.count
            && report.incomplete.allSatisfy { $0.missing.count == report.criteria.count }
        unranked =
            isUnscored
            ? []
            : report.incomplete.map {
                Unranked(option: $0.name, criteria: Self.list($0.missing.map(criterion)))
            }
        isFragile = report.robustness.map { $0 == .fragile }
        weightChanges = Self.nearest(report.weightFlips).map { flip in
            WeightChange(flip, criterion: criterion(flip.criterion), rival: option(flip.rival))
        }
        scoreChanges = report.scoreFlips.prefix(Self.shownChanges).map { flip in
            let (from, to) = NumberText.distinct(flip.score, from: flip.flipScore, digits: 3)
            let unit = report.criterion(flip.criterion)?.unit ?? ""
            return ScoreChange(
                option: option(flip.option), criterion: criterion(flip.criterion), rival: option(flip.rival),
                from: Self.withUnit(from, unit), to: Self.withUnit(to, unit))
        }
        dominated = report.options.compactMap { loser in
            let winners = report.dominance.filter { $0.worse == loser.id }.map { option($0.better) }
            return winners.isEmpty ? nil : Dominated(option: loser.name, by: Self.list(winners))
        }
        if let choice = report.choice, choice.leads == false {
            overridden = option(choice.option)
            leaders = Self.list(report.leaders.map(option))
            hasOverride = choice.hasOverride
        }
        consistency = report.judgements.map { judgements in
            Consistency(judgements, criterion: criterion)
        }
        weightsAreJudged = report.weights?.origin == .judged
        if let screening = report.screening {
            baseline = option(screening.baseline)
            ratings = screening.counts.map { count in
                Rating(
                    option: option(count.option), better: count.better, same: count.same, worse: count.worse,
                    net: count.net.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? "")
            }
        }
    }

    /// The weights nearest to a change of the winner, one for each criterion, by how far their share has to move.
    private static func nearest(_ flips: [TradeOffReport.WeightFlip]) -> [TradeOffReport.WeightFlip] {
        let distance = { (flip: TradeOffReport.WeightFlip) in abs(flip.relativeChange ?? .infinity) }
        var seen: Set<String> = []
        let sorted = flips.enumerated().filter(\.element.changesWinner)
            .sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
            .map(\.element).filter { seen.insert($0.criterion).inserted }
        // Beyond twice the weight only the nearest one says something.
        return Array(sorted.prefix(1) + sorted.dropFirst().filter { distance($0) <= 1 }.prefix(shownChanges - 1))
    }

    /// Two decimals, or as many as it takes to tell different totals apart.
    private static func decimals(for ranking: [TradeOffReport.Place]) -> Int {
        let totals = ranking.filter { place in ranking.first { $0.rank == place.rank } == place }.map(\.total)
        return (2..<9).first { decimals in
            Set(totals.map { NumberText.fixed($0, decimals: decimals) }).count == totals.count
        } ?? 9
    }

    private static func margin(_ margin: Double, decimals: Int) -> String {
        let text = NumberText.fixed(margin, decimals: decimals)
        return text.contains { "123456789".contains($0) } ? text : NumberText.significant(margin, digits: 1)
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private static func withUnit(_ number: String, _ unit: String) -> String {
        unit.isEmpty ? number : number + " " + unit
    }
}

extension TradeOffView.WeightChange {
    fileprivate init(_ flip: TradeOffReport.WeightFlip, criterion: String, rival: String) {
        self.init(
            criterion: criterion, rival: rival, moves: flip.flipShare > flip.share ? "rises" : "falls", from: "",
            to: "",
            shareFrom: "", shareTo: "", change: "", isShare: Tolerance.equal(flip.weight, flip.share))
        (from, to) = NumberText.distinct(flip.weight, from: flip.flipWeight, digits: 3)
        (shareFrom, shareTo) = NumberText.distinct(flip.share, from: flip.flipShare, digits: 2)
        if let relative = flip.relativeChange {
            change = (relative > 0 ? "+" : "") + NumberText.significant(relative * 100, digits: 2) + " %"
        }
    }
}

extension TradeOffView.Consistency {
    fileprivate init(_ judgements: TradeOffReport.Judgements, criterion: (String) -> String) {
        self.init(
            ratio: judgements.consistencyRatio.map { NumberText.fixed($0, decimals: 2) },
            isConsistent: judgements.isConsistent, worst: "", given: "", implied: "")
        guard judgements.isConsistent == false, let worst = judgements.worst else { return }
        self.worst = "\(criterion(worst.criterion)) over \(criterion(worst.over))"
        (given, implied) = NumberText.distinct(worst.value, from: worst.implied, digits: 2)
    }
}
