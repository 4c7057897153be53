import DataModel
import Diagnostics

extension SchemaRules {
    package static let nullText = Check<SchemaSubject>(
        Rule(
            id: "DB-14", severity: .warning, title: "No default is the text NULL",
            rationale:
                "'NULL' in quotes is a text of four letters that compares equal to itself; what was meant is no value.",
            source: "derived",
            bad: "CREATE TABLE customer (id bigint PRIMARY KEY, phone text DEFAULT 'NULL');",
            good: "CREATE TABLE customer (id bigint PRIMARY KEY, phone text DEFAULT NULL);")
    ) { rule, subject in
        var findings: [Finding] = []
        for table in subject.tables {
            for column in table.columns {
                guard let value = column.defaultValue?.lowercased(), value == "'null'" || value.hasPrefix("'null'::")
                else { continue }
                findings.append(
                    Finding(
                        rule, "'\(table.name).\(column.name)' has the text 'NULL' as its default", table: table,
                        subject: [column.name], place: column.place, fix: "take the quotes away"))
            }
        }
        return RuleResult(findings, isApplicable: !subject.tables.isEmpty)
    }
}
