import Testing

@Suite struct MetricsTests {
    /// A log with a record in force that has metrics, and one that was rejected.
    private func log() throws -> Tool {
        let tool = try Tool()
        _ = try tool.run("init")
        let record = { (status: String, table: String) in
            """
            ---
            status: \(status)
            date: 2026-11-23
            ---

            # Use \(status)

            ## Success Metrics

            | Metric | Target | Owner | Review |
            | --- | --- | --- | --- |
            \(table)

            """
        }
        try tool.write(
            "docs/adr/0002-use-postgresql.md",
            record(
                "accepted",
                """
                | Write latency | p95 < 20 ms over 7d | Order team | 2025-12-01 |
                | Availability | availability > 99.9 % over 30d | Platform team | 2026-06-01 |
                | Speed | fast | | |
                """))
        try tool.write("docs/adr/0003-use-files.md", record("rejected", "| Size | size < 1 MiB | Order team | |"))
        return tool
    }

    @Test func measuresAndLists() throws {
        let tool = try log()
        #expect(try tool.run("measure", "2", "latency", "25 ms", "--date", "2026-01-01").status == 0)
        #expect(
            try tool.run("measure", "2", "avail", "99.95 %", "--date", "2025-11-01", "--source", "monitor | eu").status
                == 0)
        #expect(
            try tool.read("docs/adr/0002-use-postgresql.md").hasSuffix(
                """
                ### Measurements

                | Metric        | Date       | Value | Source |
                | ------------- | ---------- | ----: | ------ |
                | Write latency | 2026-01-01 | 25 ms |        |
                | Availability  | 2025-11-01 | 99.95 % | monitor \\| eu |

                """))
        let result = try tool.run("metrics")
        #expect(
            result.output == """
                0002\tWrite latency\tp95 < 20 ms over 7d\t25 ms\t2026-01-01\tmissed\t-5 ms (-25 %)\t-\t2025-12-01 overdue
                0002\tAvailability\tavailability > 99.9 % over 30d\t99.95 %\t2025-11-01\tstale\t+0.05 pp (+0.0501 %)\t-\t2026-06-01
                0002\tSpeed\tfast\t-\t-\tunknown\t-\t-\t-

                """)
        #expect(
            result.errors.contains(
                "docs/adr/0002-use-postgresql.md:14:11: warning: Speed: `fast` cannot be measured [MET-01]"))
        #expect(result.status == 0)
    }

    @Test(
        arguments: [
            (["--status", "missed"], ["Write latency"], Int32(0)),
            (["--status", "stale", "--status", "unknown"], ["Availability", "Speed"], 0),
            (["--owner", "platform"], ["Availability"], 0), (["--due", "today"], ["Write latency"], 0),
            (["--due", "2026-06-01"], ["Write latency", "Availability"], 0),
            (["--fail-on", "missed"], ["Write latency", "Availability", "Speed"], 1),
            (["--fail-on", "missed", "--owner", "platform"], ["Availability"], 0),
            (["--fail-on", "stale", "--owner", "platform"], ["Availability"], 1),
            (["--fail-on", "unknown", "--status", "unknown"], ["Speed"], 1),
            (["--as-of", "2025-11-02", "--status", "met"], ["Availability"], 0),
            (["--stale-after", "100", "--status", "met"], ["Availability"], 0),
            (["--all", "--owner", "order"], ["Write latency", "Size"], 0),
        ] as [([String], [String], Int32)])
    func filtersAndFails(_ arguments: [String], _ names: [String], _ status: Int32) throws {
        let tool = try log()
        _ = try tool.run("measure", "2", "latency", "25 ms", "--date", "2026-01-01")
        _ = try tool.run("measure", "2", "avail", "99.95 %", "--date", "2025-11-01")
        let result = try tool.run(["metrics"] + arguments)
        #expect(result.output.split(separator: "\n").map { String($0.split(separator: "\t")[1]) } == names)
        #expect(result.status == status)
    }

    @Test func writesTheSameMeasurementOnceAndNothingOnADryRun() throws {
        let tool = try log()
        let before = try tool.tree()
        let dry = try tool.run("measure", "2", "latency", "14 ms", "--dry-run")
        #expect(dry.output.contains("+| Write latency | 2026-01-02 | 14 ms |"))
        #expect(try tool.tree() == before)
        _ = try tool.run("measure", "2", "latency", "14 ms")
        let once = try tool.tree()
        #expect(once != before)
        #expect(try tool.run("measure", "2", "latency", "14 ms").status == 0)
        #expect(try tool.tree() == once)
    }

    @Test(
        arguments: [
            (["latncy", "14 ms"], Int32(2), "unknown-metric"), (["latency", "14 %"], 2, "MET-05"),
            (["latency", "fine"], 2, "MET-07"),
            (["speed", "14 ms"], 2, "MET-01"), (["latency", "14 ms", "--date", "2026-02-30"], 64, "date-form"),
        ] as [([String], Int32, String)])
    func refusesWhatCannotBeCompared(_ arguments: [String], _ status: Int32, _ rule: String) throws {
        let tool = try log()
        let before = try tool.tree()
        let result = try tool.run(["measure", "2"] + arguments)
        #expect(result.status == status)
        #expect(result.errors.contains("[\(rule)]"))
        #expect(try tool.tree() == before)
    }

    @Test func printsJSONAsItsSchemaSays() throws {
        let tool = try log()
        _ = try tool.run("measure", "2", "latency", "25 ms")
        let json = try tool.run("metrics", "--json").output
        let schema = try tool.run("schema", "metrics").output
        for key in [
            "\"asOf\": \"2026-01-02\"", "\"missed\": 1", "\"formula\": \"target - value\"", "\"state\": \"unknown\"",
        ] {
            #expect(json.contains(key))
        }
        let keys = { (text: String) in Set(text.matches(of: /"([A-Za-z]+)":/).map { String($0.1) }) }
        #expect(keys(json).isSubset(of: keys(schema)))
    }
}
