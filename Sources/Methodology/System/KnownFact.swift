import Architecture
import StructuredInput

/// A fact as a number analyses compute with, with where it is stated, or that it is missing.
struct KnownFact {
    /// Seconds, requests a second, a share of 1, or a count.
    var value: Double
    var input: Figure.Input
}

extension Element {
    func missing(_ key: FactKey) -> MissingFact { MissingFact(.element(id), key.rawValue, at: place) }

    /// A time in seconds, a rate a second or a share of 1.
    func fact(_ key: FactKey) -> KnownFact? { facts.known(key, of: id.rawValue, place) }

    /// The least of a count.
    func least(_ key: FactKey) -> KnownFact? { facts.count(key, of: id.rawValue, place, \.lowerBound) }

    /// The most of a count.
    func most(_ key: FactKey) -> KnownFact? { facts.count(key, of: id.rawValue, place, \.upperBound) }
}

extension Relationship {
    func missing(_ key: FactKey) -> MissingFact { MissingFact(.relationship(id), key.rawValue, at: place) }

    func fact(_ key: FactKey) -> KnownFact? { facts.known(key, of: id.description, place) }

    func least(_ key: FactKey) -> KnownFact? { facts.count(key, of: id.description, place, \.lowerBound) }

    func most(_ key: FactKey) -> KnownFact? { facts.count(key, of: id.description, place, \.upperBound) }
}

extension View {
    func missing(_ key: FactKey) -> MissingFact { MissingFact(.view(self.key), key.rawValue, at: place) }

    func fact(_ factKey: FactKey) -> KnownFact? { facts.known(factKey, of: key, place) }
}

extension Facts {
    fileprivate func known(_ key: FactKey, of name: String, _ place: SourcePlace?) -> KnownFact? {
        let value: Double?
        switch self[key] {
        case .amount(let amount):
            switch amount.unit.dimension {
            case .time: value = amount.double(in: .seconds)
            case .rate: value = amount.double(in: .requestsPerSecond)
            case .ratio: value = amount.double(in: .percent).map { $0 / 100 }
            default: value = nil
            }
        case .number(let number): value = number
        default: value = nil
        }
        guard let value else { return nil }
        return KnownFact(value: value, input: input(key, name, place))
    }

    fileprivate func count(
        _ key: FactKey, of name: String, _ place: SourcePlace?, _ end: KeyPath<ClosedRange<Int>, Int>
    ) -> KnownFact? {
        guard let range = count(key) else { return nil }
        return KnownFact(value: Double(range[keyPath: end]), input: input(key, name, place))
    }

    private func input(_ key: FactKey, _ name: String, _ subject: SourcePlace?) -> Figure.Input {
        Figure.Input("\(key.rawValue) of \(name)", self[key]?.description ?? "", at: place(of: key) ?? subject)
    }
}
