import DataModel
import Diagnostics

extension SchemaRules {
    package static let duplicateIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-05", severity: .warning, title: "No index is there twice",
            rationale:
                "Each index is written with every row; a second one of the same key answers no query the first does not.",
            source: "derived",
            bad: """
                CREATE TABLE customer (id bigint PRIMARY KEY, email text UNIQUE);
                CREATE INDEX customer_email ON customer (email);
                """,
            good: "CREATE TABLE customer (id bigint PRIMARY KEY, email text UNIQUE);")
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            var seen: [(key: [String], name: String)] = table.keyIndexes
            for index in table.indexes {
                guard let parts = index.parts else { continue }
                if let other = seen.first(where: { $0.key == parts }) {
                    let name = index.name ?? parts.joined(separator: ", ")
                    findings.append(
                        Finding(
                            rule, "Index '\(name)' of '\(table.name)' has the same key as '\(other.name)'",
                            table: table,
                            subject: [name], place: index.place, fix: "drop the index '\(name)'"))
                } else {
                    seen.append((parts, index.name ?? ""))
                }
            }
        }
        return RuleResult(findings, isApplicable: !subject.tables.isEmpty)
    }
}

extension Table {
    /// Keys of the indexes behind the primary key and unique constraints, with their names.
    var keyIndexes: [(key: [String], name: String)] {
        (primaryKey.map { [($0.columns, $0.name ?? "the primary key")] } ?? [])
            + uniques.map { ($0.columns, $0.name ?? "the unique constraint") }
    }
}

extension TableIndex {
    /// The key's parts as text, of tree indexes on all rows with nothing carried along; nil for others.
    var parts: [String]? {
        guard predicate == nil, include.isEmpty, method == nil else { return nil }
        return elements.map { element in
            var text: String
            switch element.subject {
            case .column(let name): text = name
            case .expression(let expression): text = "(" + expression + ")"
            }
            if element.isDescending { text += " DESC" }
            for option in [
                element.nulls, element.collation, element.operatorClass, element.prefixLength.map(String.init),
            ] {
                if let option { text += " " + option }
            }
            return text
        }
    }
}
