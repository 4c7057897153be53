import Decisions
import Diagnostics

extension TradeOffReport {
    /// How every number of the report came about, in the order in which they build on each other.
    package var derivations: [Derivation] {
        judgementDerivations + shareDerivations + options.flatMap(derivations) + marginDerivations
            + weightFlips.flatMap(derivations) + scoreFlips.compactMap(derivation) + netDerivations
    }

    private func text(_ value: Double?) -> String {
        value.map { NumberText.significant($0, digits: 6) } ?? "?"
    }

    private var judgementDerivations: [Derivation] {
        guard let judgements, let weights = judgements.weights, let eigenvalue = judgements.eigenvalue,
            let index = judgements.consistencyIndex
        else { return [] }
        let count = criteria.count
        let pairs = criteria.enumerated().flatMap { place, criterion in
            criteria.dropFirst(place + 1).map { DecisionPart.judgement(criterion: criterion.id, over: $0.id) }
        }
        var all = zip(criteria, weights).map {
            Derivation(
                quantity: .judgedWeight($0.id), formula: .judgedWeight, substitution: "n = \(count)", inputs: pairs,
                value: $1, unit: .share)
        }
        all.append(
            Derivation(
                quantity: .eigenvalue, formula: .eigenvalue, substitution: "n = \(count)", inputs: pairs,
                value: eigenvalue, unit: .pure))
        guard count > 2 else { return all }
        all.append(
            Derivation(
                quantity: .consistencyIndex, formula: .consistencyIndex,
                substitution: "(\(text(eigenvalue)) − \(count)) / (\(count) − 1)", inputs: pairs, value: index,
                unit: .pure))
        if let ratio = judgements.consistencyRatio {
            all.append(
                Derivation(
                    quantity: .consistencyRatio, formula: .consistencyRatio,
                    substitution: "\(text(index)) / \(text(PairwiseComparison.randomIndex[count - 1]))", inputs: pairs,
                    value: ratio, unit: .pure))
        }
        return all
    }

    private var shareDerivations: [Derivation] {
        guard let weights, weights.origin == .stated else { return [] }
        return zip(criteria, weights.stated).compactMap { criterion, weight in
            criterion.share.map { share in
                Derivation(
                    quantity: .share(criterion.id), formula: .share,
                    substitution: "\(text(weight)) / \(text(weights.sum))",
                    inputs: criteria.map { .weight($0.id) }, value: share, unit: .share)
            }
        }
    }

    private func derivations(_ option: OptionResult) -> [Derivation] {
        var all: [Derivation] = []
        for (cell, criterion) in zip(option.cells, criteria) {
            guard let score = cell.score, let scale = criterion.scale, let normalised = cell.normalised else {
                continue
            }
            let (low, high) = (text(scale.low), text(scale.high))
            let numerator = criterion.lowerIsBetter ? "\(high) − \(text(score))" : "\(text(score)) − \(low)"
            let inputs = [DecisionPart.score(option: option.id, criterion: criterion.id), .scale(criterion.id)]
            all.append(
                Derivation(
                    quantity: .normalised(option: option.id, criterion: criterion.id),
                    formula: criterion.lowerIsBetter ? .cost : .benefit,
                    substitution: "(\(numerator)) / (\(high) − \(low))", inputs: inputs, value: normalised,
                    unit: .normalised, assumption: criterion.statesDirection ? nil : .higherIsBetter))
            guard let share = criterion.share, let contribution = cell.contribution else { continue }
            all.append(
                Derivation(
                    quantity: .contribution(option: option.id, criterion: criterion.id), formula: .contribution,
                    substitution: "\(text(share)) · \(text(normalised))", inputs: inputs + [.weight(criterion.id)],
                    value: contribution, unit: .normalised))
        }
        if let total = option.total {
            all.append(
                Derivation(
                    quantity: .total(option.id), formula: .total,
                    substitution: option.cells.map { text($0.contribution) }.joined(separator: " + "),
                    inputs: criteria.map { .score(option: option.id, criterion: $0.id) }, value: total,
                    unit: .normalised))
        }
        return all
    }

    private var marginDerivations: [Derivation] {
        guard let margin, ranking.count > 1 else { return [] }
        return [
            Derivation(
                quantity: .margin, formula: .margin,
                substitution: "\(text(ranking[0].total)) − \(text(ranking[1].total))",
                inputs: ranking.prefix(2).map { .option($0.option) }, value: margin, unit: .normalised)
        ]
    }

    private func derivations(_ flip: WeightFlip) -> [Derivation] {
        guard let winner, let leader = option(winner), let rival = option(flip.rival), let weights,
            let index = criteria.firstIndex(where: { $0.id == flip.criterion }),
            let ours = leader.cells[index].normalised, let theirs = rival.cells[index].normalised,
            let best = leader.total, let next = rival.total
        else { return [] }
        let delta = (next - best) / (theirs - ours)
        let inputs = [DecisionPart.weight(flip.criterion), .option(winner), .option(flip.rival)]
        return [
            Derivation(
                quantity: .flipShare(criterion: flip.criterion, rival: flip.rival), formula: .flipShare,
                substitution: "δ = (\(text(next)) − \(text(best))) / (\(text(theirs)) − \(text(ours))), "
                    + "(\(text(flip.share)) − \(text(delta))) / (1 − \(text(delta)))",
                inputs: inputs, value: flip.flipShare, unit: .share, assumption: .otherWeightsInProportion),
            Derivation(
                quantity: .flipWeight(criterion: flip.criterion, rival: flip.rival), formula: .flipWeight,
                substitution: "(\(text(flip.share)) − \(text(delta))) · \(text(weights.sum))", inputs: inputs,
                value: flip.flipWeight, unit: .author(""), assumption: .otherWeightsInProportion),
        ]
    }

    private func derivation(_ flip: ScoreFlip) -> Derivation? {
        guard let winner, let best = option(winner)?.total, let next = option(flip.rival)?.total,
            let criterion = criterion(flip.criterion), let share = criterion.share
        else { return nil }
        return Derivation(
            quantity: .flipScore(option: flip.option, criterion: flip.criterion), formula: .flipScore,
            substitution: "(\(text(best)) − \(text(next))) / \(text(share)) of the scale from \(text(flip.score))",
            inputs: [.score(option: flip.option, criterion: flip.criterion), .option(winner), .option(flip.rival)],
            value: flip.flipScore, unit: .author(criterion.unit), assumption: .otherScoresStay)
    }

    private var netDerivations: [Derivation] {
        (screening?.counts ?? []).compactMap { count in
            count.net.map {
                Derivation(
                    quantity: .net(count.option), formula: .net, substitution: "\(count.better) − \(count.worse)",
                    inputs: [.screening, .option(count.option)], value: Double($0), unit: .pure)
            }
        }
    }
}
