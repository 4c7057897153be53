import DataModel
import Diagnostics

extension SchemaRules {
    package static let prefixIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-06", severity: .note, title: "No index is the beginning of another",
            rationale: "A longer index that begins with the same columns answers the shorter one's queries too.",
            source: "derived from the leftmost-prefix rule of tree indexes",
            bad: """
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date);
                CREATE INDEX orders_customer ON orders (customer_id);
                CREATE INDEX orders_customer_placed ON orders (customer_id, placed);
                """,
            good: """
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date);
                CREATE INDEX orders_customer_placed ON orders (customer_id, placed);
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            let all =
                table.keyIndexes + table.indexes.compactMap { index in index.parts.map { ($0, index.name ?? "") } }
            for index in table.indexes where !index.isUnique && !index.isImplicit {
                guard let parts = index.parts else { continue }
                if let longer = all.first(where: {
                    $0.key.count > parts.count && Array($0.key.prefix(parts.count)) == parts
                }) {
                    let name = index.name ?? parts.joined(separator: ", ")
                    findings.append(
                        Finding(
                            rule, "Index '\(name)' of '\(table.name)' is the beginning of '\(longer.name)'",
                            table: table,
                            subject: [name], place: index.place,
                            fix: "drop the index '\(name)' unless it is much smaller"))
                }
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.contains { !$0.indexes.isEmpty })
    }
}
