package import Diagnostics

/// Something that should hold, with a stable id: what it asks for, why, and an input of either outcome.
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
    /// An input that the rule finds something in; see `ExampleFiles` for its form.
    package var bad: String
    /// The same input put right.
    package var good: String
    /// Numbers a project can set for it in `adrgen.yml`.
    package var settings: [Setting]

    /// A number a project can set for a rule.
    package struct Setting: Sendable, Hashable {
        /// The key below the rule in `check.rules` of `adrgen.yml`.
        package var key: String
        package var usual: Int
        /// What it is, with its unit.
        package var meaning: String

        package init(_ key: String, _ usual: Int, _ meaning: String) {
            self.key = key
            self.usual = usual
            self.meaning = meaning
        }
    }

    package init(
        id: String, severity: Diagnostic.Severity, title: String, rationale: String, source: String, bad: String,
        good: String, settings: [Setting] = []
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.rationale = rationale
        self.source = source
        self.bad = bad
        self.good = good
        self.settings = settings
    }
}
