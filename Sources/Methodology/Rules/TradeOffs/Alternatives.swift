import Decisions
import Diagnostics

extension TradeOffRules {
    static let alternatives = Check<TradeOffSubject>(
        Rule(
            id: "TRD-08", severity: .warning, title: "There is a choice, and leaving things as they are is part of it",
            rationale: "One option is no decision, and what change is worth shows only against not changing.",
            source: "Tyree & Akerman, IEEE Software 22(2), 2005",
            bad: """
                title: Use PostgreSQL
                options:
                  - {id: postgresql, name: PostgreSQL}
                """,
            good: """
                title: Use PostgreSQL
                options:
                  - {id: postgresql, name: PostgreSQL}
                  - {id: sqlite, name: Keep SQLite}
                """)
    ) { rule, subject in
        let options = subject.decision.options
        guard let first = options.first else { return .notApplicable }
        if options.count == 1 {
            let finding = Finding(
                rule, "\(first.name) is the only option", part: .option(first.id), fix: "add what else was considered")
            return .fail([finding])
        }
        // Without criteria nothing is compared, and so nothing with what there is.
        guard !subject.decision.criteria.isEmpty else { return .pass }
        guard !options.contains(where: { isStatusQuo($0.name) || isStatusQuo($0.id) }) else { return .pass }
        let finding = Finding(
            rule, "no option leaves things as they are", part: .options, severity: .note,
            fix: "add the status quo as an option, unless it is out of the question")
        return .fail([finding])
    }

    /// Whether a name says that nothing changes.
    private static func isStatusQuo(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }.joined(separator: " ")
        let padded = " \(words) "
        return statusQuo.contains { padded.contains(" \($0) ") }
    }

    private static let statusQuo = [
        "status quo", "do nothing", "doing nothing", "no change", "no changes", "no action", "keep", "stay", "as is",
        "leave", "remain", "current", "existing", "today", "unchanged",
    ]
}
