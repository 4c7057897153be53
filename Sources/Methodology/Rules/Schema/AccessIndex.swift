import DataModel
import Diagnostics

extension SchemaRules {
    package static let accessIndex = Check<SchemaSubject>(
        Rule(
            id: "DB-21", severity: .warning, title: "Frequent queries have an index",
            rationale: """
                An index that begins with the columns compared with one value, goes on with those sorted by and ends with the \
                one compared with a range finds a query's rows in their order. Without it the table is read or sorted each time.
                """,
            source:
                "The order of equality, sort and range in compound indexes; PostgreSQL documentation, 11.3 Multicolumn Indexes",
            bad: """
                === schema.sql
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date, state text);
                === architecture.yml
                entities:
                  orders: {access: [{equal: [customer_id, state], sort: placed desc, rate: 50 rps}]}
                """,
            good: """
                === schema.sql
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date, state text);
                CREATE INDEX ON orders (customer_id, state, placed DESC);
                === architecture.yml
                entities:
                  orders: {access: [{equal: [customer_id, state], sort: placed desc, rate: 50 rps}]}
                """)
    ) { rule, subject in
        subject.adviceResult(for: rule) { table, advice in
            if let rows = table.facts.volume.rows, rows < 1_000, table.facts.volume.growth == nil { return [] }
            return advice.missing.map { missing in
                let names = missing.patterns.map { $0.name.isEmpty ? "a query" : "'\($0.name)'" }
                let rate = missing.patterns.compactMap(\.perSecond).reduce(0, +)
                let columns = missing.keys.map { $0.column + ($0.isDescending ? " desc" : "") }.joined(separator: ", ")
                let keys = missing.keys.map {
                    SQLName.quoted($0.column, subject.model.dialect) + ($0.isDescending ? " DESC" : "")
                }
                let times = rate > 0 ? " (\(TableSize.words(rate)) times a second)" : ""
                var finding = Finding(
                    rule,
                    "No index of '\(table.name)' serves \(names.uniqued.joined(separator: ", "))\(times): \(columns)",
                    table: table, subject: missing.keys.map(\.column), place: missing.patterns.first?.place,
                    fix:
                        "CREATE INDEX ON \(SQLName.quoted(table.name, subject.model.dialect)) (\(keys.joined(separator: ", ")))"
                )
                if let partial = missing.partial, let rest = missing.rest {
                    finding.severity = .note
                    finding.message += "; '\(partial)' leaves the \(rest)"
                }
                return finding
            }
        }
    }
}

extension SchemaSubject {
    /// What a rule about indexes says of the tables whose access is stated.
    func adviceResult(for rule: Rule, _ findings: (Table, IndexAdvice) -> [Finding]) -> RuleResult {
        let stated = tables.filter { !$0.facts.access.isEmpty && !$0.isDerived }
        return RuleResult(
            stated.flatMap { findings($0, IndexAdvice($0, model.dialect)) }, isApplicable: !stated.isEmpty)
    }
}

extension [String] {
    /// Each once, in the order of their first places.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
