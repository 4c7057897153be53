import Architecture
import Diagnostics

extension ResilienceRules {
    package static let retryAmplification = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-05", severity: .warning, title: "Retries don't multiply to more than ten calls",
            rationale: """
                When each layer tries again, what fails at the bottom is called the product of all attempts: three layers of \
                four attempts make 64 calls of one request, while it is failing.
                """,
            source: "Site Reliability Engineering, chapter 22: retries at several layers",
            bad: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, retries: 3}}}
                      api: {uses: {db: {description: Reads, retries: 3}}}
                      db: {}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, retries: 0}}}
                      api: {uses: {db: {description: Reads, retries: 3}}}
                      db: {}
                """),
        ReviewQuestion(
            "How many calls of {} can one request become?",
            evidence: "retries of all layers, clients and proxies included",
            [.services, .database, .performance])
    ) { subject in
        subject.amplification.compactMap { amplification in
            let id = amplification.element
            // Where nobody tries again there is nothing to multiply.
            guard amplification.worst.value > 1 || amplification.verdict != .pass else { return nil }
            let count = amplification.worst.value == 1 ? "1 call" : amplification.worst.text()
            let least = amplification.missing.isEmpty && !amplification.isCut ? "" : "at least "
            let circle = amplification.isCut ? ", more if calls go round in a circle" : ""
            let way = amplification.path.map { $0.source.rawValue }.joined(separator: ", ")
            return Assessment(
                .element(id), amplification.verdict,
                "One request can become \(least)\(count) of \(id)"
                    + (way.isEmpty ? "" : " by way of \(way)") + circle,
                fix: "try again at one layer only", elements: amplification.path.map(\.source),
                figures: [amplification.worst], place: subject.system.model.element(id)?.place)
        }
    }
}
