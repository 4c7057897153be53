package import Decisions

/// How a number came about: what it is, by which formula, from which inputs.
package struct Derivation: Sendable, Hashable {
    package var quantity: Quantity
    package var formula: Formula
    /// The formula with its numbers: `5 / (5 + 3)`.
    package var substitution: String
    package var inputs: [DecisionPart]
    package var value: Double
    package var unit: Unit
    /// What was taken for granted.
    package var assumption: Assumption?

    /// What a number is of.
    package enum Quantity: Sendable, Hashable {
        case judgedWeight(String)
        case eigenvalue, consistencyIndex, consistencyRatio
        case share(String)
        case normalised(option: String, criterion: String)
        case contribution(option: String, criterion: String)
        case total(String)
        case margin
        case flipShare(criterion: String, rival: String)
        case flipWeight(criterion: String, rival: String)
        case flipScore(option: String, criterion: String)
        case net(String)
    }

    package enum Formula: String, Sendable, Hashable {
        case judgedWeight = "w = principal eigenvector of a, Σw = 1"
        case eigenvalue = "λmax = principal eigenvalue of a"
        case consistencyIndex = "CI = (λmax − n) / (n − 1)"
        case consistencyRatio = "CR = CI / RI(n)"
        case share = "w' = w / Σw"
        case benefit = "r = (x − low) / (high − low)"
        case cost = "r = (high − x) / (high − low)"
        case contribution = "c = w' · r"
        case total = "P = Σ w' · r"
        case margin = "P(first) − P(second)"
        case flipShare = "δ = (Pj − Pi) / (rj − ri), w* = (w' − δ) / (1 − δ)"
        case flipWeight = "(w' − δ) · Σw"
        case flipScore = "r* = r ± (Pi − Pj) / w', x* on the scale"
        case net = "better − worse"
    }

    package enum Assumption: String, Sendable, Hashable {
        case higherIsBetter = "higher is better, since the input doesn't say otherwise"
        case otherWeightsInProportion = "the other weights keep their proportions"
        case otherScoresStay = "all other scores and the weights stay as they are"
    }

    /// What a value is counted in.
    package enum Unit: Sendable, Hashable {
        /// A share of 1.
        case share
        /// Points on the normalised scale, 0…1.
        case normalised
        /// As written: a weight's points or a criterion's unit, which may be empty.
        case author(String)
        case pure
    }
}
