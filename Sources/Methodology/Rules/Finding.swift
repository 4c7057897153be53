package import Decisions
package import Diagnostics

/// What a rule found.
package struct Finding: Sendable, Hashable {
    /// Id of the rule.
    package var rule: String
    package var severity: Diagnostic.Severity
    /// What is wrong: the specific thing first, no final period.
    package var message: String
    /// What it is about.
    package var part: DecisionPart
    /// Other parts it is about, which with the first tell it from the rule's other findings.
    package var others: [DecisionPart]
    /// What to do about it: a verb phrase.
    package var fix: String?

    /// - Parameter severity: the rule's own unless given.
    package init(
        _ rule: Rule, _ message: String, part: DecisionPart, others: [DecisionPart] = [],
        severity: Diagnostic.Severity? = nil, fix: String? = nil
    ) {
        self.rule = rule.id
        self.severity = severity ?? rule.severity
        self.message = message
        self.part = part
        self.others = others
        self.fix = fix
    }

    /// Stable while the parts keep their ids: `TRD-06@postgresql@cost`.
    package var id: String {
        ([rule] + ([part] + others).flatMap(\.names)).joined(separator: "@")
    }
}

extension Finding {
    /// The finding where its part stands in a file.
    package func diagnostic(in located: LocatedDecision, path: String, bytes: [UInt8]) -> Diagnostic {
        guard let place = located.place(of: part) else {
            return Diagnostic(severity, rule: rule, message, path: path, fix: fix)
        }
        return Diagnostic(
            severity, rule: rule, message, path: path, bytes: bytes, offset: place.lowerBound, fix: fix)
    }
}
