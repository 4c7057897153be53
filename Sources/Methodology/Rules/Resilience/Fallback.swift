import Architecture
import Diagnostics

extension ResilienceRules {
    package static let fallback = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-08", severity: .warning,
            title: "What is critical has an answer for the failure of others' systems",
            rationale: """
                A critical element that can't do without a system of others is no more available than that is. What it does \
                instead is decided before the failure, or in the middle of it.
                """,
            source: "M. T. Nygard, Release It!, 2nd edition, 2018: stability patterns",
            bad: """
                systems:
                  shop: {criticality: critical, uses: {bank: {description: Charges, fallback: false}}}
                  bank: {external: true}
                """,
            good: """
                systems:
                  shop: {criticality: critical, uses: {bank: {description: Charges, fallback: Charges later}}}
                  bank: {external: true}
                """),
        ReviewQuestion(
            "What is done instead when {} fails?", evidence: "the fallback at work in a test, and who agreed to it",
            [.services, .operations])
    ) { subject in
        let edges = subject.waited.filter {
            $0.isHard && subject.callee($0).isExternal && !subject.caller($0).isExternal
        }
        return edges.compactMap { edge in
            let relationship = edge.relationship
            let caller = subject.caller(edge)
            let id = relationship.id
            guard let criticality = caller.facts.criticality else {
                guard relationship.facts.flag(.fallback) == false else { return nil }
                return Assessment(
                    .relationship(id), .unknown(missing: [caller.missing(.criticality)]),
                    "It isn't said how critical \(caller.id) is, which does nothing else when \(edge.relationship.destination) fails",
                    place: relationship.place)
            }
            guard SinglePoint.critical.contains(criticality) else { return nil }
            let instead = relationship.facts.text(.fallback).map { ": \($0)" } ?? ""
            return edge.stated(
                .fallback, isThere: "\(id) has a fallback\(instead)", isNot: "\(id) has no fallback",
                isOpen: "It isn't said what is done instead when \(id) fails",
                fix: "decide what is done instead, or that the failure is accepted")
        }
    }
}
