package import Architecture

/// What reviewers of a system should ask, with the answers the model already gives.
package struct Checklist: Sendable, Hashable {
    /// What is reviewed: `Shop`, `Order database`.
    package var title: String
    /// Problems first, then open questions, then what holds; in each what is most critical first.
    package var items: [ChecklistItem]

    package init(title: String, items: [ChecklistItem]) {
        self.title = title
        self.items = items
    }

    package func items(_ answer: ChecklistItem.Answer) -> [ChecklistItem] { items.filter { $0.answer == answer } }
}

/// A question with its answer as far as it can be computed.
package struct ChecklistItem: Sendable, Hashable {
    /// Stable while the rule and the model's ids stay: `CAP-01@shop.api`; several together `CAP-01@unknown`.
    package var id: String
    package var rule: String
    package var level: Level
    package var answer: Answer
    package var question: String
    /// One for each thing the question is about.
    package var statements: [String]
    /// What to do about a problem.
    package var fix: String?
    /// How numbers came about.
    package var explanations: [String]
    /// What would have to be stated: `calls of shop.web->shop.db (model.yml:12)`.
    package var missing: [String]
    /// What a reviewer wants to be shown.
    package var evidence: String?
    /// Elements it is about.
    package var elements: [ElementID] = []
    /// Decisions about these, by id and title.
    package var decisions: [String] = []
    /// Who answers for it; empty when nobody is named.
    package var owners: [String]

    package init(
        id: String, rule: String, level: Level, answer: Answer, question: String, statements: [String],
        fix: String? = nil, explanations: [String] = [], missing: [String] = [], evidence: String? = nil,
        owners: [String] = []
    ) {
        self.id = id
        self.rule = rule
        self.level = level
        self.answer = answer
        self.question = question
        self.statements = statements
        self.fix = fix
        self.explanations = explanations
        self.missing = missing
        self.evidence = evidence
        self.owners = owners
    }

    package enum Answer: String, Sendable, Hashable, CaseIterable {
        /// Something is wrong.
        case fail
        /// It can't be told from the model.
        case unknown
        /// It holds as far as the model goes.
        case pass
    }

    /// How much what it is about matters: critical, high, or less.
    package enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        case a = "A"
        case b = "B"
        case c = "C"

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

        init(criticality: String?) {
            switch criticality {
            case "critical": self = .a
            case "high": self = .b
            default: self = .c
            }
        }
    }
}

/// What is reviewed, and from where one looks at it.
package struct ReviewScope: Sendable, Hashable {
    /// Elements with all inside them; nil for everything.
    package var elements: Set<ElementID>?
    /// Ids of decisions.
    package var decisions: Set<String>
    package var perspective: ReviewQuestion.Perspective?
    /// Whose instances count; see `Deployed`.
    package var environment: String?

    package init(
        elements: Set<ElementID>? = nil, decisions: Set<String> = [], perspective: ReviewQuestion.Perspective? = nil,
        environment: String? = nil
    ) {
        self.elements = elements
        self.decisions = decisions
        self.perspective = perspective
        self.environment = environment
    }
}
