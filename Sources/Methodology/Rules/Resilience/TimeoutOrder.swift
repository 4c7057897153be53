import Architecture
import Diagnostics

extension ResilienceRules {
    package static let timeoutOrder = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-02", severity: .warning, title: "What is behind gives up before its caller does",
            rationale: """
                A callee that still waits and tries again after its caller has given up works for nobody, and does so most when \
                there is least to spare.
                """,
            source: "Site Reliability Engineering, chapter 22: deadline propagation",
            bad: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, timeout: 1 s, retries: 0}}}
                      api: {uses: {bank: {description: Charges, timeout: 2 s, retries: 0}}}
                  bank: {}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, timeout: 3 s, retries: 0}}}
                      api: {uses: {bank: {description: Charges, timeout: 2 s, retries: 0}}}
                  bank: {}
                """),
        ReviewQuestion(
            "Does {} still wait when what is behind it gives up?",
            evidence: "timeouts of all layers, or deadlines passed along",
            [.services, .api])
    ) { subject in
        subject.chains.map { chain in
            let behind = chain.inner.map { $0.destination.rawValue }.joined(separator: ", ")
            let inside = chain.journey.map { " in \($0)" } ?? ""
            let detail = chain.journey ?? ""
            let relationship = subject.system.model.relationship(chain.outer)
            let figures = [chain.timeout, chain.longest].compactMap { $0 }
            let statement: String
            switch chain.verdict {
            case .unknown:
                statement = "It can't be told whether \(chain.outer)\(inside) waits as long as calls of \(behind) take"
            default:
                let time = chain.timeout.map { "waits \($0.text())" } ?? "waits for ever"
                let longest = chain.longest.map { $0.value.isFinite ? "up to \($0.text())" : "for ever" } ?? ""
                statement = "\(chain.outer) \(time)\(inside), and calls of \(behind) behind it may take \(longest)"
            }
            return Assessment(
                .relationship(chain.outer), detail: detail, chain.verdict, statement,
                fix: "wait longer outside, or less inside", elements: chain.inner.map(\.destination), figures: figures,
                place: relationship?.facts.place(of: .timeout) ?? relationship?.place)
        }
    }
}
