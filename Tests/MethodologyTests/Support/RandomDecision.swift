import TestSupport
import Decisions

extension Decision {
    /// A decision with all scores, on scales of their own, weights above 0.
    static func random(
        seed: UInt64, options: ClosedRange<Int> = 2...6, criteria: ClosedRange<Int> = 2...6
    ) -> Decision {
        var generator = SeededGenerator(seed: seed)
        var decision = Decision(title: "Choose")
        decision.criteria = (0..<Int.random(in: criteria, using: &generator)).map { index in
            let low = Double.random(in: -100...100, using: &generator).rounded()
            return Criterion(
                id: "c\(index)", name: "Criterion \(index)",
                weight: Double(Int.random(in: 1...9, using: &generator)),
                scale: Criterion.Scale(low: low, high: low + Double(Int.random(in: 1...400, using: &generator))),
                better: Bool.random(using: &generator) ? .higher : .lower)
        }
        decision.options = (0..<Int.random(in: options, using: &generator)).map { index in
            var option = Option(id: "o\(index)", name: "Option \(index)")
            for criterion in decision.criteria {
                guard let scale = criterion.scale else { continue }
                option.scores[criterion.id] = Double.random(in: scale.low...scale.high, using: &generator)
            }
            return option
        }
        return decision
    }
}
