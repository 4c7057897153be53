import DataModel
import Diagnostics

extension SchemaRules {
    package static let consistentNaming = Check<SchemaSubject>(
        Rule(
            id: "DB-09", severity: .note, title: "Names follow one style",
            rationale: "Whoever writes a query should not have to look up how each table spells its names.",
            source: "derived",
            bad: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, customer_name text, \"shippedAt\" date);",
            good: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, customer_name text, shipped_at date);")
    ) { rule, subject in
        var counts: [NameStyle: Int] = [:]
        let names = subject.tables.map(\.name.name) + subject.tables.flatMap { $0.columns.map(\.name) }
        for name in names { if let style = NameStyle(name) { counts[style, default: 0] += 1 } }
        let ranked = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        guard let usual = ranked.first, ranked.count > 1 else { return counts.isEmpty ? .notApplicable : .pass }
        // Where two styles are about equally common, none of them is the rule.
        guard usual.value > 2 * ranked.dropFirst().reduce(0, { $0 + $1.value }) - 1 else { return .pass }
        var findings: [Finding] = []
        for table in subject.tables {
            if let style = NameStyle(table.name.name), style != usual.key {
                findings.append(
                    Finding(
                        rule,
                        "Table '\(table.name)' is named in \(style.rawValue), most names in \(usual.key.rawValue)",
                        table: table,
                        fix: "rename it, in its own migration"))
            }
            for column in table.columns {
                guard let style = NameStyle(column.name), style != usual.key else { continue }
                findings.append(
                    Finding(
                        rule,
                        "'\(table.name).\(column.name)' is named in \(style.rawValue), most names in \(usual.key.rawValue)",
                        table: table, subject: [column.name], place: column.place,
                        fix: "rename it, in its own migration"))
            }
        }
        return RuleResult(findings)
    }

    /// How a name of several words is put together.
    private enum NameStyle: String {
        case snake = "snake_case"
        case camel = "camelCase"
        case pascal = "PascalCase"
        case screaming = "SCREAMING_CASE"

        /// Nil for a name of one word, which fits all styles, and for one that fits none.
        init?(_ name: String) {
            let scalars = Array(name.unicodeScalars)
            let hasLower = scalars.contains { $0.properties.isLowercase }
            let hasUpper = scalars.contains { $0.properties.isUppercase }
            let hasUnderscore = scalars.dropFirst().contains("_")
            switch (hasLower, hasUpper, hasUnderscore) {
            case (true, false, true): self = .snake
            case (false, true, true): self = .screaming
            case (true, true, false):
                guard let first = scalars.first(where: { $0 != "_" }) else { return nil }
                self = first.properties.isUppercase ? .pascal : .camel
            default: return nil
            }
        }
    }
}
