import DataModel
import Diagnostics

extension SchemaRules {
    package static let orphanTable = Check<SchemaSubject>(
        Rule(
            id: "DB-07", severity: .note, title: "Tables are connected",
            rationale: """
                A table that neither refers to another nor is referred to is either independent, or its relations are known to \
                the application only.
                """,
            source: "derived",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                CREATE TABLE visit (id bigint PRIMARY KEY);
                """,
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                """)
    ) { rule, subject in
        var connected: Set<ObjectName> = []
        for relationship in subject.model.relationships {
            connected.insert(subject.model.key(relationship.child))
            connected.insert(subject.model.key(relationship.parent))
        }
        for table in subject.model.tables {
            connected.formUnion((table.parents + (table.parents.isEmpty ? [] : [table.name])).map(subject.model.key))
        }
        // Where nothing is connected, relations are not a habit of this schema, which is another matter.
        guard !connected.isEmpty else { return .notApplicable }
        let findings = subject.tables.filter { !connected.contains(subject.model.key($0.name)) }.map { table in
            Finding(
                rule, "Table '\(table.name)' refers to no other and is referred to by none", table: table,
                fix: "declare its foreign keys, or record why it stands alone")
        }
        return RuleResult(findings)
    }
}
