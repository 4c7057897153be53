import DataModel
import Diagnostics

extension SchemaRules {
    package static let nullableUnique = Check<SchemaSubject>(
        Rule(
            id: "DB-10", severity: .note, title: "Unique columns are not null",
            rationale:
                "Nulls count as different, so a unique constraint lets any number of rows with a null and otherwise equal values in.",
            source: "PostgreSQL documentation, 5.5.3 Unique Constraints; the same in MySQL and SQLite",
            bad:
                "CREATE TABLE price (id bigint PRIMARY KEY, product bigint NOT NULL, country text, UNIQUE (product, country));",
            good:
                "CREATE TABLE price (id bigint PRIMARY KEY, product bigint NOT NULL, country text NOT NULL, UNIQUE (product, country));"
        )
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            let uniques =
                table.uniques.filter { !$0.isNullsNotDistinct }.map { ($0.columns, $0.name, $0.place) }
                + table.indexes.filter { $0.isUnique && $0.predicate == nil && !$0.isNullsNotDistinct }
                .compactMap { index in index.columns.map { ($0, index.name, index.place) } }
            // A single optional value, such as a second e-mail address, is unique among those that are there.
            for (columns, name, place) in uniques where columns.count > 1 {
                let nullable = columns.filter { subject.column($0, of: table)?.isNullable ?? false }
                guard !nullable.isEmpty else { continue }
                findings.append(
                    Finding(
                        rule,
                        "\(nullable.joined(separator: ", ")) of '\(table.name)' may be null and lets equal rows past (\(columns.joined(separator: ", ")))",
                        table: table, subject: [name ?? columns.joined(separator: ", ")], place: place,
                        fix: "make the columns NOT NULL, or let nulls count as equal"))
            }
        }
        return RuleResult(
            findings,
            isApplicable: subject.tables.contains { !$0.uniques.isEmpty || $0.indexes.contains(where: \.isUnique) })
    }
}
