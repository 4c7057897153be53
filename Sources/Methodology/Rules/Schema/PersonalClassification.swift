import DataModel
import Diagnostics

extension SchemaRules {
    package static let personalClassification = Check<SchemaSubject>(
        Rule(
            id: "DB-25", severity: .warning, title: "Personal data is classified",
            rationale:
                "Who may see data about people has to be known before access, logs and copies for tests can be right.",
            source: "GDPR, Article 32; ISO/IEC 27001, 5.12 Classification of information",
            bad: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, email text);
                === architecture.yml
                entities: {customer: {attributes: {email: {personal: true}}}}
                """,
            good: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, email text);
                === architecture.yml
                entities: {customer: {attributes: {email: {personal: true, classification: confidential}}}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            let own = table.facts.classification
            for column in table.columns where column.facts.isPersonal == true {
                isApplicable = true
                let classification = column.facts.classification ?? own
                guard classification == nil || classification == .public else { continue }
                findings.append(
                    Finding(
                        rule,
                        "'\(table.name).\(column.name)' is personal data "
                            + (classification == nil ? "without a classification" : "and classified as public"),
                        table: table, subject: [column.name], place: column.place,
                        fix: "state `classification: confidential`, or what it is"))
            }
            let isStated = table.columns.contains { $0.facts.isPersonal == true }
            guard table.facts.isPersonal == true, !isStated else { continue }
            isApplicable = true
            if own == nil {
                findings.append(
                    Finding(
                        rule, "'\(table.name)' holds personal data and has no classification", table: table,
                        fix: "state `classification: confidential`, or what it is"))
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
