import Decisions

extension Decision {
    /// Criteria `c1`… on one scale, options by the letters of the alphabet.
    static func matrix(
        weights: [Double?], scores: [[Double?]], low: Double = 0, high: Double = 1, lowerIsBetter: Set<Int> = []
    ) -> Decision {
        var decision = Decision(title: "Choose")
        decision.criteria = weights.enumerated().map { index, weight in
            Criterion(
                id: "c\(index + 1)", name: "Criterion \(index + 1)", weight: weight,
                scale: Criterion.Scale(low: low, high: high),
                better: lowerIsBetter.contains(index) ? .lower : .higher)
        }
        decision.options = scores.enumerated().map { index, row in
            let letter = letters[index]
            return Option(
                id: letter, name: letter.uppercased(),
                scores: Dictionary(
                    uniqueKeysWithValues: zip(decision.criteria, row).compactMap { criterion, score in
                        score.map { (criterion.id, $0) }
                    }))
        }
        return decision
    }

    private static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
}
