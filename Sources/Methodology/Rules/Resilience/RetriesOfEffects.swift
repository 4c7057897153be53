import Architecture
import Diagnostics

extension ResilienceRules {
    package static let retriesOfEffects = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-03", severity: .error, title: "Only calls are tried again that have their effect once",
            rationale: """
                A call that ran into its timeout may have had its effect all the same. Trying it again charges a card twice \
                unless the callee knows the call by a key.
                """,
            source: "RFC 9110, section 9.2.2: idempotent methods",
            bad: """
                systems: {shop: {uses: {bank: {description: Charges, retries: 2, idempotent: false}}}, bank: {}}
                """,
            good: """
                systems: {shop: {uses: {bank: {description: Charges, retries: 2, idempotent: true}}}, bank: {}}
                """),
        ReviewQuestion(
            "What happens when {} is done twice?",
            evidence: "the key by which the callee knows a repeated call, and a test",
            [.api, .services])
    ) { subject in
        subject.between.compactMap { edge in
            let relationship = edge.relationship
            let id = relationship.id
            let isIdempotent = relationship.facts.flag(.idempotent)
            guard let retries = relationship.facts.retries else {
                guard isIdempotent == false else { return nil }
                return Assessment(
                    .relationship(id), .unknown(missing: [relationship.missing(.retries)]),
                    "It isn't said whether \(id), which has an effect each time, is tried again",
                    place: relationship.place)
            }
            guard retries.upperBound > 0 else { return nil }
            let count = retries.upperBound == 1 ? "once" : "\(retries.upperBound) times"
            return edge.stated(
                .idempotent, isThere: "\(id) is tried again \(count) and has its effect once",
                isNot: "\(id) is tried again \(count) and has an effect each time",
                isOpen: "\(id) is tried again \(count), and it isn't said whether it has its effect once",
                fix: "send a key by which the callee knows a repeated call, or don't try again")
        }
    }
}
