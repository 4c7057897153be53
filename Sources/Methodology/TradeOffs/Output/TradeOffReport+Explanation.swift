package import Decisions
import Diagnostics

extension TradeOffReport {
    /// How one number came about, as texts to print or put into a template.
    package struct Explanation: Sendable, Hashable {
        /// What it is: `total of PostgreSQL`.
        package var label: String
        package var formula: String
        package var substitution: String
        /// The value with its unit.
        package var value: String
        /// What it was computed from: `score of PostgreSQL for Cost`.
        package var inputs: [String]
        /// What was taken for granted; empty for nothing.
        package var assumption: String

        /// On one line.
        package var line: String {
            "\(label): \(formula) = \(substitution) = \(value)" + (assumption.isEmpty ? "" : "; " + assumption)
        }
    }

    package var explanations: [Explanation] {
        derivations.map { derivation in
            Explanation(
                label: label(derivation.quantity), formula: derivation.formula.rawValue,
                substitution: derivation.substitution,
                value: NumberText.significant(derivation.value, digits: 6) + suffix(derivation.unit),
                inputs: derivation.inputs.map(name), assumption: derivation.assumption?.rawValue ?? "")
        }
    }

    private func optionName(_ id: String) -> String { option(id)?.name ?? id }
    private func criterionName(_ id: String) -> String { criterion(id)?.name ?? id }

    private func suffix(_ unit: Derivation.Unit) -> String {
        switch unit {
        case .share: " of 1"
        case .normalised: " on 0..1"
        case .author(let unit): unit.isEmpty ? "" : " " + unit
        case .pure: ""
        }
    }

    private func label(_ quantity: Derivation.Quantity) -> String {
        switch quantity {
        case .judgedWeight(let id): "judged weight of \(criterionName(id))"
        case .eigenvalue: "principal eigenvalue of the judgements"
        case .consistencyIndex: "consistency index of the judgements"
        case .consistencyRatio: "consistency ratio of the judgements"
        case .share(let id): "share of \(criterionName(id))"
        case .normalised(let option, let id): "\(optionName(option)) on \(criterionName(id))"
        case .contribution(let option, let id): "contribution of \(criterionName(id)) to \(optionName(option))"
        case .total(let id): "total of \(optionName(id))"
        case .margin: "margin of the first to the second"
        case .flipShare(let id, let rival): "share of \(criterionName(id)) at which \(optionName(rival)) draws level"
        case .flipWeight(let id, let rival): "weight of \(criterionName(id)) at which \(optionName(rival)) draws level"
        case .flipScore(let option, let id):
            "score of \(optionName(option)) for \(criterionName(id)) at which the winner changes"
        case .net(let id): "net rating of \(optionName(id))"
        }
    }

    /// A part in words.
    package func name(_ part: DecisionPart) -> String {
        switch part {
        case .weight(let id): "weight of \(criterionName(id))"
        case .scale(let id): "scale of \(criterionName(id))"
        case .score(let option, let id): "score of \(optionName(option)) for \(criterionName(id))"
        case .judgement(let id, let over): "judgement of \(criterionName(id)) over \(criterionName(over))"
        case .option(let id): "scores of \(optionName(id))"
        case .criterion(let id): criterionName(id)
        case .screening: "ratings against the baseline"
        default: part.names.joined(separator: " ")
        }
    }
}
