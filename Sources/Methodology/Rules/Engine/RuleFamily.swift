/// Rules about one kind of thing, and how to get at these things in a project.
package struct RuleFamily: Sendable {
    /// What the ids of its rules begin with: `TRD`.
    package let prefix: String
    /// What its rules are about.
    package let title: String
    /// By id.
    package let rules: [Rule]
    /// What examples of its rules are.
    package let example: Example
    private let apply: @Sendable (Project, (Rule) -> Bool) -> [(rule: Rule, result: RuleResult)]

    /// The file an example is unless it names its files; see `ExampleFiles`.
    package enum Example: String, Sendable, Hashable, CaseIterable {
        /// A decision as structured input.
        case decision = "decision.yml"
        /// A record of a log, in Markdown.
        case record = "0001-decision.md"
        /// An architecture model.
        case architecture = "architecture.yml"
        /// A schema in PostgreSQL's dialect.
        case schema = "schema.sql"
        /// What a project has settled.
        case settings = "adrgen.yml"
    }

    /// - Parameters:
    ///   - subjects: made once for all rules of the family.
    ///   - told: turns what a rule says about a subject into what is told about the project.
    package init<Subject: Sendable>(
        _ prefix: String, _ title: String, example: Example, _ checks: [Check<Subject>],
        subjects: @escaping @Sendable (Project) -> [Subject],
        told: @escaping @Sendable (RuleResult, Subject) -> RuleResult = { result, _ in result }
    ) {
        self.prefix = prefix
        self.title = title
        self.example = example
        rules = checks.map(\.rule)
        apply = { project, isWanted in
            let wanted = checks.filter { isWanted($0.rule) }
            guard !wanted.isEmpty else { return [] }
            let subjects = subjects(project)
            return wanted.flatMap { check in
                subjects.map { (rule: check.rule, result: told(check.apply($0), $0)) }
            }
        }
    }

    /// What the rules say about a project: by rule, then by subject.
    package func results(
        for project: Project, where isWanted: (Rule) -> Bool = { _ in true }
    ) -> [(rule: Rule, result: RuleResult)] {
        apply(project, isWanted)
    }
}
