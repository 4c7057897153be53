import DataModel
import Diagnostics

extension SchemaRules {
    package static let keyRange = Check<SchemaSubject>(
        Rule(
            id: "DB-15", severity: .note, title: "Generated keys have 64 bits",
            rationale: """
                A 32-bit key runs out after 2,147,483,647 rows ever inserted, which is 50 rows a second for 16 months; widening \
                it later rewrites the table and everything that refers to it.
                """,
            source: "derived from the type's range: 2^31 / 50 / 86,400 = 497 days",
            bad: "CREATE TABLE visit (id serial PRIMARY KEY);", good: "CREATE TABLE visit (id bigserial PRIMARY KEY);")
    ) { rule, subject in
        guard subject.model.dialect != .sqlite else { return .notApplicable }
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            guard let key = table.primaryKey, key.columns.count == 1,
                let column = subject.column(key.columns[0], of: table),
                column.generation != nil, !column.isComputed
            else { continue }
            isApplicable = true
            guard ["integer", "int", "smallint", "mediumint", "tinyint"].contains(column.type.name) else { continue }
            findings.append(
                Finding(
                    rule, "'\(table.name).\(column.name)' is generated as \(column.type.canonical), which runs out",
                    table: table,
                    subject: [column.name], place: column.place, fix: "use bigint, or record how many rows are expected"
                ))
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
