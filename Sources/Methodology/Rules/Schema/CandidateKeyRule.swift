import DataModel
import Diagnostics

extension SchemaRules {
    package static let candidateKey = Check<SchemaSubject>(
        Rule(
            id: "DB-19", severity: .warning, title: "Every candidate key is unique in the database",
            rationale:
                "Columns that decide all others may occur once only; unless the database knows, two rows can contradict each other.",
            source: "C. L. Lucchesi, S. L. Osborn, \"Candidate Keys for Relations\", 1978",
            bad: """
                === schema.sql
                CREATE TABLE account (id bigint PRIMARY KEY, email text NOT NULL, plan text);
                === architecture.yml
                entities: {account: {dependencies: ["email -> id"]}}
                """,
            good: """
                === schema.sql
                CREATE TABLE account (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, plan text);
                === architecture.yml
                entities: {account: {dependencies: ["email -> id"]}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        for design in subject.designs {
            guard let report = try? design.report.get() else {
                missing.append(.tooManyColumns(of: design.table))
                continue
            }
            let declared = design.table.keys.map(Set.init)
            for key in report.keys where !declared.contains(where: { $0.isSubset(of: key) }) {
                let columns = design.expanded(key)
                let names = columns.map { SQLName.quoted($0, subject.model.dialect) }.joined(separator: ", ")
                findings.append(
                    Finding(
                        rule,
                        "\(columns.joined(separator: ", ")) of '\(design.table.name)' decides all its columns, but is not unique",
                        table: design.table, subject: columns,
                        fix:
                            "ALTER TABLE \(SQLName.quoted(design.table.name, subject.model.dialect)) ADD UNIQUE (\(names))"
                    ))
            }
        }
        return RuleResult(findings, missing: missing, isApplicable: !subject.designs.isEmpty)
    }
}
