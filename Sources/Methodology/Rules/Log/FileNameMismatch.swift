import Decisions
import Diagnostics

extension LogRules {
    static let fileNameMismatch = Check<Project>(
        Rule(
            id: "LOG-21", severity: .note, title: "A file's name tells its title",
            rationale: """
                Lists of files and links show the name only.
                """,
            source: "adr-tools and MADR: the name is the title",
            bad: """
                === 0001-use-postgresql.md
                # 1. Keep sessions in Redis

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
                """)
    ) { rule, project in
        each(project, isApplicable: { !$0.record.title.isEmpty }) { _, entry in
            let name = Self.words(FileName(path: entry.record.path).slug)
            let title = Self.words(entry.record.title)
            // A name in another script or a short one is a matter of taste.
            guard name.count > 1, title.count > 1, name.isDisjoint(with: title),
                !name.contains(where: { word in
                    title.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
                })
            else { return [] }
            guard title.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return [] }
            return [
                Finding(
                    rule,
                    "file name says `\(FileName(path: entry.record.path).slug)`, the title `\(entry.record.title)`",
                    record: entry, at: entry.titleOffset,
                    fix: "rename the file, or give the record the title it is known by")
            ]
        }
    }

    /// The words of a text in lower case, but for the shortest.
    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 })
    }
}
