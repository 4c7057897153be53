import Decisions
import Foundation
import Methodology
import Site
import Testing

@Suite struct MetricsTests {
    private func metrics(_ rows: String, status: String = "Accepted", review: String = "") -> String {
        """
        # 9. Cache it

        Date: 2026-01-10

        ## Status

        \(status)

        ## Metrics

        | Metric | Target | Owner | Review |
        | --- | --- | --- | --- |
        | Read latency | p95 < 20 ms over 30d | Order team | \(review) |

        | Metric | Date | Value |
        | --- | --- | --- |
        \(rows)

        """
    }

    private func build(_ text: String, day: String? = nil) async throws -> SiteOutput {
        let shop = Shop.with("0009-x.md", text)
        let catalog = RecordCatalog([shop.log])
        var settings = SiteSettings(title: "Shop")
        settings.day = day.flatMap { Day($0) }
        let markdown = catalog.entries.map { Array((shop.files[$0.record.path] ?? "").utf8) }
        return try await SiteBuilder().build(SiteInput(settings: settings, catalog: catalog, markdown: markdown))
    }

    private func home(_ text: String, day: String? = nil) async throws -> [String] {
        let page = try await build(text, day: day).text("index.html")
        let heading = page.matches(of: /<h3>([^<]*) <span/).map { String($0.1) }
        return heading + page.matches(of: /<p class="note">([^<]*)<\/p>/).map { String($0.1) }
    }

    @Test func showsValuesAgainstTheTarget() async throws {
        let text = metrics("| Read latency | 2026-02-01 | 14 ms |\n| Read latency | 2026-03-01 | 0.024 s |")
        let page = try await build(text).text("decisions/0009-x.html")
        #expect(page.contains(#"<span class="badge is-missed">missed</span>"#))
        #expect(page.contains("<dd>p95 &lt; 20 ms over 30d</dd>") && page.contains("<dd>0.024 s on 2026-03-01</dd>"))
        #expect(page.contains("target &lt; 20 ms; 2026-02-01 14 ms, met; 2026-03-01 0.024 s, missed</desc>"))
        #expect(
            page.matches(of: /class="chart-good"/).count == 1 && page.matches(of: /class="chart-missed"/).count == 1)
        #expect(
            page.contains(#"<time datetime="2026-03-01">"#),
            "as of the latest measurement, which is later than any record")
    }

    @Test func tellsOnTheHomePageWhatIsMissedUnknownOrDue() async throws {
        let good = "| Read latency | 2026-02-01 | 14 ms |"
        #expect(try await home(metrics(good)) == [])
        #expect(
            try await home(metrics("| Read latency | 2026-02-01 | 24 ms |"))
                == ["Metrics missed", "Read latency: 24 ms, target p95 &lt; 20 ms over 30d"])
        #expect(
            try await home(metrics("| Read latency | | |")) == [
                "Metrics not known to be met", "Read latency: no measurement",
            ])
        #expect(
            try await home(metrics(good), day: "2026-05-01")
                == ["Metrics not known to be met", "Read latency: not measured for 89 days"])
        #expect(
            try await home(metrics(good, review: "2026-02-02"), day: "2026-02-03")
                == ["Reviews due", "Read latency: since 2026-02-02"])
        #expect(try await home(metrics(good, review: "2026-02-04"), day: "2026-02-03") == [])
    }

    @Test(arguments: ["Rejected", "Deprecated"]) func asksNothingOfDecisionsNotInForce(status: String) async throws {
        #expect(try await home(metrics("| Read latency | 2026-02-01 | 24 ms |", status: status)) == [])
    }

    @Test func listsMetricsForPrograms() async throws {
        let output = try await build(metrics("| Read latency | 2026-02-01 | 14 ms |", review: "2026-07-01"))
        let bytes = try #require(output.files.first { $0.path == "decisions.json" }).bytes
        let value = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let metric = ((value?["decisions"] as? [[String: Any]])?.last?["metrics"] as? [[String: Any]])?.first
        #expect(metric?["state"] as? String == "met" && metric?["latest"] as? String == "14 ms")
        #expect(metric?["review"] as? String == "2026-07-01" && metric?["asOf"] as? String == "2026-02-01")
    }

    /// Whatever heading the reader of trade-offs takes, the page draws them.
    @Test(arguments: ["Trade-offs", "Tradeoffs", "Trade offs", "Tradeoff Analysis"])
    func drawsTradeOffsBelowEveryHeadingTheyAreReadFrom(heading: String) async throws {
        let text = """
            # 9. X

            ## Status

            Accepted

            ## Considered Options

            * A
            * B

            ## \(heading)

            | Criterion | Weight | Scale | A | B |
            | --- | --- | --- | --- | --- |
            | Speed | 3 | 1..5 | 5 | 2 |
            | Cost | 1 | 1..5 | 2 | 5 |
            """
        #expect(try await build(text).text("decisions/0009-x.html").contains("Trade-offs in pictures"))
    }
}
