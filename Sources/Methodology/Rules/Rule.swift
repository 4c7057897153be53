package import Diagnostics

/// A check with a stable id: what it asks for, why, and an input of either outcome.
package struct Rule: Sendable, Hashable {
    /// `TRD-06`.
    package var id: String
    /// How much a finding matters, unless it says otherwise itself.
    package var severity: Diagnostic.Severity
    /// What should hold, as a sentence without a final period.
    package var title: String
    /// Why it matters.
    package var rationale: String
    /// Where it comes from.
    package var source: String
    /// A decision as structured input that the rule finds something in.
    package var bad: String
    /// The same decision put right.
    package var good: String

    package init(
        id: String, severity: Diagnostic.Severity, title: String, rationale: String, source: String, bad: String,
        good: String
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.rationale = rationale
        self.source = source
        self.bad = bad
        self.good = good
    }
}

/// A rule and the function that applies it.
package struct Check<Subject: Sendable>: Sendable {
    package var rule: Rule
    package var apply: @Sendable (Subject) -> RuleResult

    package init(_ rule: Rule, apply: @escaping @Sendable (Rule, Subject) -> RuleResult) {
        self.rule = rule
        self.apply = { apply(rule, $0) }
    }
}
