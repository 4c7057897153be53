import DataModel
import Diagnostics

extension SchemaRules {
    package static let foreignKeyType = Check<SchemaSubject>(
        Rule(
            id: "DB-03", severity: .warning, title: "A foreign key has the type of what it refers to",
            rationale: """
                A narrower type overflows while the parent still grows, and joining different types can keep the database from \
                using an index.
                """,
            source: "derived from the types' ranges",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer REFERENCES customer (id));
                """,
            good: """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer (id));
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        var isApplicable = false
        for table in subject.tables {
            for key in table.foreignKeys {
                guard let target = subject.table(key.target) else { continue }
                for (name, targetName) in zip(key.columns, key.targetColumns) {
                    guard let column = subject.column(name, of: table),
                        let other = subject.column(targetName, of: target)
                    else { continue }
                    isApplicable = true
                    let types = [column, other].map { comparable(subject.base($0.type), subject.model.dialect) }
                    if types.contains("") {
                        // SQLite's columns need no type.
                        if subject.model.dialect != .sqlite { missing.append(Missing("type of \(name)", of: table)) }
                    } else if types[0] != types[1] {
                        let message =
                            "'\(table.name).\(name)' is \(column.type.canonical), but refers to '\(target.name).\(targetName)' of "
                            + "\(other.type.canonical)"
                        findings.append(
                            Finding(
                                rule, message, table: table, subject: [name], place: column.place,
                                fix: "give both the same type"))
                    }
                }
            }
        }
        return RuleResult(findings, missing: missing, isApplicable: isApplicable)
    }

    /// What has to be the same: lengths of texts and display widths of integers don't.
    private static func comparable(_ type: ColumnType, _ dialect: Dialect) -> String {
        let texts = [
            "character varying", "varchar", "text", "citext", "longtext", "mediumtext", "tinytext", "nvarchar",
        ]
        if texts.contains(type.name) { return "text" }
        let isNumber = type.name == "numeric" || type.name == "decimal"
        return type.name + (type.isUnsigned ? " unsigned" : "")
            + (isNumber ? type.arguments.joined(separator: ",") : "")
    }
}
