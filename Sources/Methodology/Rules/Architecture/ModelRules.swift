/// The rules about models, family by family.
package enum ModelRules {
    /// What a family's rules say about a system.
    package struct Family: Sendable {
        package var title: String
        package var assess: @Sendable (SystemSubject) -> [Answers]

        init<Subject: Sendable>(
            _ title: String, _ rules: [ModelRule<Subject>], _ subject: @escaping @Sendable (SystemSubject) -> Subject
        ) {
            self.title = title
            assess = { system in
                let subject = subject(system)
                return rules.map { Answers(rule: $0.rule, review: $0.review, assessments: $0.assess(subject)) }
            }
        }
    }

    /// What one rule says.
    package struct Answers: Sendable {
        package var rule: Rule
        package var review: ReviewQuestion
        package var assessments: [Assessment]
    }

    package static let families = [
        Family("Capacity", CapacityRules.all, CapacitySubject.init),
        Family("Latency", LatencyRules.all, LatencySubject.init),
        Family("Availability", AvailabilityRules.all, AvailabilitySubject.init),
        Family("Resilience", ResilienceRules.all, ResilienceSubject.init),
        Family("Quality", QualityRules.all, { $0 }),
    ]

    /// All answers about a system.
    package static func assess(_ system: SystemSubject) -> [Answers] { families.flatMap { $0.assess(system) } }
}

extension RuleFamily {
    /// A family about the architecture model.
    init<Subject: Sendable>(
        _ prefix: String, _ title: String, model rules: [ModelRule<Subject>],
        _ subject: @escaping @Sendable (SystemSubject) -> Subject
    ) {
        self.init(
            prefix, title, example: .architecture, rules.map(\.check),
            subjects: { project in project.architecture.map { [subject(SystemSubject($0))] } ?? [] })
    }
}
