import Decisions
import Diagnostics

extension LogRules {
    static let missingDecider = Check<Project>(
        Rule(
            id: "LOG-24", severity: .note, title: "Every record says who decided",
            rationale: """
                A question about the decision needs somebody to ask.
                """,
            source: "MADR 4: `decision-makers`; Tyree & Akerman, IEEE Software 22(2), 2005",
            bad: """
                === 0001-use-postgresql.md
                ---
                status: accepted
                date: 2026-05-04
                decision-makers: [Order team]
                ---

                # Use postgresql

                ## Context and Problem Statement

                Two services write.

                ## Considered Options

                * postgresql
                * Files

                ## Decision Outcome

                Chosen option: postgresql, because it is there.

                === 0002-use-redis.md
                ---
                status: accepted
                date: 2026-05-04
                decision-makers: [Order team]
                ---

                # Use redis

                ## Context and Problem Statement

                Two services write.

                ## Considered Options

                * redis
                * Files

                ## Decision Outcome

                Chosen option: redis, because it is there.

                === 0003-use-kafka.md
                ---
                status: accepted
                date: 2026-05-04
                ---

                # Use kafka

                ## Context and Problem Statement

                Two services write.

                ## Considered Options

                * kafka
                * Files

                ## Decision Outcome

                Chosen option: kafka, because it is there.
                """,
            good: """
                === 0001-use-postgresql.md
                ---
                status: accepted
                date: 2026-05-04
                decision-makers: [Order team]
                ---

                # Use postgresql

                ## Context and Problem Statement

                Two services write.

                ## Considered Options

                * postgresql
                * Files

                ## Decision Outcome

                Chosen option: postgresql, because it is there.
                """)
    ) { rule, project in
        // Where hardly any record names somebody, the log's history does.
        let named = logs(of: project) { !$0.record.people.deciders.isEmpty }
        return each(project, isApplicable: { named.contains($0.log) }) { _, entry in
            guard entry.record.people.deciders.isEmpty else { return [] }
            return [
                Finding(
                    rule, "nobody is named as having decided, as in most records of the log", record: entry,
                    fix: "name them")
            ]
        }
    }
}
