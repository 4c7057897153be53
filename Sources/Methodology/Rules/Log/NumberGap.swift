import Decisions
import Diagnostics

extension LogRules {
    static let numberGap = Check<Project>(
        Rule(
            id: "LOG-08", severity: .note, title: "Numbers follow each other",
            rationale: """
                A missing number is a record that was deleted, or one on a branch that never came.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011: numbered sequentially",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0003-use-mysql.md
                # 3. Use MySQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """,
            good: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0002-use-mysql.md
                # 2. Use MySQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """)
    ) { rule, project in
        let logs = project.catalog.logs
        var findings: [Finding] = []
        var isApplicable = false
        for (place, log) in logs.enumerated() {
            // Templates and pages about the log take numbers too.
            let numbers = Set(log.files.compactMap(\.number)).sorted()
            isApplicable = isApplicable || numbers.count > 1
            for (number, next) in zip(numbers, numbers.dropFirst()) where next > number + 1 {
                let gap = next == number + 2 ? "number \(number + 1) is" : "numbers \(number + 1) to \(next - 1) are"
                guard
                    let entry = project.catalog.entries.first(where: { $0.log == place && $0.record.number == next })
                else { continue }
                findings.append(
                    Finding(
                        rule, "\(gap) missing before this record", record: entry,
                        fix: "keep records that no longer count, with the status that says so"))
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
