import Architecture
import Diagnostics

extension ResilienceRules {
    package static let backoff = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-04", severity: .warning, title: "New tries wait a while",
            rationale: """
                A callee that is overloaded gets more to do from each caller that tries again at once. Pauses that grow, and \
                differ between callers, let it recover.
                """,
            source: "Site Reliability Engineering, chapter 22: retries with randomized exponential backoff",
            bad: "systems: {shop: {uses: {bank: {description: Charges, retries: 2, backoff: 0 ms}}}, bank: {}}",
            good: "systems: {shop: {uses: {bank: {description: Charges, retries: 2, backoff: 100 ms}}}, bank: {}}"),
        ReviewQuestion(
            "How long does {} wait before it tries again?",
            evidence: "pauses as configured, and how they differ between callers",
            [.services])
    ) { subject in
        subject.ours.compactMap { edge in
            let relationship = edge.relationship
            let id = relationship.id
            let pause = relationship.fact(.backoff)
            guard let retries = relationship.facts.retries else {
                guard let pause, pause.value == 0 else { return nil }
                return Assessment(
                    .relationship(id), .unknown(missing: [relationship.missing(.retries)]),
                    "It isn't said whether \(id) is tried again", place: relationship.place)
            }
            guard retries.upperBound > 0 else { return nil }
            let place = relationship.facts.place(of: .backoff) ?? relationship.place
            guard let pause else {
                return Assessment(
                    .relationship(id), .unknown(missing: [relationship.missing(.backoff)]),
                    "It isn't said how long \(id) waits before it tries again", place: place)
            }
            guard pause.value > 0 else {
                return Assessment(
                    .relationship(id), .fail, "\(id) tries again at once", fix: "wait, longer each time, and by chance",
                    place: place)
            }
            return Assessment(
                .relationship(id), .pass, "\(id) waits \(pause.input.value) before it tries again", place: place)
        }
    }
}
