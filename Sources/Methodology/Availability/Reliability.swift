/// Which parts have to work for the whole to work.
package indirect enum Reliability: Sendable, Hashable {
    /// A part by its number; it may stand in several places.
    case part(Int)
    /// All of them: in series.
    case all([Reliability])
    /// At least a number of them: `1` in parallel, `k` of n.
    case atLeast(Int, [Reliability])

    static let always = Reliability.all([])
    static let never = Reliability.atLeast(1, [])

    /// Parts that may stand in several places for an exact answer.
    package static let sharedLimit = 20
}

extension Reliability {
    /// The share of time the whole works, when parts fail independently of each other.
    ///
    /// Parts that stand in several places are conditioned on: `A = a(x) A(x works) + (1 - a(x)) A(x fails)`. What is left
    /// stands in one place each, so that products and sums are exact: in series `Π a`, of n the distribution of how many work.
    /// - Parameter availability: of each part, a share of 1.
    /// - Returns: nil for more than `sharedLimit` parts in several places.
    package func availability(_ availability: [Double]) -> Double? {
        var counts = [Int](repeating: 0, count: availability.count)
        let whole = simplified
        whole.count(into: &counts)
        let shared = counts.indices.filter { counts[$0] > 1 }
        guard shared.count <= Self.sharedLimit else { return nil }
        return whole.conditioned(on: shared[...], availability)
    }

    private func conditioned(on shared: ArraySlice<Int>, _ availability: [Double]) -> Double {
        switch self {
        case .all([]): return 1
        case .atLeast(let least, let parts) where parts.count < least: return 0
        default: break
        }
        guard let part = shared.first else { return independent(availability) }
        let works = restricted(part, to: true).conditioned(on: shared.dropFirst(), availability)
        let fails = restricted(part, to: false).conditioned(on: shared.dropFirst(), availability)
        return availability[part] * works + (1 - availability[part]) * fails
    }

    /// With every part in one place only.
    private func independent(_ availability: [Double]) -> Double {
        switch self {
        case .part(let part): return availability[part]
        case .all(let parts): return parts.reduce(1) { $0 * $1.independent(availability) }
        case .atLeast(let least, let parts):
            if least == 1 { return 1 - parts.reduce(1) { $0 * (1 - $1.independent(availability)) } }
            return Self.share(ofAtLeast: least, among: parts.map { $0.independent(availability) })
        }
    }

    /// The share of time at least some of several parts work, each with an availability of its own.
    package static func share(ofAtLeast least: Int, among parts: [Double]) -> Double {
        guard least > 0 else { return 1 }
        guard least <= parts.count else { return 0 }
        // How likely it is that 0, 1, … `least` or more of them work.
        var shares = [1.0] + [Double](repeating: 0, count: least)
        for part in parts {
            shares[least] += shares[least - 1] * part
            for count in stride(from: least - 1, to: 0, by: -1) {
                shares[count] = shares[count] * (1 - part) + shares[count - 1] * part
            }
            shares[0] *= 1 - part
        }
        return shares[least]
    }

    private func count(into counts: inout [Int]) {
        switch self {
        case .part(let part): counts[part] += 1
        case .all(let parts), .atLeast(_, let parts): for part in parts { part.count(into: &counts) }
        }
    }

    /// The same with a part that works or fails.
    private func restricted(_ part: Int, to works: Bool) -> Reliability {
        switch self {
        case .part(part): works ? .always : .never
        case .part: self
        case .all(let parts): Reliability.all(parts.map { $0.restricted(part, to: works) }).simplified
        case .atLeast(let least, let parts):
            Reliability.atLeast(least, parts.map { $0.restricted(part, to: works) }).simplified
        }
    }

    /// The same without what makes no difference: a part that stands in a series twice, or that always works.
    private var simplified: Reliability {
        switch self {
        case .part: return self
        case .all(let parts):
            var seen: Set<Int> = []
            var kept: [Reliability] = []
            for part in parts.map(\.simplified) {
                switch part {
                case .part(let number): if seen.insert(number).inserted { kept.append(part) }
                case .all(let inner):
                    for part in inner {
                        if case .part(let number) = part, !seen.insert(number).inserted { continue }
                        kept.append(part)
                    }
                case .never: return .never
                case .atLeast: kept.append(part)
                }
            }
            return kept.count == 1 ? kept[0] : .all(kept)
        case .atLeast(var least, let parts):
            var kept: [Reliability] = []
            for part in parts.map(\.simplified) {
                if part == .always { least -= 1 } else if part != .never { kept.append(part) }
            }
            if least <= 0 { return .always }
            if kept.count < least { return .never }
            if kept.count == least { return Reliability.all(kept).simplified }
            return .atLeast(least, kept)
        }
    }
}
