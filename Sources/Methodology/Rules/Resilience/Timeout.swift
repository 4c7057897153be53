import Architecture
import Diagnostics

extension ResilienceRules {
    package static let timeout = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-01", severity: .error, title: "Callers don't wait for ever",
            rationale: """
                A callee that doesn't answer keeps a thread, a connection and memory of each caller busy for as long as the \
                caller waits; without a limit a single slow element stops all that call it.
                """,
            source: "Site Reliability Engineering, chapter 22: missing deadlines",
            bad: "systems: {shop: {uses: {bank: {description: Charges, timeout: none}}}, bank: {}}",
            good: "systems: {shop: {uses: {bank: {description: Charges, timeout: 2 s}}}, bank: {}}"),
        ReviewQuestion(
            "How long does {} wait at most?", evidence: "the timeout as configured, of connecting and of reading",
            [.services, .api])
    ) { subject in
        subject.waited.filter { !subject.graph.isOutside($0.source) }.map { edge in
            let id = edge.relationship.id
            return edge.stated(
                .timeout, isThere: "\(id) waits at most \(edge.relationship.facts[.timeout].map { "\($0)" } ?? "")",
                isNot: "\(id) waits for ever", isOpen: "It isn't said how long \(id) waits", fix: "set a timeout")
        }
    }
}
