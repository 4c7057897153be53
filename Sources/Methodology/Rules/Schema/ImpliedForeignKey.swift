import DataModel
import Diagnostics

extension SchemaRules {
    package static let impliedForeignKey = Check<SchemaSubject>(
        Rule(
            id: "DB-08", severity: .note, title: "References are declared",
            rationale: """
                A column that is named after another table's key and has its type refers to it, but without a foreign key \
                nothing keeps it from naming rows that are gone.
                """,
            source: "derived from names and types; a suggestion, not a certainty",
            bad: """
                CREATE TABLE customers (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
                """,
            good: """
                CREATE TABLE customers (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));
                """)
    ) { rule, subject in
        var targets: [String: Table] = [:]
        for table in subject.tables {
            guard let key = table.primaryKey?.columns, key.count == 1 else { continue }
            for name in singulars(table.name.name.lowercased()) {
                targets[name + "_" + key[0].lowercased()] = table
                targets[name + key[0].lowercased()] = table
            }
        }
        var findings: [Finding] = []
        for table in subject.tables {
            let declared = Set(table.foreignKeys.flatMap(\.columns))
            for column in table.columns
            where !declared.contains(column.name) && table.primaryKey?.columns != [column.name] {
                guard let target = targets[column.name.lowercased()], target.name != table.name,
                    let key = target.primaryKey?.columns.first, let other = subject.column(key, of: target),
                    subject.base(other.type).name == subject.base(column.type).name, !column.type.name.isEmpty
                else { continue }
                findings.append(
                    Finding(
                        rule,
                        "'\(table.name).\(column.name)' looks like a reference to '\(target.name)', but is no foreign key",
                        table: table, subject: [column.name], place: column.place,
                        fix: "declare it: FOREIGN KEY (\(column.name)) REFERENCES \(target.name) (\(key))"))
            }
        }
        return RuleResult(findings, isApplicable: subject.tables.count > 1)
    }

    /// A table's name and what it may be in the singular.
    private static func singulars(_ name: String) -> [String] {
        var names = [name]
        if name.hasSuffix("ies") { names.append(String(name.dropLast(3)) + "y") }
        if name.hasSuffix("es") { names.append(String(name.dropLast(2))) }
        if name.hasSuffix("s") { names.append(String(name.dropLast())) }
        return names
    }
}
