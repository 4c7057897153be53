import DataModel
import Diagnostics

extension SchemaRules {
    package static let foreignKeyTarget = Check<SchemaSubject>(
        Rule(
            id: "DB-02", severity: .error, title: "A foreign key refers to a key",
            rationale: """
                A reference to columns that are not unique names any number of rows. PostgreSQL refuses it, SQLite fails when a \
                row is written, and MySQL accepts it and lets the parents diverge.
                """,
            source: "ISO/IEC 9075-2, referential constraints",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL);
                CREATE TABLE orders (id bigint PRIMARY KEY, email text REFERENCES customer (email));
                """,
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);
                CREATE TABLE orders (id bigint PRIMARY KEY, email text REFERENCES customer (email));
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        for table in subject.tables {
            for key in table.foreignKeys {
                guard let target = subject.table(key.target) else { continue }
                if target.isDerived {
                    missing.append(Missing("columns", of: target))
                } else if key.targetColumns.isEmpty
                    || !target.keys.contains(where: { Set($0) == Set(key.targetColumns) })
                {
                    let columns =
                        key.targetColumns.isEmpty
                        ? "its primary key, which it has not" : key.targetColumns.joined(separator: ", ")
                    findings.append(
                        Finding(
                            rule, "'\(table.name)' refers to \(target.name) by \(columns), which is no key of it",
                            table: table,
                            subject: key.columns, place: key.place, fix: "make the columns unique in '\(target.name)'"))
                }
            }
        }
        return RuleResult(
            findings, missing: missing, isApplicable: subject.tables.contains { !$0.foreignKeys.isEmpty })
    }
}
