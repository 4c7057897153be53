import DataModel
import Diagnostics

extension SchemaRules {
    package static let normalForm = Check<SchemaSubject>(
        Rule(
            id: "DB-20", severity: .warning, title: "Tables are in Boyce–Codd normal form",
            rationale: """
                What depends on something other than a key is stored once for every row that repeats it, and those copies come \
                to differ. Third normal form may still be chosen where Boyce–Codd would lose a dependency.
                """,
            source: "A. Silberschatz, H. F. Korth, S. Sudarshan, \"Database System Concepts\", normalization",
            bad: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, zip text, city text);
                === architecture.yml
                entities: {customer: {dependencies: ["zip -> city"]}}
                """,
            good: """
                === schema.sql
                CREATE TABLE customer (id bigint PRIMARY KEY, zip text);
                CREATE TABLE zip (zip text PRIMARY KEY, city text);
                === architecture.yml
                entities: {zip: {dependencies: ["zip -> city"]}}
                """)
    ) { rule, subject in
        var findings: [Finding] = []
        var missing: [Missing] = []
        for design in subject.designs {
            guard let report = try? design.report.get() else {
                missing.append(.tooManyColumns(of: design.table))
                continue
            }
            // In third normal form there may be reasons to stay.
            let isLosing = report.form == .third && report.synthesis != nil
            let parts = (report.synthesis ?? report.boyceCodd)?.relations.map {
                "(" + design.expanded($0).joined(separator: ", ") + ")"
            }
            for violation in report.violations {
                var finding = Finding(
                    rule, "'\(design.table.name)' is in \(report.form.title) only: " + violation.reason,
                    table: design.table,
                    subject: violation.dependency.from + ["→"] + violation.dependency.to,
                    fix: isLosing
                        ? "keep it, or give up checking \((report.boyceCodd?.lost ?? []).map(\.description).joined(separator: "; ")) in one table"
                        : parts.map { "split it into " + $0.joined(separator: " and ") })
                if isLosing { finding.severity = .note }
                findings.append(finding)
            }
        }
        return RuleResult(findings, missing: missing, isApplicable: !subject.designs.isEmpty)
    }
}
