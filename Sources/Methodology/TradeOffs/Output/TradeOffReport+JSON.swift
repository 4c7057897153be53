import Decisions
package import Diagnostics

extension TradeOffReport {
    /// Everything computed, numbers in full; what is unknown is null.
    package var json: JSONValue {
        .object([
            ("missing", .strings(missing.map(name))),
            ("weightsFrom", .optional(weights?.origin.rawValue)),
            ("criteria", .array(criteria.map(\.json))),
            ("options", .array(options.map(\.json))),
            ("ranking", .array(ranking.map(\.json))),
            ("winner", .optional(winner)),
            ("leaders", .strings(leaders)),
            ("margin", .optional(margin)),
            ("robustness", .optional(robustness?.rawValue)),
            ("mostCritical", mostCritical?.json ?? .null),
            ("weightFlips", .array(weightFlips.map(\.json))),
            ("scoreFlips", .array(scoreFlips.map(\.json))),
            (
                "dominance",
                .array(dominance.map { .object([("better", .string($0.better)), ("worse", .string($0.worse))]) })
            ),
            ("front", .strings(front)),
            ("reversals", .array(reversals.map(\.json))),
            ("judgements", judgements?.json(criteria, name: name) ?? .null),
            ("screening", screening?.json ?? .null),
            ("choice", choice?.json ?? .null),
        ])
    }

    /// How every number came about.
    package var explanationJSON: JSONValue {
        .array(
            zip(explanations, derivations).map { explanation, derivation in
                .object([
                    ("number", .string(explanation.label)), ("formula", .string(explanation.formula)),
                    ("with", .string(explanation.substitution)), ("value", .number(derivation.value)),
                    ("text", .string(explanation.value)), ("from", .strings(explanation.inputs)),
                    ("assuming", .optional(derivation.assumption?.rawValue)),
                ])
            })
    }
}

extension TradeOffReport.CriterionResult {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("unit", .string(unit)), ("weight", .optional(weight)),
            ("share", .optional(share)),
            ("scale", scale.map { .array([.number($0.low), .number($0.high)]) } ?? .null),
            ("better", .string(lowerIsBetter ? "lower" : "higher")), ("directionStated", .bool(statesDirection)),
        ])
    }
}

extension TradeOffReport.OptionResult {
    fileprivate var json: JSONValue {
        let cells = cells.map { cell in
            JSONValue.object([
                ("criterion", .string(cell.criterion)), ("score", .optional(cell.score)),
                ("normalised", .optional(cell.normalised)), ("contribution", .optional(cell.contribution)),
            ])
        }
        return .object([
            ("id", .string(id)), ("name", .string(name)), ("scores", .array(cells)), ("missing", .strings(missing)),
            ("total", .optional(total)), ("rank", rank.map(JSONValue.int) ?? .null), ("tied", .bool(isTied)),
        ])
    }
}

extension TradeOffReport.Place {
    fileprivate var json: JSONValue {
        .object([
            ("rank", .int(rank)), ("option", .string(option)), ("total", .number(total)), ("tied", .bool(isTied)),
        ])
    }
}

extension TradeOffReport.WeightFlip {
    fileprivate var json: JSONValue {
        .object([
            ("criterion", .string(criterion)), ("rival", .string(rival)), ("share", .number(share)),
            ("flipShare", .number(flipShare)), ("weight", .number(weight)), ("flipWeight", .number(flipWeight)),
            ("relativeChange", .optional(relativeChange)), ("statedChange", .optional(statedChange)),
            ("changesWinner", .bool(changesWinner)),
        ])
    }
}

extension TradeOffReport.ScoreFlip {
    fileprivate var json: JSONValue {
        .object([
            ("option", .string(option)), ("criterion", .string(criterion)), ("rival", .string(rival)),
            ("score", .number(score)), ("flipScore", .number(flipScore)), ("change", .number(change)),
            ("scaleShare", .number(scaleShare)),
        ])
    }
}

extension TradeOffReport.Reversal {
    fileprivate var json: JSONValue {
        let dependences = dependences.map { dependence in
            JSONValue.object([
                ("without", .string(dependence.without)), ("leaders", .strings(dependence.leaders)),
                ("then", .strings(dependence.then)),
            ])
        }
        return .object([("normalisation", .string(normalisation.rawValue)), ("dependences", .array(dependences))])
    }
}

extension TradeOffReport.Judgements {
    fileprivate func json(
        _ criteria: [TradeOffReport.CriterionResult], name: (DecisionPart) -> String
    ) -> JSONValue {
        .object([
            (
                "weights",
                weights.map { weights in
                    .object(zip(criteria, weights).map { (key: $0.id, value: .number($1)) })
                } ?? .null
            ),
            ("eigenvalue", .optional(eigenvalue)), ("consistencyIndex", .optional(consistencyIndex)),
            ("consistencyRatio", .optional(consistencyRatio)),
            ("consistent", isConsistent.map(JSONValue.bool) ?? .null),
            (
                "worst",
                worst.map { worst in
                    .object([
                        ("criterion", .string(worst.criterion)), ("over", .string(worst.over)),
                        ("value", .number(worst.value)), ("implied", .number(worst.implied)),
                    ])
                } ?? .null
            ),
            ("missing", .strings(missing.map(name))), ("conflicting", .strings(conflicting.map(name))),
        ])
    }
}

extension PughScreening {
    fileprivate var json: JSONValue {
        let counts = counts.map { count in
            JSONValue.object([
                ("option", .string(count.option)), ("better", .int(count.better)), ("same", .int(count.same)),
                ("worse", .int(count.worse)), ("net", count.net.map(JSONValue.int) ?? .null),
                ("weightedNet", .optional(count.weightedNet)), ("missing", .strings(count.missing)),
            ])
        }
        return .object([("baseline", .string(baseline)), ("counts", .array(counts))])
    }
}

extension TradeOffReport.Choice {
    fileprivate var json: JSONValue {
        .object([
            ("option", .string(option)), ("override", .bool(hasOverride)),
            ("leads", leads.map(JSONValue.bool) ?? .null),
        ])
    }
}
