package import Architecture

/// How long a caller may be kept by one call: attempts that each run into the timeout, and the pauses between them.
package struct CallAttempts: Sendable, Hashable {
    /// Seconds until the caller gives up; nil when the timeout isn't known, infinite when there is none.
    package var longest: Double?
    package var figure: Figure?
    package var missing: [MissingFact]

    package init(_ relationship: Relationship) {
        missing = []
        let facts = relationship.facts
        if facts.flag(.timeout) == false {
            longest = .infinity
            return
        }
        guard let timeout = relationship.fact(.timeout) else {
            missing = [relationship.missing(.timeout)]
            return
        }
        let retries = relationship.most(.retries)
        let backoff = relationship.fact(.backoff)
        if retries == nil { missing.append(relationship.missing(.retries)) }
        if let retries, retries.value > 0, backoff == nil { missing.append(relationship.missing(.backoff)) }
        let count = min(retries?.value ?? 0, 1_000)
        let pauses = (backoff?.value ?? 0) * (count > 0 ? Self.doublings(count) : 0)
        let seconds = timeout.value * (1 + count) + pauses
        longest = seconds
        figure = Figure(
            seconds * 1000, "ms", "timeout × (1 + retries) + backoff × (2^retries - 1)",
            [timeout.input] + [retries, backoff].compactMap { $0?.input },
            assuming: count > 1 && backoff != nil ? ["each pause is twice the one before"] : [])
    }

    /// Pauses of 1, 2, 4, … together.
    private static func doublings(_ count: Double) -> Double {
        (0..<Int(min(count, 60))).reduce(0) { sum, _ in sum * 2 + 1 }
    }
}
