import Architecture

/// A rule about a model that answers for each thing it is about, so that reviews can ask as well as findings tell.
package struct ModelRule<Subject: Sendable>: Sendable {
    package var rule: Rule
    package var review: ReviewQuestion
    /// One answer for each thing the rule is about, in the order of the model; none where there is nothing to ask.
    package var assess: @Sendable (Subject) -> [Assessment]

    init(_ rule: Rule, _ review: ReviewQuestion, assess: @escaping @Sendable (Subject) -> [Assessment]) {
        self.rule = rule
        self.review = review
        self.assess = assess
    }

    /// The rule as it is checked: all answers together.
    package var check: Check<Subject> {
        Check(rule) { rule, subject in RuleResult(rule, assess(subject)) }
    }
}

/// How a reviewer asks what a rule answers.
package struct ReviewQuestion: Sendable, Hashable {
    /// About the subject, which stands where `{}` is: `Does {} keep up with its load?`
    package var text: String
    /// What a reviewer wants to be shown.
    package var evidence: String
    package var perspectives: [Perspective]

    /// From where one looks at a system.
    package enum Perspective: String, Sendable, Hashable, CaseIterable {
        case database, api, security, operations, services, performance, decision
    }

    package init(_ text: String, evidence: String, _ perspectives: [Perspective]) {
        self.text = text
        self.evidence = evidence
        self.perspectives = perspectives
    }
}

extension RuleResult {
    init(_ rule: Rule, _ assessments: [Assessment]) {
        var findings: [Finding] = []
        var missing: [Missing] = []
        var isApplicable = false
        var isOpen = false
        for assessment in assessments {
            switch assessment.verdict {
            case .notApplicable: continue
            case .pass: break
            case .fail: findings.append(Finding(rule, assessment))
            case .unknown(let facts):
                isOpen = true
                missing += facts.map(Missing.init)
            }
            isApplicable = true
        }
        var seen: Set<Missing> = []
        missing = missing.filter { seen.insert($0).inserted }
        if findings.isEmpty, isOpen {
            self = .unknown(missing: missing)
        } else {
            self.init(findings, missing: missing, isApplicable: isApplicable)
        }
    }
}

extension Finding {
    init(_ rule: Rule, _ assessment: Assessment) {
        let subjects = assessment.subject.names + (assessment.detail.isEmpty ? [] : [assessment.detail])
        self.init(
            rule, assessment.statement, subjects: subjects, place: assessment.place.map(Place.init),
            severity: assessment.severity, fix: assessment.fix,
            elements: (assessment.subject.elements + assessment.elements).map(\.rawValue), figures: assessment.figures)
    }
}
