import DataModel
import Diagnostics

extension SchemaRules {
    package static let wideIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-23", severity: .note, title: "An index has few columns",
            rationale: """
                Columns behind the third seldom tell rows apart that the first ones don't, but make every entry larger. Unique \
                indexes are as long as what they keep unique.
                """,
            source: "strong_migrations, \"Keeping non-unique indexes to three columns or less\"",
            bad: """
                CREATE TABLE visit (id bigint PRIMARY KEY, a int, b int, c int, d int);
                CREATE INDEX visit_all ON visit (a, b, c, d);
                """,
            good: """
                CREATE TABLE visit (id bigint PRIMARY KEY, a int, b int, c int, d int);
                CREATE INDEX visit_all ON visit (a, b, c);
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            let wanted = table.facts.access.map { $0.columns.count }.max() ?? 0
            for index in table.indexes where !index.isUnique && index.elements.count > max(3, wanted) {
                let name = index.name ?? ""
                findings.append(
                    Finding(
                        rule, "Index '\(name)' of '\(table.name)' has \(index.elements.count) columns", table: table,
                        subject: [name], place: index.place,
                        fix: "keep those that tell rows apart, or state the query it is for under `access`"))
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.contains { !$0.indexes.isEmpty })
    }
}
