import DataModel
import Diagnostics

extension SchemaRules {
    package static let foreignKeyIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-04", severity: .warning, title: "A foreign key's columns are indexed",
            rationale: """
                Deleting or changing a parent looks for its children. Without an index that reads the whole table, and on \
                PostgreSQL it does so for every parent that is deleted.
                """,
            source: "PostgreSQL documentation, 5.5.5 Foreign Keys; MySQL makes such an index itself",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                """,
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                CREATE INDEX orders_customer ON orders (customer_id, id);
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            for key in table.foreignKeys where !subject.isIndexed(key.columns, of: table) {
                let columns = key.columns.joined(separator: ", ")
                let names = key.columns.map { SQLName.quoted($0, subject.model.dialect) }.joined(separator: ", ")
                findings.append(
                    Finding(
                        rule, "No index of '\(table.name)' begins with \(columns), which refers to '\(key.target)'",
                        table: table,
                        subject: key.columns, place: key.place,
                        fix: "CREATE INDEX ON \(SQLName.quoted(table.name, subject.model.dialect)) (\(names))"))
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.contains { !$0.foreignKeys.isEmpty })
    }
}
