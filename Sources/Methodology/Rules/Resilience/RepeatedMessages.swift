import Architecture
import Diagnostics

extension ResilienceRules {
    package static let repeatedMessages = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-11", severity: .warning, title: "A message that comes twice has its effect once",
            rationale: """
                Brokers deliver at least once: a receiver that failed before it confirmed gets the message again. It has to know \
                what it has already done.
                """,
            source: "G. Hohpe, B. Woolf, Enterprise Integration Patterns, 2003: idempotent receiver",
            bad: """
                systems:
                  shop: {uses: {warehouse: {description: Sends orders, style: async, idempotent: false}}}
                  warehouse: {}
                """,
            good: """
                systems:
                  shop: {uses: {warehouse: {description: Sends orders, style: async, idempotent: true}}}
                  warehouse: {}
                """),
        ReviewQuestion(
            "What happens when a message of {} comes twice?", evidence: "how the receiver knows it, and a test",
            [.services])
    ) { subject in
        // Who waits for an answer with a limit sends no message.
        subject.between.filter {
            subject.isMessage($0)
                || ($0.relationship.facts[.style] == nil && $0.relationship.facts.flag(.idempotent) == false
                    && $0.relationship.facts[.timeout] == nil)
        }.map { edge in
            let id = edge.relationship.id
            guard edge.isAsync else {
                return Assessment(
                    .relationship(id), .unknown(missing: [edge.relationship.missing(.style)]),
                    "It isn't said whether \(id) is asynchronous", place: edge.relationship.place)
            }
            return edge.stated(
                .idempotent, isThere: "A message of \(id) that comes twice has its effect once",
                isNot: "A message of \(id) that comes twice has its effect twice",
                isOpen: "It isn't said what a message of \(id) does that comes twice",
                fix: "let the receiver remember what it has handled")
        }
    }
}
