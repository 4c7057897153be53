import Architecture
import Diagnostics

/// Whether what a system has to keep is said so that it can be checked.
package enum QualityRules {
    /// By id.
    package static let all: [ModelRule<SystemSubject>] = [readableTarget]

    package static let readableTarget = ModelRule<SystemSubject>(
        Rule(
            id: "QUA-01", severity: .error, title: "Targets say something that can be checked",
            rationale: """
                "Fast" and "highly available" are kept by every system and by none. A number with its unit, a percentile, a \
                window: then a computation or a measurement can tell.
                """,
            source: "ISO/IEC 25023:2016: quality measures; the grammar of success metrics",
            bad: "targets: [latency < 200 ms]", good: "targets: [latency p95 < 200 ms]"),
        ReviewQuestion(
            "Can the targets of {} be checked?", evidence: "a measurement of each target", [.performance, .operations])
    ) { system in
        system.targets.map { stated in
            guard let problem = stated.problems.first(where: { $0.severity == .error }) else {
                return Assessment(
                    stated.subject, detail: stated.text, .pass, "`\(stated.text)` can be checked", place: stated.place)
            }
            return Assessment(
                stated.subject, detail: stated.text, .fail, "`\(stated.text)`: \(problem.message)", fix: problem.fix,
                place: stated.place)
        }
    }
}
