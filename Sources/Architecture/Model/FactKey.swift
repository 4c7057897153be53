/// What can be said about an element or a relationship in a form analyses compute with.
package enum FactKey: String, Sendable, Hashable, CaseIterable {
    case instances
    case concurrency
    case serviceTime = "service-time"
    case load
    case targetUtilisation = "target-utilisation"
    case maxConnections = "max-connections"
    case mean
    case p50
    case p95
    case p99
    case p999 = "p99.9"
    case availability
    case instanceAvailability = "instance-availability"
    case instancesNeeded = "instances-needed"
    case owner
    case zone
    case data
    case encryption
    case criticality
    case protocolName = "protocol"
    case auth
    case style
    case timeout
    case retries
    case backoff
    case idempotent
    case circuitBreaker = "circuit-breaker"
    case bulkhead
    case fallback
    case deadLetters = "dead-letters"
    case pool
    case cacheHitRatio = "cache-hit-ratio"
    case calls
    case required

    /// How a fact is written, and what its unit is.
    package enum Form: Sendable, Hashable {
        /// A time: `200 ms`.
        case duration
        /// A time, or `none`.
        case durationOrNone
        /// A share: `99.9 %`.
        case share
        /// A rate: `500 rps`.
        case rate
        /// A whole number, or a range `2..6`.
        case count
        /// A number from 0 up, without unit.
        case number
        case text
        /// Several texts.
        case texts
        /// `true` or `false`.
        case flag
        /// Whether there is one, or what it is: `true`, `false`, `AES-256`.
        case flagOrText
        /// One of a few words.
        case word([String])
    }

    package var form: Form {
        switch self {
        case .serviceTime, .backoff, .mean, .p50, .p95, .p99, .p999: .duration
        case .timeout: .durationOrNone
        case .availability, .instanceAvailability, .targetUtilisation, .cacheHitRatio: .share
        case .load: .rate
        case .instances, .concurrency, .retries, .instancesNeeded, .maxConnections, .pool: .count
        case .calls: .number
        case .owner, .zone, .protocolName: .text
        case .data: .texts
        case .encryption, .auth, .circuitBreaker, .bulkhead, .fallback, .deadLetters: .flagOrText
        case .idempotent, .required: .flag
        case .criticality: .word(["low", "medium", "high", "critical"])
        case .style: .word(["sync", "async"])
        }
    }

    /// What it can be said of.
    package var subjects: Set<Subject> {
        switch self {
        case .instances, .concurrency, .serviceTime, .targetUtilisation, .maxConnections, .instanceAvailability,
            .instancesNeeded, .zone:
            [.element]
        case .owner, .criticality: [.element, .view]
        case .load: [.element, .relationship, .view]
        case .mean, .p50, .p95, .p99, .p999, .availability, .data, .encryption, .auth, .protocolName:
            [.element, .relationship]
        case .style, .timeout, .retries, .backoff, .idempotent, .circuitBreaker, .bulkhead, .fallback, .deadLetters,
            .pool, .cacheHitRatio, .calls, .required:
            [.relationship]
        }
    }

    package enum Subject: String, Sendable, Hashable { case element, relationship, view }

    /// The keys that can be said of a subject, in the order of this list.
    package static func keys(of subject: Subject) -> [FactKey] {
        switch subject {
        case .element: ofElements
        case .relationship: ofRelationships
        case .view: ofViews
        }
    }

    private static let ofElements = allCases.filter { $0.subjects.contains(.element) }
    private static let ofRelationships = allCases.filter { $0.subjects.contains(.relationship) }
    private static let ofViews = allCases.filter { $0.subjects.contains(.view) }
}
