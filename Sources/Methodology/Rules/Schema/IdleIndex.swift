import DataModel
import Diagnostics

extension SchemaRules {
    package static let idleIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-22", severity: .note, title: "Indexes are for queries there are",
            rationale:
                "Each row that is written is written once more for every index, whether any query uses the index or not.",
            source: "Write amplification: writes × (1 + indexes)",
            bad: """
                === schema.sql
                CREATE TABLE visit (id bigint PRIMARY KEY, page text, at date);
                CREATE INDEX visit_page ON visit (page);
                === architecture.yml
                entities: {visit: {access: [{equal: id, rate: 5 rps}, {write: insert, rate: 400 rps}]}}
                """,
            good: """
                === schema.sql
                CREATE TABLE visit (id bigint PRIMARY KEY, page text, at date);
                CREATE INDEX visit_page ON visit (page);
                === architecture.yml
                entities: {visit: {access: [{equal: page, rate: 5 rps}, {write: insert, rate: 400 rps}]}}
                """)
    ) { rule, subject in
        subject.adviceResult(for: rule) { table, advice in
            let writes = table.facts.access.filter { $0.write != nil }.compactMap(\.perSecond).reduce(0, +)
            let indexes = advice.paths.count
            return advice.idle.map { index in
                let name = index.name ?? ""
                let columns = index.columns?.joined(separator: ", ") ?? ""
                var finding = Finding(
                    rule, "Index '\(name)' of '\(table.name)', (\(columns)), serves none of the queries stated",
                    table: table,
                    subject: [name], place: index.place, fix: "drop it, or state the query it is for under `access`")
                if writes > 0 {
                    let amplified = writes * Double(1 + indexes)
                    finding.message +=
                        "; \(TableSize.words(writes)) writes a second become \(TableSize.words(amplified))"
                    finding.figures = [
                        Figure(
                            amplified, "rps", "writes × (1 + indexes)",
                            [.init("writes", "\(TableSize.words(writes)) rps"), .init("indexes", String(indexes))])
                    ]
                }
                return finding
            }
        }
    }
}
