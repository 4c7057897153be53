import Architecture
import Diagnostics

extension ResilienceRules {
    package static let deadLetters = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-10", severity: .warning, title: "Messages that can't be handled go somewhere",
            rationale: """
                A message that fails each time either stops those behind it or is lost. Kept aside, somebody can see it, repair \
                the reason and handle it again.
                """,
            source: "G. Hohpe, B. Woolf, Enterprise Integration Patterns, 2003: dead letter channel",
            bad: """
                systems:
                  shop: {uses: {warehouse: {description: Sends orders, style: async, dead-letters: false}}}
                  warehouse: {}
                """,
            good: """
                systems:
                  shop: {uses: {warehouse: {description: Sends orders, style: async, dead-letters: orders.failed}}}
                  warehouse: {}
                """),
        ReviewQuestion(
            "What happens to messages of {} that can't be handled?",
            evidence: "where they are kept, who looks, and a message handled again",
            [.services, .operations])
    ) { subject in
        messages(subject, .deadLetters) { edge in
            let id = edge.relationship.id
            return edge.stated(
                .deadLetters, isThere: "Messages of \(id) that can't be handled are kept",
                isNot: "Messages of \(id) that can't be handled are lost or stop the others",
                isOpen: "It isn't said what happens to messages of \(id) that can't be handled",
                fix: "keep them aside, and tell somebody")
        }
    }

    /// Asynchronous relationships, and those a fact says something of that is about messages only.
    static func messages(
        _ subject: ResilienceSubject, _ key: FactKey?, _ assess: (CallGraph.Edge) -> Assessment
    ) -> [Assessment] {
        subject.between.compactMap { edge in
            if edge.isAsync { return subject.isMessage(edge) ? assess(edge) : nil }
            let relationship = edge.relationship
            guard relationship.facts[.style] == nil, let key, relationship.facts[key] != nil else { return nil }
            return Assessment(
                .relationship(relationship.id), .unknown(missing: [relationship.missing(.style)]),
                "It isn't said whether \(relationship.id) is asynchronous", place: relationship.place)
        }
    }
}
