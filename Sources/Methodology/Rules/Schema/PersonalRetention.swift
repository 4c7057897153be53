import DataModel
import Diagnostics

extension SchemaRules {
    package static let personalRetention = Check<SchemaSubject>(
        Rule(
            id: "DB-26", severity: .warning, title: "Personal data has an end",
            rationale:
                "Data about people may be kept as long as its purpose needs it; a table without a period keeps it for ever.",
            source: "GDPR, Article 5 (1) e: storage limitation",
            bad: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, email text);
                === architecture.yml
                entities: {customer: {personal: true, classification: confidential}}
                """,
            good: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, email text);
                === architecture.yml
                entities: {customer: {personal: true, classification: confidential, volume: {retention: 2 years}}}
                """)
    ) { rule, subject in
        let personal = subject.tables.filter { table in
            table.facts.isPersonal == true || table.columns.contains { $0.facts.isPersonal == true }
        }
        let findings = personal.filter { $0.facts.volume.retention == nil }.map { table in
            Finding(
                rule, "'\(table.name)' holds personal data, and how long is not said", table: table,
                fix: "state `volume: {retention: …}`")
        }
        return RuleResult(findings, isApplicable: !personal.isEmpty)
    }
}
