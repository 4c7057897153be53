import DataModel
import Diagnostics

extension SchemaRules {
    package static let unknownTarget = Check<SchemaSubject>(
        Rule(
            id: "DB-13", severity: .warning, title: "Foreign keys refer to tables that exist",
            rationale:
                "The table may be missing from what was read, or its name is wrong: MySQL and SQLite find that out late.",
            source: "derived",
            bad: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));",
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                """)
    ) { rule, subject in
        let findings = subject.tables.flatMap { table in
            table.foreignKeys.filter { subject.table($0.target) == nil }.map { key in
                Finding(
                    rule, "'\(table.name)' refers to '\(key.target)', which is not defined", table: table,
                    subject: key.columns,
                    place: key.place, fix: "read the file that defines it as well, or correct the name")
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.contains { !$0.foreignKeys.isEmpty })
    }
}
