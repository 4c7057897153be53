extension Decision {
    /// One of the considered options.
    package struct Option: Sendable, Hashable {
        /// Unique among the options of a decision; a slug of the name unless given.
        package var id: String
        package var name: String
        package var description: String
        /// Criterion id to raw score, in the criterion's unit; a missing criterion is not scored.
        package var scores: [String: Double]
        package var good: [String]
        package var neutral: [String]
        package var bad: [String]

        package init(
            id: String, name: String, description: String = "", scores: [String: Double] = [:], good: [String] = [],
            neutral: [String] = [], bad: [String] = []
        ) {
            self.id = id
            self.name = name
            self.description = description
            self.scores = scores
            self.good = good
            self.neutral = neutral
            self.bad = bad
        }
    }

    /// What the options are measured by.
    package struct Criterion: Sendable, Hashable {
        /// Unique among the criteria of a decision; a slug of the name unless given.
        package var id: String
        package var name: String
        /// Importance relative to the other weights, at least 0; nil when it comes from judgements or is missing.
        package var weight: Double?
        /// The declared scale, on which scores are normalised; nil when it is missing.
        package var scale: Scale?
        /// Unit of the scores; empty for points.
        package var unit: String
        /// Which end of the scale is the good one; nil when the input doesn't say, which means higher.
        package var better: Direction?

        package enum Direction: String, Sendable, Hashable, CaseIterable { case higher, lower }

        /// The lowest and the highest score that can be given, `low < high`.
        package struct Scale: Sendable, Hashable {
            package var low: Double
            package var high: Double

            package init(low: Double, high: Double) {
                self.low = low
                self.high = high
            }
        }

        package init(
            id: String, name: String, weight: Double? = nil, scale: Scale? = nil, unit: String = "",
            better: Direction? = nil
        ) {
            self.id = id
            self.name = name
            self.weight = weight
            self.scale = scale
            self.unit = unit
            self.better = better
        }
    }

    /// How much more one criterion matters than another on Saaty's scale, `1/9` to `9`.
    package struct Judgement: Sendable, Hashable {
        /// Ids of the two criteria.
        package var criterion: String
        package var over: String
        package var value: Double

        package init(criterion: String, over: String, value: Double) {
            self.criterion = criterion
            self.over = over
            self.value = value
        }
    }

    /// Ratings against a baseline option, after Pugh.
    package struct Screening: Sendable, Hashable {
        /// Id of the option the others are compared with; it has no ratings itself.
        package var baseline: String
        /// Option id to criterion id to rating.
        package var ratings: [String: [String: Rating]]

        package enum Rating: String, Sendable, Hashable, CaseIterable {
            case better = "+"
            case same = "S"
            case worse = "-"
        }

        package init(baseline: String, ratings: [String: [String: Rating]] = [:]) {
            self.baseline = baseline
            self.ratings = ratings
        }
    }
}
