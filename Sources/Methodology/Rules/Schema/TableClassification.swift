import DataModel
import Diagnostics

extension SchemaRules {
    package static let tableClassification = Check<SchemaSubject>(
        Rule(
            id: "DB-27", severity: .warning, title: "A table is classified as its most sensitive column",
            rationale: "Whoever may read the table reads all of its columns.",
            source: "derived",
            bad: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, card text);
                === architecture.yml
                entities: {customer: {classification: internal, attributes: {card: {classification: restricted}}}}
                """,
            good: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, card text);
                === architecture.yml
                entities: {customer: {classification: restricted, attributes: {card: {classification: restricted}}}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            guard let own = table.facts.classification else { continue }
            isApplicable = true
            for column in table.columns {
                guard let classification = column.facts.classification, classification > own else { continue }
                findings.append(
                    Finding(
                        rule,
                        "'\(table.name)' is \(own.rawValue), but its column \(column.name) is \(classification.rawValue)",
                        table: table, subject: [column.name], place: column.place,
                        fix: "classify the table as \(classification.rawValue), or move the column"))
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
