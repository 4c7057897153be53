package import Diagnostics

extension TradeOffView {
    /// The view as templates see it. Absent texts are null, so that their sections are left out.
    package var value: JSONValue {
        .object([
            ("hasRanking", .bool(!rows.isEmpty)),
            (
                "rows",
                .array(
                    rows.map {
                        .object([("rank", .int($0.rank)), ("option", .string($0.option)), ("total", .string($0.total))])
                    })
            ),
            (
                "lead",
                lead.map {
                    .object([
                        ("option", .string($0.option)), ("next", .string($0.next)), ("margin", .string($0.margin)),
                    ])
                } ?? .null
            ),
            ("tie", .text(tie)),
            ("missing", .text(missing)),
            (
                "unranked",
                .array(unranked.map { .object([("option", .string($0.option)), ("criteria", .string($0.criteria))]) })
            ),
            ("unscored", .bool(isUnscored)),
            ("fragile", .bool(isFragile == true)),
            ("robust", .bool(isFragile == false)),
            ("unshakeable", .bool(isFragile == false && weightChanges.isEmpty)),
            ("weightChanges", .array(weightChanges.map(\.value))),
            ("scoreChanges", .array(scoreChanges.map(\.value))),
            ("hasScoreChanges", .bool(!scoreChanges.isEmpty)),
            (
                "dominated",
                .array(dominated.map { .object([("option", .string($0.option)), ("by", .string($0.by))]) })
            ),
            ("overridden", .text(overridden)),
            ("leaders", .text(leaders)),
            ("hasOverride", .bool(hasOverride)),
            ("consistency", consistency?.value ?? .null),
            ("weightsAreJudged", .bool(weightsAreJudged)),
            ("baseline", .text(baseline)),
            ("ratings", .array(ratings.map(\.value))),
        ])
    }
}

extension JSONValue {
    /// A string, or null when it is empty.
    fileprivate static func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
}

extension TradeOffView.WeightChange {
    fileprivate var value: JSONValue {
        .object([
            ("criterion", .string(criterion)), ("rival", .string(rival)), ("moves", .string(moves)),
            ("from", .string(from)), ("to", .string(to)), ("shareFrom", .string(shareFrom)),
            ("shareTo", .string(shareTo)), ("change", .text(change)), ("isShare", .bool(isShare)),
        ])
    }
}

extension TradeOffView.ScoreChange {
    fileprivate var value: JSONValue {
        .object([
            ("option", .string(option)), ("criterion", .string(criterion)), ("rival", .string(rival)),
            ("from", .string(from)), ("to", .string(to)),
        ])
    }
}

extension TradeOffView.Consistency {
    fileprivate var value: JSONValue {
        .object([
            ("ratio", .optional(ratio)), ("consistent", .bool(isConsistent == true)),
            ("inconsistent", .bool(isConsistent == false)), ("worst", .text(worst)), ("given", .text(given)),
            ("implied", .text(implied)),
        ])
    }
}

extension TradeOffView.Rating {
    fileprivate var value: JSONValue {
        .object([
            ("option", .string(option)), ("better", .int(better)), ("same", .int(same)), ("worse", .int(worse)),
            ("net", .text(net)),
        ])
    }
}
