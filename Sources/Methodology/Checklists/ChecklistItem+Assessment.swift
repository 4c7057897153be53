import Architecture

extension ChecklistItem {
    /// Figures and gaps an item tells at most.
    private static let detailLimit = 12

    /// One item for answers of a rule that are alike.
    /// - Parameter assessments: one or more.
    init(_ assessments: [Assessment], _ answer: Answer, _ answers: ModelRules.Answers, _ context: ReviewContext) {
        let rule = answers.rule
        let isSingle = assessments.count == 1
        id = isSingle ? assessments[0].id(rule) : "\(rule.id)@\(answer.rawValue)"
        self.rule = rule.id
        level = assessments.map { context.level($0.subject) }.min() ?? .c
        self.answer = answer
        let name = isSingle ? context.name(assessments[0].subject) : Self.names(assessments)
        question = answers.review.text.replacing("{}", with: name)
        statements = assessments.map(\.statement)
        fix = answer == .fail ? assessments.compactMap(\.fix).first : nil
        explanations = isSingle ? assessments[0].figures.map(\.explanation) : []
        var seen: Set<String> = []
        missing = assessments.flatMap { assessment -> [String] in
            guard case .unknown(let facts) = assessment.verdict else { return [] }
            return facts.map { fact in
                "\(fact.key) of \(context.name(fact.subject))" + (fact.place.map { " (\($0.label))" } ?? "")
            }
        }.filter { seen.insert($0).inserted }
        if missing.count > Self.detailLimit {
            missing = Array(missing.prefix(Self.detailLimit)) + ["\(missing.count - Self.detailLimit) more"]
        }
        evidence = answers.review.evidence
        elements = Set(assessments.flatMap(\.subject.elements)).sorted()
        owners = Set(assessments.compactMap { context.owner($0.subject) }).sorted()
    }

    /// `each of 14 relationships`
    private static func names(_ assessments: [Assessment]) -> String {
        let word =
            switch assessments[0].subject {
            case .element: "elements"
            case .relationship: "relationships"
            case .view: "journeys"
            case .model: "targets"
            }
        return "each of \(assessments.count) \(word)"
    }
}
