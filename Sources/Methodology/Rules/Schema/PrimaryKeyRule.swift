import DataModel
import Diagnostics

extension SchemaRules {
    package static let primaryKey = Check<SchemaSubject>(
        Rule(
            id: "DB-01", severity: .warning, title: "Every table has a primary key",
            rationale: """
                Without one a row cannot be named: two equal rows can't be told apart, updates and replication have to compare \
                every column, and no foreign key can refer to the table.
                """,
            source: "E. F. Codd, \"Extending the Database Relational Model\", 1979: entity integrity",
            bad: "CREATE TABLE visit (page text NOT NULL, at timestamptz NOT NULL);",
            good: "CREATE TABLE visit (id bigint PRIMARY KEY, page text NOT NULL, at timestamptz NOT NULL);")
    ) { rule, subject in
        let findings = subject.tables.filter { $0.primaryKey == nil && !$0.isDerived }.map { table in
            Finding(
                rule, "Table '\(table.name)' has no primary key", table: table,
                fix: table.keys.isEmpty
                    ? "name the columns that identify a row"
                    : "make (\(table.keys[0].joined(separator: ", "))) its primary key")
        }
        let missing = subject.tables.filter { $0.primaryKey == nil && $0.isDerived }.map { Missing("columns", of: $0) }
        return RuleResult(findings, missing: missing, isApplicable: !subject.tables.isEmpty)
    }
}
