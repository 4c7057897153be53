package import StructuredInput

/// What is known of an element or a relationship; nothing is taken for granted.
package struct Facts: Sendable, Hashable {
    private var values: [FactKey: FactValue] = [:]
    private var places: [FactKey: SourcePlace] = [:]

    package init() {}

    package subscript(key: FactKey) -> FactValue? {
        get { values[key] }
        set {
            values[key] = newValue
            places[key] = nil
        }
    }

    /// Where a fact is stated, as far as known.
    package func place(of key: FactKey) -> SourcePlace? { places[key] }

    /// Sets a fact that stands at a place.
    mutating func set(_ key: FactKey, to value: FactValue, at place: SourcePlace?) {
        self[key] = value
        places[key] = place
    }

    /// The same facts with every place looked up by a function.
    func located(_ locate: (SourcePlace) -> SourcePlace?) -> Facts {
        var out = self
        out.places = places.compactMapValues(locate)
        return out
    }

    package var isEmpty: Bool { values.isEmpty }

    /// What is there, in the order of the keys.
    package var known: [(key: FactKey, value: FactValue)] {
        FactKey.allCases.compactMap { key in values[key].map { (key, $0) } }
    }
}

/// A fact's value.
package enum FactValue: Sendable, Hashable {
    case amount(Amount)
    case count(ClosedRange<Int>)
    case number(Double)
    case text(String)
    case texts([String])
    case flag(Bool)
}

extension Facts {
    /// Least and most instances.
    package var instances: ClosedRange<Int>? { count(.instances) }
    package var concurrency: ClosedRange<Int>? { count(.concurrency) }
    package var retries: ClosedRange<Int>? { count(.retries) }
    package var serviceTime: Amount? { amount(.serviceTime) }
    package var timeout: Amount? { amount(.timeout) }
    package var load: Amount? { amount(.load) }
    package var availability: Amount? { amount(.availability) }
    package var owner: String? { text(.owner) }
    package var zone: String? { text(.zone) }
    package var data: [String] { if case .texts(let texts) = self[.data] { texts } else { [] } }

    package var criticality: String? { text(.criticality) }

    package func amount(_ key: FactKey) -> Amount? { if case .amount(let value) = self[key] { value } else { nil } }

    package func count(_ key: FactKey) -> ClosedRange<Int>? {
        if case .count(let value) = self[key] { value } else { nil }
    }

    package func text(_ key: FactKey) -> String? { if case .text(let value) = self[key] { value } else { nil } }

    /// Whether something is there; a text says that it is.
    package func flag(_ key: FactKey) -> Bool? {
        switch self[key] {
        case .flag(let value): value
        case .text: true
        default: nil
        }
    }
}
