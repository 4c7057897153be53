import Architecture
import Diagnostics

extension ResilienceRules {
    package static let circuitBreaker = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-07", severity: .warning, title: "Calls to others' systems stop while these fail",
            rationale: """
                Nobody here can repair a system that others run. A breaker answers at once while it fails, instead of letting \
                every request wait for its timeout.
                """,
            source: "M. T. Nygard, Release It!, 2nd edition, 2018: circuit breaker",
            bad: """
                systems:
                  shop: {uses: {bank: {description: Charges, circuit-breaker: false}}}
                  bank: {external: true}
                """,
            good: """
                systems:
                  shop: {uses: {bank: {description: Charges, circuit-breaker: true}}}
                  bank: {external: true}
                """),
        ReviewQuestion(
            "When does {} stop calling what fails?",
            evidence: "thresholds of the breaker, and what is done while it is open",
            [.services])
    ) { subject in
        subject.waited.filter { subject.callee($0).isExternal && !subject.caller($0).isExternal }.map { edge in
            let id = edge.relationship.id
            return edge.stated(
                .circuitBreaker, isThere: "\(id) stops calling while calls fail",
                isNot: "\(id) goes on calling while calls fail", isOpen: "It isn't said whether \(id) has a breaker",
                fix: "put a circuit breaker before it")
        }
    }
}
