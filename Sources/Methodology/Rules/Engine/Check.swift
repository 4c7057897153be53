/// A rule and the function that applies it to a subject: a decision, a schema, an architecture, a whole project.
package struct Check<Subject: Sendable>: Sendable {
    package var rule: Rule
    package var apply: @Sendable (Subject) -> RuleResult

    package init(_ rule: Rule, apply: @escaping @Sendable (Rule, Subject) -> RuleResult) {
        self.rule = rule
        self.apply = { apply(rule, $0) }
    }
}
