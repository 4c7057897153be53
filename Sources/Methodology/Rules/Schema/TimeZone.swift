import DataModel
import Diagnostics

extension SchemaRules {
    package static let timeZone = Check<SchemaSubject>(
        Rule(
            id: "DB-12", severity: .note, title: "Moments have a time zone",
            rationale: """
                A timestamp without a zone is a reading of some clock; which one is known to the application only, and the hour \
                that a change to winter time repeats cannot be told apart.
                """,
            source: "PostgreSQL wiki, \"Don't Do This\": timestamp without time zone",
            bad: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamp NOT NULL);",
            good: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL);")
    ) { rule, subject in
        guard subject.model.dialect == .postgresql else { return .notApplicable }
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            let columns = table.columns.filter { subject.base($0.type).name.hasPrefix("timestamp") }
            isApplicable = isApplicable || !columns.isEmpty
            let bare = columns.filter { subject.base($0.type).name == "timestamp without time zone" }
            guard let first = bare.first else { continue }
            let names = bare.map(\.name).joined(separator: ", ")
            findings.append(
                Finding(
                    rule, "\(names) of '\(table.name)' \(bare.count == 1 ? "has" : "have") no time zone", table: table,
                    subject: bare.map(\.name), place: first.place, fix: "use timestamp with time zone"))
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
