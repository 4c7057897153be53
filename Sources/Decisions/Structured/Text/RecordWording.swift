import Diagnostics

/// The words of a record in which `DecisionDecoder` finds the parts of a decision again. A template writes these.
package enum RecordWording {
    /// The sentence that names the chosen option. A quotation mark in the name stands behind a backslash.
    /// - Parameter name: the option's name as Markdown.
    package static func choice(_ name: String, because: String) -> String {
        let reason =
            because.isEmpty ? "\"." : ChosenSentence.conjunction + because + DecisionText.sentenceEnd(of: because)
        return ChosenSentence.beginning + name + reason
    }

    /// The sentence that says why another option than the best one was chosen.
    package static func override(_ reason: String) -> String {
        OverrideSentence.beginning + reason + DecisionText.sentenceEnd(of: reason)
    }

    /// Arguments as the items of a list have them.
    package static func arguments(good: [String], neutral: [String], bad: [String]) -> [String] {
        let kinds: [(Argument.Kind, [String])] = [(.good, good), (.neutral, neutral), (.bad, bad)]
        return kinds.flatMap { kind, texts in texts.map { "\(kind.label), because \($0)" } }
    }

    /// The line above the ratings of a screening.
    package static func baseline(_ name: String) -> String { "Baseline: " + name }

    /// What follows a name whose id does not follow from it.
    package static func id(_ id: String?) -> String { id.map { " " + StatedID.comment($0) } ?? "" }

    /// A scale with its two ends.
    package static func scale(_ scale: Decision.Criterion.Scale) -> String {
        "\(NumberText.exact(scale.low))..\(NumberText.exact(scale.high))"
    }

    /// A judgement as a number or as a fraction of 1.
    package static func ratio(_ value: Double) -> String {
        for divisor in 2...9 where 1 / Double(divisor) == value { return "1/\(divisor)" }
        return NumberText.exact(value)
    }

    /// Whether a table of trade-offs needs a column of its own for units, so that no option is taken for it.
    package static func needsUnits(_ decision: Decision) -> Bool {
        decision.criteria.contains { !$0.unit.isEmpty } || isAmbiguous(.unit, decision)
    }

    /// Whether it needs one for the better end of the scales.
    package static func needsBetter(_ decision: Decision) -> Bool {
        decision.criteria.contains { $0.better != nil } || isAmbiguous(.better, decision)
    }

    private static func isAmbiguous(_ column: DecisionTable.Column, _ decision: Decision) -> Bool {
        decision.options.contains { column.isCalled($0.name) }
    }
}
