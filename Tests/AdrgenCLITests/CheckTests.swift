import Foundation
import Testing

@Suite struct CheckTests {
    /// A log whose second record supersedes the first, which still says that it counts.
    private func log() throws -> Tool {
        let tool = try Tool()
        let record = { (number: Int, title: String, relation: String) in
            """
            # \(number). \(title)

            Date: 2025-12-0\(number)

            ## Status

            Accepted
            \(relation)
            ## Context

            Two services write orders.

            ## Decision

            We use it.

            ## Consequences

            We run backups.

            """
        }
        try tool.write("docs/adr/0001-use-mysql.md", record(1, "Use MySQL", ""))
        try tool.write(
            "docs/adr/0002-use-postgresql.md",
            record(2, "Use PostgreSQL", "\nSupersedes [1. Use MySQL](0001-use-mysql.md)\n"))
        return tool
    }

    private static let found = """
        docs/adr/0001-use-mysql.md:7:1: warning: status is Accepted, but 0002 supersedes it [LOG-05]
          Accepted
          ^
          fix: run `adrgen supersede 0001 --by 0002`
        0 errors, 1 warning, 0 notes; 0 unknown

        """

    @Test func tellsFindingsAndCounts() throws {
        let tool = try log()
        let result = try tool.run("check")
        #expect(result.output == Self.found)
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(try tool.run("check", "--fail-on", "warning").status == 1)
        #expect(
            try tool.run("check", "--rule", "DB", "--fail-on", "note").output
                == "0 errors, 0 warnings, 0 notes; 0 unknown\n")
        #expect(try tool.run("check", "docs/adr/0002-use-postgresql.md", "--fail-on", "note").status == 0)
        #expect(try tool.run("check", "docs/adr", "--fail-on", "warning").status == 1)
    }

    @Test func followsTheProjectsSettings() throws {
        let tool = try log()
        try tool.write("adrgen.yml", "check:\n  fail-on: note\n  rules: {LOG: note, LOG-05: error}\n")
        #expect(try tool.run("check").status == 1)
        #expect(try tool.run("check").output.contains("error: status is Accepted"))
        try tool.write(
            "adrgen.yml", "check:\n  overrides:\n    - {paths: 'docs/**/0001-*', rules: LOG-05, severity: off}\n")
        #expect(try tool.run("check", "--fail-on", "note").status == 0)
        try tool.write("adrgen.yml", "check:\n  rules: {LOG-05: loud}\n")
        let result = try tool.run("check")
        #expect(result.status == 2)
        #expect(result.errors.contains("`loud` is no value of `LOG-05`"))
    }

    @Test func waivesForAsLongAsItWasSaid() throws {
        let tool = try log()
        let settings = { (until: String) in
            """
            check:
              waivers:
                - {finding: LOG-05@0001*, reason: Both run until May., owner: Order team, until: \(until)}
                - {finding: LOG-05@0009, reason: Long gone., owner: Order team}

            """
        }
        try tool.write("adrgen.yml", settings("2026-05-31"))
        #expect(
            try tool.run("check").output == """
                adrgen.yml:4:17: note: waiver of LOG-05@0009 by Order team waives nothing [CHK-02]
                      - {finding: LOG-05@0009, reason: Long gone., owner: Order team}
                                  ^
                  fix: remove it, or correct the id
                0 errors, 0 warnings, 1 note; 0 unknown; 1 waived

                """)
        try tool.write("adrgen.yml", settings("2026-01-01"))
        let result = try tool.run("check")
        #expect(result.output.contains("warning: waiver of LOG-05@0001* by Order team ended on 2026-01-01 [CHK-01]"))
        #expect(result.output.contains("0 errors, 2 warnings, 1 note; 0 unknown\n"))
    }

    @Test func countsOnlyWhatIsNewSinceARevision() throws {
        let tool = try log()
        #expect(try tool.shell("git init -q . && git add -A && git commit -qm one").status == 0)
        let result = try tool.run("check", "--new-only", "HEAD", "--fail-on", "note")
        #expect(result.output == "0 errors, 0 warnings, 0 notes; 0 unknown; 1 old\n")
        #expect(result.status == 0)
        try tool.write("docs/adr/0003-use-redis.md", try tool.read("docs/adr/0001-use-mysql.md"))
        let later = try tool.run("check", "--new-only", "HEAD", "--fail-on", "warning", "-C", "docs")
        #expect(later.output.contains("Number 1 in the heading is 3 in the file name [LOG-20]"))
        #expect(later.output.contains("; 1 old\n"))
        #expect(later.status == 1)
        #expect(try tool.shell("git status --porcelain").output == "?? docs/adr/0003-use-redis.md\n")
        #expect(try tool.run("check", "--new-only", "nowhere").status == 2)
    }

    @Test func keepsWhatHasBeenAccepted() throws {
        let tool = try log()
        #expect(
            try tool.shell("git init -q -b main . && git add -A && git commit -qm one && git checkout -qb change")
                .status == 0)
        let path = "docs/adr/0001-use-mysql.md"
        let record = try tool.read(path)
        #expect(try tool.run("supersede", "1", "--by", "2").status == 0)
        #expect(try tool.run("check", "--base", "main").output == "0 errors, 0 warnings, 0 notes; 0 unknown\n")
        try tool.write(path, try tool.read(path).replacingOccurrences(of: "We use it.", with: "We use MariaDB."))
        let result = try tool.run("check", "--base", "main")
        #expect(
            result.output.contains(
                "error: section `Decision` has changed since main, where the record was accepted [LOG-23]"))
        #expect(result.status == 1)
        #expect(record.contains("We use it."))
        #expect(try tool.shell("rm \(path)").status == 0)
        #expect(try tool.run("check", "--base", "main").output.contains("is gone since main [LOG-23]"))
    }

    @Test func mendsComputedParts() throws {
        let tool = try Tool(copyOf: TestFiles.folder.appendingPathComponent("Fixtures/madr4"))
        let path = "docs/decisions/0099-choose.md"
        try tool.write(
            path,
            """
            ---
            status: accepted
            date: 2026-01-01
            ---

            # Choose

            ## Context and Problem Statement

            One of them.

            ## Considered Options

            * A
            * B

            ## Decision Outcome

            Chosen option: "A", because it is better.

            ## Trade-offs

            | Criterion | Weight | Scale | A | B |
            | --- | --- | --- | --- | --- |
            | Speed | 1 | 1..5 | 5 | 3 |

            <!-- adrgen:computed trade-offs -->
            <!-- adrgen:end -->

            """)
        #expect(try tool.run("check", path).output.contains("computed part `trade-offs` has not been filled [LOG-22]"))
        #expect(try tool.run("check", path, "--fix", "--dry-run").output.contains("+++ "))
        let result = try tool.run("check", path, "--fix")
        #expect(result.errors == "mended \(path)\n")
        #expect(!result.output.contains("LOG-22"))
        #expect(try tool.read(path).contains("adrgen:computed trade-offs digest="))
        #expect(try tool.run("update", "--check").output == "")
    }

    @Test(arguments: ["json", "sarif", "gitlab"]) func printsJSON(_ format: String) throws {
        let result = try log().run("check", "--format", format)
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        #expect(value is [String: Any] || value is [Any])
        #expect(result.output.contains("LOG-05@0001@0002"))
    }

    /// The parts of the format that a reader can't do without: OASIS SARIF 2.1.0, 3.13 to 3.27.
    @Test func printsSARIFThatReadersTake() throws {
        let result = try log().run("check", "--format", "sarif")
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let log = try #require(value)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(driver["name"] as? String == "adrgen")
        #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let place = try #require(location["physicalLocation"] as? [String: Any])
            let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(!uri.hasPrefix("/") && !uri.contains(" "))
            #expect((result["partialFingerprints"] as? [String: String])?.isEmpty == false)
        }
        #expect(results.count == 1)
    }

    @Test func writesAReportIntoAFile() throws {
        let tool = try log()
        let result = try tool.run("check", "--format", "junit", "--output", "out/report.xml")
        #expect(result.output == "0 errors, 1 warning, 0 notes; 0 unknown\n")
        #expect(try tool.read("out/report.xml").contains("<failure type=\"warning\""))
    }

    @Test func saysWhichFactsAreMissing() throws {
        let tool = try log()
        try tool.write(
            "docs/adr/0003-use-redis.md",
            "# 3. Use Redis\n\n## Status\n\nProposed\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n"
        )
        let result = try tool.run("check", "--unknown")
        #expect(
            result.output.hasPrefix("docs/adr/0003-use-redis.md:1:1: `date` of 0003: 1 answer waits for it [LOG-14]\n"))
        #expect(result.output.hasSuffix("1 unknown\n"))
    }

    @Test func fallsSilentWithoutAnythingToCheck() throws {
        let tool = try Tool()
        let result = try tool.run("check")
        #expect(result.status == 2)
        #expect(result.errors.contains("No decision log was found"))
    }

    @Test func explainsRules() throws {
        let tool = try Tool()
        let result = try tool.run("explain", "log-5")
        #expect(
            result.output.hasPrefix("LOG-05 (warning): A record that another one supersedes is no longer in force\n"))
        #expect(result.output.contains("\nFound fault with:\n\n    === 0001-use-postgresql.md\n"))
        #expect(try tool.run("explain", "LOG-14").output.contains("days: 90          # days a record may stay"))
        #expect(
            try tool.run("explain", "--list").output.contains("  TRD-06  error    Scores are on the declared scale\n"))
        #expect(try tool.run("explain", "MET", "--json").output.contains("\"id\": \"MET-11\""))
        let unknown = try tool.run("explain", "TRD-60")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("fix: did you mean `TRD-"))
        #expect(try tool.run("explain").status == 64)
    }
}
