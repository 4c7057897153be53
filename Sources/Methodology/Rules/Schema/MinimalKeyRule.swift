import DataModel
import Diagnostics

extension SchemaRules {
    package static let minimalKey = Check<SchemaSubject>(
        Rule(
            id: "DB-18", severity: .warning, title: "A primary key has no column too many",
            rationale: """
                When a part of the key decides the rest, the whole key lets the same thing in twice, and every table that \
                refers to it carries columns for nothing.
                """,
            source: "C. J. Date, \"An Introduction to Database Systems\": a candidate key is irreducible",
            bad: """
                === schema.sql
                CREATE TABLE line (order_id bigint, line_id bigint, amount numeric(12,2), PRIMARY KEY (order_id, line_id));
                === architecture.yml
                entities: {line: {dependencies: ["line_id -> order_id"]}}
                """,
            good: """
                === schema.sql
                CREATE TABLE line (order_id bigint, line_id bigint PRIMARY KEY, amount numeric(12,2));
                === architecture.yml
                entities: {line: {dependencies: ["line_id -> order_id"]}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        var isApplicable = false
        for design in subject.designs {
            guard let key = design.table.primaryKey, key.columns.count > 0 else { continue }
            isApplicable = true
            guard let decidesAll = design.decidesAll(key.columns) else {
                missing.append(.tooManyColumns(of: design.table))
                continue
            }
            guard decidesAll else { continue }
            var kept = key.columns
            for column in key.columns {
                let less = kept.filter { $0 != column }
                if !less.isEmpty, design.decidesAll(less) == true { kept = less }
            }
            guard kept.count < key.columns.count else { continue }
            let extra = key.columns.filter { !kept.contains($0) }.joined(separator: ", ")
            findings.append(
                Finding(
                    rule,
                    "The primary key of '\(design.table.name)' holds \(extra), which \(kept.joined(separator: ", ")) decides",
                    table: design.table, subject: key.columns, place: key.place,
                    fix: "make (\(kept.joined(separator: ", "))) its primary key"))
        }
        return RuleResult(findings, missing: missing, isApplicable: isApplicable)
    }
}
