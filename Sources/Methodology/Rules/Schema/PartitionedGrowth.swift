import DataModel
import Diagnostics
import StructuredInput

extension SchemaRules {
    package static let partitionedGrowth = Check<SchemaSubject>(
        Rule(
            id: "DB-24", severity: .warning, title: "Tables that grow large are partitioned",
            rationale: """
                Old rows of a partitioned table go with their partition, at once; deleting them one by one writes as much as \
                adding them did, and indexes of hundreds of millions of rows no longer fit into memory.
                """,
            source: "PostgreSQL documentation, 5.11 Table Partitioning; rows = rate × 86,400 × 365",
            bad: """
                === schema.sql
                CREATE TABLE visit (id bigint PRIMARY KEY, at timestamptz NOT NULL);
                === architecture.yml
                entities: {visit: {volume: {growth: 500 rps, row-size: 200 B, retention: 90 d}}}
                """,
            good: """
                === schema.sql
                CREATE TABLE visit (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                === architecture.yml
                entities: {visit: {volume: {growth: 500 rps, row-size: 200 B, retention: 90 d}}}
                """)
    ) { rule, subject in
        let limit = 100_000_000.0
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            let volume = table.facts.volume
            let size = TableSize(volume)
            guard let rows = size.rowsInAYear else { continue }
            isApplicable = true
            guard rows > limit, table.partitioning == nil, !table.isDerived else { continue }
            var message = "'\(table.name)' holds \(TableSize.words(rows)) rows in a year and is not partitioned"
            var figures = [
                Figure(
                    rows, "", "rows + rows a day × 365, at most what is kept",
                    [
                        .init("rows", volume.rows.map(String.init) ?? "0"),
                        .init("growth", volume.growth?.description ?? "0"),
                        .init("retention", volume.retention?.description ?? "for ever"),
                    ])
            ]
            if let bytes = volume.rowBytes {
                message += ": " + TableSize.bytes(rows * bytes) + " of rows"
                figures.append(
                    Figure(rows * bytes, "B", "rows × row size", [.init("row size", volume.rowSize?.description ?? "")])
                )
            }
            let parts = TableSize.partitions(volume, ofDays: 30)
            var finding = Finding(
                rule, message, table: table,
                fix: "partition it by the time its rows are from"
                    + (parts.map { ", \($0) partitions of 30 days" } ?? "; state how long rows are kept"))
            finding.figures = figures
            findings.append(finding)
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}
