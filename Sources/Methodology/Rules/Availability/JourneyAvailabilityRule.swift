import Architecture
import Diagnostics

extension AvailabilityRules {
    package static let journeyAvailability = ModelRule<AvailabilitySubject>(
        Rule(
            id: "AVA-01", severity: .error, title: "Journeys work as much of the time as they have to",
            rationale: """
                A journey works no more of the time than all it can't do without together: three parts of 99.9 % make 99.7 %, \
                two hours of failure in 30 days where 43 minutes are allowed.
                """,
            source: "AWS Well-Architected, Reliability Pillar: availability with hard dependencies",
            bad: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {availability: 99.95 %, uses: {db: Reads}}
                      db: {availability: 99.9 %}
                views:
                  buying:
                    type: dynamic
                    targets: availability > 99.9 % over 30d
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.db}]
                """,
            good: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {availability: 99.95 %, uses: {db: Reads}}
                      db: {instances: 2, instances-needed: 1, instance-availability: 99.9 %}
                views:
                  buying:
                    type: dynamic
                    targets: availability > 99.9 % over 30d
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.db}]
                """),
        ReviewQuestion(
            "Is {} available as much as it has to be?", evidence: "measured availability of each part, or the contract",
            [.operations, .services])
    ) { subject in
        subject.targets.map { journey, availability, stated, verdict in
            let name = journey.view.key
            let downtime = stated.target.flatMap(availability.downtime)
            let minutes =
                downtime.map { ": \($0.computed.text()) of failure, and \($0.allowed.text()) are allowed" } ?? ""
            let share = availability.upper.map { "\(NumberText.significant($0.value, digits: 6)) %" } ?? ""
            let worst = availability.parts.max { ($0.gain ?? 0) < ($1.gain ?? 0) }
            let most = worst.map { $0.gain == nil ? "" : ", most of it \($0.element)" } ?? ""
            let statement: String
            switch verdict {
            case .pass, .notApplicable: statement = "\(name) is available \(share) of the time\(minutes)"
            case .fail:
                let least = availability.availability == nil ? "at most " : ""
                statement = "\(name) is available \(least)\(share) of the time, not \(stated.text)\(minutes)\(most)"
            case .unknown:
                statement =
                    availability.isTooLarge
                    ? "\(name) was not evaluated: more than \(Reliability.sharedLimit) parts are shared"
                    : "It can't be told how available \(name) is; what is known allows \(share)"
            }
            return Assessment(
                journey.subject, detail: stated.text, verdict, statement,
                fix: "make \(worst?.element.rawValue ?? "a part") redundant, or able to be missed",
                elements: availability.parts.map(\.element),
                figures: [availability.upper, downtime?.computed, downtime?.allowed].compactMap { $0 }
                    + availability.parts.compactMap(\.availability),
                place: stated.place)
        }
    }
}
