import Architecture
import Diagnostics

extension ResilienceRules {
    package static let retryLayers = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-06", severity: .note, title: "One layer tries again, not several",
            rationale: """
                The layer right above what failed knows best whether trying again helps. Layers above it only repeat all its \
                attempts, and callers wait for all of them.
                """,
            source: "Site Reliability Engineering, chapter 22: retry only at the layer immediately above",
            bad: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, retries: 1}}}
                      api: {uses: {db: {description: Reads, retries: 1}}}
                      db: {}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      web: {uses: {api: {description: Asks, retries: 0}}}
                      api: {uses: {db: {description: Reads, retries: 1}}}
                      db: {}
                """),
        ReviewQuestion("Which layer above {} tries again?", evidence: "retries of all layers", [.services])
    ) { subject in
        subject.amplification.compactMap { amplification in
            let id = amplification.element
            guard !amplification.retrying.isEmpty || !amplification.missing.isEmpty else { return nil }
            let layers = amplification.retrying.map { "\($0)" }.joined(separator: ", ")
            let statement: String
            switch amplification.layersVerdict {
            case .fail: statement = "\(amplification.retrying.count) layers above \(id) try again: \(layers)"
            case .unknown: statement = "It can't be told how many layers above \(id) try again"
            default: statement = "\(layers.isEmpty ? "No layer" : "One layer") above \(id) tries again"
            }
            return Assessment(
                .element(id), amplification.layersVerdict, statement, fix: "try again in one of them",
                elements: amplification.retrying.map(\.source), place: subject.system.model.element(id)?.place)
        }
    }
}
