/// What can be said about an element or a relationship in a form analyses compute with.
package enum FactKey: String, Sendable, Hashable, CaseIterable {
    case instances
    case concurrency
    case serviceTime = "service-time"
    case load
    case availability
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
    case cacheHitRatio = "cache-hit-ratio"
    case calls
    case required

    /// How a fact is written, and what its unit is.
    package enum Form: Sendable, Hashable {
        /// A time: `200 ms`.
        case duration
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
        case .serviceTime, .timeout, .backoff: .duration
        case .availability, .cacheHitRatio: .share
        case .load: .rate
        case .instances, .concurrency, .retries: .count
        case .calls: .number
        case .owner, .zone, .protocolName: .text
        case .data: .texts
        case .encryption, .auth, .circuitBreaker, .bulkhead, .fallback: .flagOrText
        case .idempotent, .required: .flag
        case .criticality: .word(["low", "medium", "high", "critical"])
        case .style: .word(["sync", "async"])
        }
    }

    /// What it says, for editors and reports.
    package var summary: String {
        switch self {
        case .instances: "How many run, or the least and the most of them: `3`, `2..6`"
        case .concurrency: "Requests one instance works on at a time"
        case .serviceTime: "Time one request keeps a place busy: `20 ms`"
        case .load: "Requests that arrive: `50 rps`"
        case .availability: "Share of time it works: `99.9 %`"
        case .owner: "The team or person that answers for it"
        case .zone: "Where it runs: region, availability zone or network zone"
        case .data: "Data it holds or carries"
        case .encryption: "Whether data is encrypted at rest or on the way, or how"
        case .criticality: "What it means for the business when it fails"
        case .protocolName: "Protocol spoken: `HTTPS`, `AMQP`"
        case .auth: "How the caller proves who it is, or `false`"
        case .style: "Whether the caller waits (`sync`) or not (`async`)"
        case .timeout: "How long the caller waits: `2 s`"
        case .retries: "How often the caller tries again"
        case .backoff: "Pause before the first new try: `100 ms`"
        case .idempotent: "Whether calling twice has the effect of calling once"
        case .circuitBreaker: "Whether the caller stops calling what fails, or by what"
        case .bulkhead: "Whether the calls have resources of their own, or which"
        case .fallback: "What the caller does instead, or `false`"
        case .cacheHitRatio: "Share of calls answered from a cache: `80 %`"
        case .calls: "Calls for one request of the caller: `3`, `0.2`"
        case .required: "Whether the caller fails when this fails"
        }
    }

    /// Whether it can be said of an element, of a relationship, or of both.
    package var subjects: Set<Subject> {
        switch self {
        case .instances, .concurrency, .serviceTime, .owner, .zone, .criticality: [.element]
        case .load, .availability, .data, .encryption, .auth, .protocolName: [.element, .relationship]
        case .style, .timeout, .retries, .backoff, .idempotent, .circuitBreaker, .bulkhead, .fallback, .cacheHitRatio,
            .calls, .required:
            [.relationship]
        }
    }

    package enum Subject: String, Sendable, Hashable { case element, relationship }

    /// The keys that can be said of a subject, in the order of this list.
    package static func keys(of subject: Subject) -> [FactKey] { subject == .element ? ofElements : ofRelationships }

    private static let ofElements = allCases.filter { $0.subjects.contains(.element) }
    private static let ofRelationships = allCases.filter { $0.subjects.contains(.relationship) }
}
