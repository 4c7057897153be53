import Foundation
import Testing

@Suite struct StructuredInputTests {
    static let decision = """
        title: Use PostgreSQL for order storage
        date: 2026-11-23
        decision-makers: [Order team]
        context: Orders and payments must agree.
        criteria:
          - {name: Consistency, weight: 5, scale: 1..5}
        options:
          - {name: PostgreSQL, scores: {consistency: 5}}
          - {name: DynamoDB, scores: {consistency: 3}}
        decision: {option: PostgreSQL, because: it has transactions}
        metrics:
          - {name: Write latency, target: p95 < 20 ms over 7d}
        links: {supersedes: [1], amends: [2]}

        """

    private func log() throws -> Tool {
        let tool = try Tool()
        _ = try tool.run("init")
        _ = try tool.run("new", "Use", "Kafka")
        try tool.write("decision.yml", Self.decision)
        return tool
    }

    @Test func writesTheRecordAndTheReverseLinks() throws {
        let tool = try log()
        let result = try tool.run("new", "--input", "decision.yml")
        #expect(result.errors == "")
        #expect(result.output == "docs/adr/0003-use-postgresql-for-order-storage.md\n")
        #expect(
            try tool.read("docs/adr/0003-use-postgresql-for-order-storage.md") == """
                ---
                status: proposed
                date: 2026-11-23
                decision-makers: [Order team]
                consulted: []
                informed: []
                ---

                # Use PostgreSQL for order storage

                ## Context and Problem Statement

                Orders and payments must agree.

                ## Considered Options

                * PostgreSQL
                * DynamoDB

                ## Decision Outcome

                Chosen option: "PostgreSQL", because it has transactions.

                ## Trade-offs

                | Criterion   | Weight | Scale | PostgreSQL | DynamoDB |
                | ----------- | -----: | ----: | ---------: | -------: |
                | Consistency |      5 |  1..5 |          5 |        3 |

                <!-- adrgen:computed trade-offs digest=569efb754282b3f2 -->

                | Rank | Option | Total |
                | ---: | :--- | ---: |
                | 1 | PostgreSQL | 1.00 |
                | 2 | DynamoDB | 0.50 |

                Totals are weighted sums on the declared scales: 0 is worst, 1 is best.

                - **PostgreSQL** leads by 0.50; next is DynamoDB.
                - **ROBUST**: no change of one weight's share by less than a tenth lets another option win.
                - No weight lets another option win, whatever its value.
                - Scores to verify first:
                  - Consistency of PostgreSQL: 5; at 3, DynamoDB draws level.
                  - Consistency of DynamoDB: 3; at 5, DynamoDB draws level.
                - DynamoDB is dominated by PostgreSQL: nowhere better, somewhere worse, whatever the weights.

                <!-- adrgen:end -->

                ## Success Metrics

                | Metric        | Target              |
                | ------------- | ------------------- |
                | Write latency | p95 < 20 ms over 7d |

                <!-- adrgen:computed success-metrics digest=b4ff6bd919a10bb1 -->

                | Metric | State | Latest | Margin |
                | :--- | :--- | ---: | ---: |
                | Write latency | unknown | no measurement |  |

                <!-- adrgen:end -->

                ## More Information

                * Supersedes [ADR-0001](0001-record-architecture-decisions.md)
                * Amends [ADR-0002](0002-use-kafka.md)

                """)
        let list = try tool.run("list", "--status", "superseded", "--paths").output
        #expect(list == "docs/adr/0001-record-architecture-decisions.md\n")
        #expect(try tool.read("docs/adr/0002-use-kafka.md").contains("Amended by [ADR-0003]"))
    }

    @Test func readsJSONFromStandardInput() throws {
        let tool = try log()
        let json = #"{"title": "Use \ud83d\ude00", "options": [{"name": "A"}], "decision": {"option": "a"}}"#
        let result = try tool.run(["new", "--input", "-", "--tag", "fun"], input: json)
        #expect(result.errors == "")
        let text = try tool.read(result.output.trimmingCharacters(in: .newlines))
        #expect(text.contains("# Use 😀\n") && text.contains("tags: [fun]"))
    }

    @Test func writesNothingWhenAnythingIsWrong() throws {
        let tool = try log()
        try tool.write("decision.yml", Self.decision + "colour: blue\nrisks: [{risk: r, impact: hihg}]\n")
        let before = try tool.tree()
        let result = try tool.run("new", "--input", "decision.yml")
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(
            result.errors == """
                decision.yml:14:1: error: `colour` is no key of a decision [unknown-key]
                  colour: blue
                  ^
                  fix: use one of `title`, `status`, `date`, `decision-makers`, `consulted`, `informed`, `tags`, `elements`, \
                `paths`, `context`, `drivers`, `criteria`, `judgements`, `options`, `screening`, `decision`, `consequences`, \
                `metrics`, `risks`, `confirmation`, `questions`, `more-information`, `links`
                decision.yml:15:27: error: `impact` is `hihg`, which is not one of `low`, `medium`, `high` [unknown-word]
                  risks: [{risk: r, impact: hihg}]
                                            ^
                  fix: write `high`

                """)
        #expect(try tool.tree() == before)
    }

    @Test func reportsLinksThatLeadNowhereAtTheirPlaces() throws {
        let tool = try log()
        try tool.write("decision.yml", "title: Use X\nlinks: {supersedes: [7], amends: [1, use-redis]}\n")
        let before = try tool.tree()
        let result = try tool.run("new", "--input", "decision.yml")
        #expect(result.status == 2)
        #expect(result.errors.contains("decision.yml:2:22: error:"))
        #expect(result.errors.contains("decision.yml:2:38: error:"))
        #expect(try tool.tree() == before)
    }

    @Test func showsADiffInADryRun() throws {
        let tool = try log()
        let before = try tool.tree()
        let result = try tool.run("new", "--input", "decision.yml", "--dry-run")
        #expect(result.output.contains("+# Use PostgreSQL for order storage\n"))
        #expect(result.output.contains("+status: superseded by"))
        #expect(try tool.tree() == before)
    }

    @Test func keepsTheHeadingsOfALogOfAnotherDialect() throws {
        let tool = try Tool()
        _ = try tool.run("init", "--format", "nygard", "doc/adr")
        try tool.write("decision.yml", "title: Use X\noptions: [{name: X}]\n")
        let path = try tool.run("new", "--input", "decision.yml").output.trimmingCharacters(in: .newlines)
        #expect(try tool.read(path).contains("# 2. Use X\n\n## Considered Options\n"))
    }

    @Test(arguments: ["nygard", "madr4", "madr2", "y-statement", "tyree-akerman", "arc42", "alexandrian"])
    func fillsOtherForms(form: String) throws {
        let tool = try log()
        let result = try tool.run("new", "--input", "decision.yml", "--template", form)
        #expect(result.errors == "")
        let text = try tool.read(result.output.trimmingCharacters(in: .newlines))
        #expect(text.contains("Use PostgreSQL for order storage"))
        #expect(text.contains("Orders and payments must agree"))
        #expect(text.contains("it has transactions"))
    }

    @Test func refusesATitleBesideTheInput() throws {
        let tool = try log()
        #expect(try tool.run("new", "--input", "decision.yml", "Use", "X").status == 64)
        #expect(try tool.run("new", "--input", "none.yml").status == 2)
    }

    @Test func printsTheSchema() throws {
        let tool = try Tool()
        let result = try tool.run("schema", "decision")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
}
