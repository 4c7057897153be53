import Architecture
import Diagnostics
import Decisions
import StructuredInput

extension AvailabilityRules {
    package static let extraNine = ModelRule<AvailabilitySubject>(
        Rule(
            id: "AVA-04", severity: .note, title: "What a journey can't do without is one nine better than the journey",
            rationale: """
                Dependencies spend the error budget first. One that fails ten times less than the journey may leaves nine tenths \
                of the budget to the team that answers for the journey.
                """,
            source:
                "B. Treynor and others, The Calculus of Service Availability, ACM Queue 15(2), 2017: the rule of the extra 9",
            bad: """
                people: {customer: {uses: {shop.api: Pays}}}
                systems:
                  shop: {containers: {api: {availability: 99.99 %, uses: {bank: Charges}}}}
                  bank: {external: true, availability: 99.95 %}
                views:
                  paying:
                    type: dynamic
                    targets: availability > 99.9 % over 30d
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: bank}]
                """,
            good: """
                people: {customer: {uses: {shop.api: Pays}}}
                systems:
                  shop: {containers: {api: {availability: 99.99 %, uses: {bank: {description: Charges, required: false}}}}}
                  bank: {external: true, availability: 99.95 %}
                views:
                  paying:
                    type: dynamic
                    targets: availability > 99.9 % over 30d
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: bank}]
                """),
        ReviewQuestion(
            "Are the parts of {} ten times better than it has to be?",
            evidence: "contracts and measurements of each part",
            [.operations, .services])
    ) { subject in
        subject.targets.flatMap { journey, availability, stated, _ -> [Assessment] in
            guard let limit = stated.target?.limit.double(in: .percent) else { return [] }
            return availability.parts.map { part in
                let detail = "\(stated.text)@\(part.element)"
                guard let share = part.availability else {
                    return Assessment(
                        journey.subject, detail: detail, .unknown(missing: part.missing),
                        "It can't be told how available \(part.element) is", elements: [part.element],
                        place: stated.place)
                }
                let isShort = 100 - share.value > (100 - limit) / 10 * (1 + 1e-9)
                return Assessment(
                    journey.subject, detail: detail, isShort ? .fail : .pass,
                    "\(part.element) is available \(share.text(digits: 6)), and \(journey.view.key) asks for \(stated.limitText)",
                    fix: "make it redundant, or let the journey go on without it", elements: [part.element],
                    figures: [share], place: stated.place)
            }
        }
    }
}

extension SystemTarget {
    /// `99.9 %`
    fileprivate var limitText: String { target.map { "\($0.limit)" } ?? text }
}
