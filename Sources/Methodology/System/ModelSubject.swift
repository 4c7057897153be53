package import Architecture

/// What a fact, an answer or a finding is about.
package enum ModelSubject: Sendable, Hashable {
    case element(ElementID)
    case relationship(RelationshipID)
    /// A view by its key: the journey it shows.
    case view(String)
    case model
}

extension ModelSubject: Comparable, CustomStringConvertible {
    package var description: String {
        switch self {
        case .element(let id): id.rawValue
        case .relationship(let id): id.description
        case .view(let key): key
        case .model: "model"
        }
    }

    package static func < (a: Self, b: Self) -> Bool { (a.rank, a.description) < (b.rank, b.description) }

    private var rank: Int {
        switch self {
        case .model: 0
        case .view: 1
        case .element: 2
        case .relationship: 3
        }
    }
}

/// Something that would have to be stated for an answer.
package struct MissingFact: Sendable, Hashable, Comparable {
    package var subject: ModelSubject
    /// The key to add, as written.
    package var key: String
    /// Where the subject is stated.
    package var place: SourcePlace?

    package init(_ subject: ModelSubject, _ key: String, at place: SourcePlace?) {
        self.subject = subject
        self.key = key
        self.place = place
    }

    package static func < (a: Self, b: Self) -> Bool { (a.subject, a.key) < (b.subject, b.key) }
}

/// An answer of three values; missing facts never read as a pass.
package enum Verdict: Sendable, Hashable {
    case pass, fail
    /// Neither can be shown; what is missing may be nothing that could be stated.
    case unknown(missing: [MissingFact])
    /// Nothing to ask.
    case notApplicable

    /// Without repetitions and in order.
    static func unknown(_ missing: some Sequence<MissingFact>) -> Verdict { .unknown(missing: Set(missing).sorted()) }
}
