import DataModel
import Diagnostics

extension SchemaRules {
    package static let superkey = Check<SchemaSubject>(
        Rule(
            id: "DB-17", severity: .error, title: "A primary key decides every column",
            rationale: """
                Where the dependencies that are stated do not lead from the primary key to every column, two rows of the same \
                thing can have different keys, or one key stands for several things.
                """,
            source:
                "C. Beeri, P. A. Bernstein, \"Computational Problems Related to the Design of Normal Form Relational Schemas\", 1979",
            bad: """
                === schema.sql
                CREATE TABLE account (name text PRIMARY KEY, email text NOT NULL UNIQUE, plan text);
                === architecture.yml
                entities: {account: {dependencies: ["email -> name, plan", "name, plan -> email"]}}
                """,
            good: """
                === schema.sql
                CREATE TABLE account (name text UNIQUE, email text PRIMARY KEY, plan text);
                === architecture.yml
                entities: {account: {dependencies: ["email -> name, plan", "name -> email"]}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        var isApplicable = false
        for design in subject.designs {
            guard design.isComplete, let key = design.table.primaryKey, !key.columns.isEmpty else { continue }
            isApplicable = true
            guard let decidesAll = design.decidesAll(key.columns) else {
                missing.append(.tooManyColumns(of: design.table))
                continue
            }
            guard !decidesAll else { continue }
            let keys = (try? design.report.get())?.keys ?? []
            findings.append(
                Finding(
                    rule,
                    "The primary key of '\(design.table.name)', \(key.columns.joined(separator: ", ")), does not decide its other columns by the dependencies stated",
                    table: design.table, subject: key.columns, place: key.place,
                    fix: keys.first.map {
                        "make (\($0.joined(separator: ", "))) its primary key, or state what is missing"
                    }
                        ?? "state what the key decides"))
        }
        return RuleResult(findings, missing: missing, isApplicable: isApplicable)
    }
}

extension Missing {
    /// A table has more columns in its dependencies than an exact answer is computed for.
    static func tooManyColumns(of table: Table) -> Missing {
        Missing("dependencies of at most \(RelationDesign.limit) columns", of: table)
    }
}
