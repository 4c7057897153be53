import CommonMark
import Decisions
import Diagnostics
import Methodology
import TemplateEngine
import Testing

/// What a record's computed region says.
@Suite struct TradeOffTextTests {
    private func text(_ decision: Decision) throws -> String {
        let report = try #require(TradeOffReport(decision))
        let view = TemplateValue(TradeOffView(report).value)
        return String(decoding: try TemplateEngine().render("records/computed/trade-offs.md", view), as: UTF8.self)
    }

    /// The database decision of the design, with a third option.
    static var database: Decision {
        var decision = Decision(title: "Use PostgreSQL for order storage")
        decision.criteria = [
            .init(id: "consistency", name: "Consistency", weight: 5, scale: .init(low: 1, high: 5), better: .higher),
            .init(
                id: "cost", name: "Monthly cost", weight: 3, scale: .init(low: 0, high: 2000), unit: "EUR",
                better: .lower),
        ]
        decision.options = [
            .init(id: "postgresql", name: "PostgreSQL", scores: ["consistency": 5, "cost": 400]),
            .init(id: "dynamodb", name: "DynamoDB", scores: ["consistency": 3, "cost": 250]),
            .init(id: "mongodb", name: "MongoDB", scores: ["consistency": 3, "cost": 300]),
            .init(id: "redis", name: "Redis", scores: ["consistency": 1]),
        ]
        decision.choice = Decision.Choice(option: "postgresql")
        return decision
    }

    @Test func saysWhoLeadsAndWhatWouldChangeThat() throws {
        #expect(
            try text(Self.database) == """
                | Rank | Option | Total |
                | ---: | :--- | ---: |
                | 1 | PostgreSQL | 0.93 |
                | 2 | DynamoDB | 0.64 |
                | 3 | MongoDB | 0.63 |

                Totals are weighted sums on the declared scales: 0 is worst, 1 is best.

                - **PostgreSQL** leads by 0.28; next is DynamoDB.
                - Redis is not ranked: no score for Monthly cost.
                - **ROBUST**: no change of one weight's share by less than a tenth lets another option win.
                - DynamoDB draws level if the weight of Consistency falls from 5 to 0.45 (share 0.63 to 0.13, -79 %).
                - Scores to verify first:
                  - Consistency of PostgreSQL: 5; at 3.18, DynamoDB draws level.
                  - Consistency of DynamoDB: 3; at 4.82, DynamoDB draws level.
                  - Consistency of MongoDB: 3; at 4.88, MongoDB draws level.
                - MongoDB is dominated by DynamoDB: nowhere better, somewhere worse, whatever the weights.

                """)
    }

    @Test func callsATieATie() throws {
        let scores: [[Double?]] = [[5, 2, 3], [3, 4, 5]]
        let text = try text(.matrix(weights: [0.5, 0.3, 0.2], scores: scores, low: 1, high: 5))
        #expect(text.contains("- **Tie**: A, B have the same total. The criteria name no winner.\n"))
        #expect(!text.contains("leads"))
        #expect(!text.contains("ROBUST"))
    }

    @Test func callsANarrowWinnerFragile() throws {
        let scores: [[Double?]] = [[5, 2, 3], [3, 5, 4]]
        let text = try text(.matrix(weights: [0.5, 0.3, 0.2], scores: scores, low: 0, high: 5))
        #expect(text.contains("**FRAGILE**"))
        #expect(text.contains("- A draws level if the weight of Criterion 1 rises from 0.5 to 0.52 (+4.8 %).\n"))
    }

    @Test func tellsCloseTotalsApart() throws {
        let text = try text(.matrix(weights: [1, 1], scores: [[0.5, 0.5], [0.5, 0.4999]]))
        #expect(text.contains("| 1 | A | 0.50000 |\n| 2 | B | 0.49995 |\n"))
        #expect(text.contains("leads by 0.00005;"))
    }

    @Test func saysWhatIsMissing() throws {
        var decision = Decision.matrix(weights: [1, nil], scores: [[1, 0], [0, 1]])
        decision.criteria[0].scale = nil
        #expect(
            try text(decision)
                == "- **Not ranked**, because something is missing: weight of Criterion 2, scale of Criterion 1.\n")
    }

    @Test func namesAnOverride() throws {
        var decision = Decision.matrix(weights: [1, 1], scores: [[1, 1], [0, 1]])
        decision.choice = Decision.Choice(option: "b")
        #expect(
            try text(decision).contains(
                "- B was chosen, although A has the highest total, and **the decision doesn't say why**.\n"))
        decision.choice?.override = "We know it."
        #expect(
            try text(decision).contains("- B was chosen, although A has the highest total; the decision says why.\n"))
    }

    @Test func tellsOfJudgementsAndScreening() throws {
        var decision = Decision.matrix(weights: [nil, nil, nil], scores: [[1, 0, 0], [0, 1, 1]])
        decision.judgements = [
            .init(criterion: "c1", over: "c2", value: 2), .init(criterion: "c2", over: "c3", value: 2),
            .init(criterion: "c1", over: "c3", value: 4),
        ]
        decision.screening = .init(baseline: "a", ratings: ["b": ["c1": .worse, "c2": .better, "c3": .better]])
        let text = try text(decision)
        #expect(text.contains("- Weights come from pairwise judgements.\n"))
        #expect(text.contains("- The judgements agree: consistency ratio 0.00, at most 0.10.\n"))
        #expect(
            text.contains(
                "\n\n| Against A | + | S | - | Net |\n| :--- | ---: | ---: | ---: | ---: |\n| B | 2 | 0 | 1 | +1 |\n"))
    }

    @Test func keepsHostileNamesNames() throws {
        var decision = Self.database
        let name = "A | B \"x\" <script> [[y]] *z* & # `c`"
        decision.options[0].name = name
        decision.criteria[0].name = name
        let html = String(decoding: try HTMLRenderer().render(Array(try text(decision).utf8)[...]), as: UTF8.self)
        #expect(!html.contains("<script>"))
        #expect(html.contains("<td align=\"left\">A | B &quot;x&quot; &lt;script&gt; [[y]] *z* &amp; # `c`</td>"))
    }

    @Test func explainsEveryNumber() throws {
        let report = try #require(TradeOffReport(Self.database))
        let lines = report.explanations.map(\.line)
        #expect(lines.contains("share of Consistency: w' = w / Σw = 5 / 8 = 0.625 of 1"))
        #expect(
            lines.contains(
                "PostgreSQL on Monthly cost: r = (high − x) / (high − low) = (2000 − 400) / (2000 − 0) = 0.8 on 0..1"))
        #expect(lines.contains("total of PostgreSQL: P = Σ w' · r = 0.625 + 0.3 = 0.925 on 0..1"))
        let total = try #require(report.derivations.first { $0.quantity == .total("postgresql") })
        #expect(
            total.inputs == [
                .score(option: "postgresql", criterion: "consistency"), .score(option: "postgresql", criterion: "cost"),
            ])
        #expect(
            lines.contains {
                $0.hasPrefix("share of Consistency at which DynamoDB draws level: ")
                    && $0.hasSuffix("= 0.130435 of 1; the other weights keep their proportions")
            })
        #expect(report.derivations.count == report.explanations.count)
    }

    @Test func saysWhatItTakesForGranted() throws {
        var decision = Self.database
        decision.criteria[0].better = nil
        let explanations = try #require(TradeOffReport(decision)).explanations
        #expect(
            explanations.filter { $0.assumption.hasPrefix("higher is better") }.map(\.label) == [
                "PostgreSQL on Consistency", "DynamoDB on Consistency", "MongoDB on Consistency",
                "Redis on Consistency",
            ])
    }

    @Test func writesJSON() throws {
        let json = String(
            decoding: try #require(TradeOffReport(Self.database)).json.encoded(pretty: false), as: UTF8.self)
        #expect(json.hasPrefix(#"{"missing":[],"weightsFrom":"stated","criteria":[{"id":"consistency""#))
        #expect(json.contains(#""scale":[0,2000],"better":"lower","directionStated":true"#))
        #expect(json.contains(#"{"criterion":"cost","score":null,"normalised":null,"contribution":null}"#))
        #expect(json.contains(#""winner":"postgresql""#))
    }
}
