package import Architecture
package import Diagnostics

/// What a rule says about one thing of a model: the answer in words and numbers, whatever it is.
package struct Assessment: Sendable, Hashable {
    package var subject: ModelSubject
    /// What tells it from others of the rule about the subject: a target's text, a relationship's id.
    package var detail: String
    package var verdict: Verdict
    /// The answer in a clause that names the subject, without a final period.
    package var statement: String
    /// What to do about a failure: a verb phrase.
    package var fix: String?
    /// Other elements it concerns.
    package var elements: [ElementID]
    package var figures: [Figure]
    package var place: SourcePlace?
    /// The rule's unless given.
    package var severity: Diagnostic.Severity?

    package init(
        _ subject: ModelSubject, detail: String = "", _ verdict: Verdict, _ statement: String, fix: String? = nil,
        elements: [ElementID] = [], figures: [Figure] = [], place: SourcePlace? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        self.subject = subject
        self.detail = detail
        self.verdict = verdict
        self.statement = statement
        self.fix = fix
        self.elements = elements
        self.figures = figures
        self.place = place
        self.severity = severity
    }

    /// Stable while the model's things keep their ids: `CAP-01@shop.api`.
    package func id(_ rule: Rule) -> String {
        ([rule.id] + subject.names + (detail.isEmpty ? [] : [detail])).joined(separator: "@")
    }
}

extension ModelSubject {
    /// Names that findings are told apart by.
    package var names: [String] {
        switch self {
        case .element(let id): [id.rawValue]
        case .relationship(let id): id.subjects
        case .view(let key): [key]
        case .model: []
        }
    }

    /// Elements it is or lies between.
    package var elements: [ElementID] {
        switch self {
        case .element(let id): [id]
        case .relationship(let id): [id.source, id.destination]
        case .view, .model: []
        }
    }
}

extension Missing {
    init(_ fact: MissingFact) {
        self.init(fact.key, of: fact.subject.names, place: fact.place.map(Finding.Place.init))
    }
}
