import DataModel
import Diagnostics

extension SchemaRules {
    package static let duplicateForeignKey = Check<SchemaSubject>(
        Rule(
            id: "DB-16", severity: .warning, title: "No reference is declared twice",
            rationale: "Both are checked with every row, and when their actions differ, which one wins is not obvious.",
            source: "derived",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id),
                    CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE);
                """,
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id) ON DELETE CASCADE);
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            for (position, key) in table.foreignKeys.enumerated() {
                let earlier = table.foreignKeys[..<position].first {
                    $0.columns == key.columns && $0.target == key.target && $0.targetColumns == key.targetColumns
                }
                guard earlier != nil else { continue }
                let columns = key.columns.joined(separator: ", ")
                findings.append(
                    Finding(
                        rule, "'\(table.name)' refers to '\(key.target)' by \(columns) twice", table: table,
                        subject: [key.name ?? columns], place: key.place, fix: "drop one of the two"))
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.contains { !$0.foreignKeys.isEmpty })
    }
}
