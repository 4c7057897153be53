import Decisions
import Diagnostics
import Testing

@Suite struct TargetTests {
    /// Text, and the form adrgen prints.
    @Test(arguments: [
        ("p95 < 200 ms over 7d", "p95 < 200 ms over 7d"), ("latency p95 < 200 ms", "latency p95 < 200 ms"),
        ("p95 latency <200ms", "latency p95 < 200 ms"),
        ("availability > 99.9 % over 30d", "availability > 99.9 % over 30d"),
        ("availability >= 99.90% over 30 days", "availability >= 99.9 % over 30d"),
        ("error rate < 0.1 %", "error rate < 0.1 %"), ("10x traffic for 1h", "10x traffic for 1h"),
        ("10 × Traffic", "10x traffic"), ("zero critical vulnerabilities", "zero critical vulnerabilities"),
        ("Zero incidents over 30d for checkout", "zero incidents over 30d for checkout"),
        ("downtime = 0 s for deploy", "downtime = 0 s for deploy"),
        ("docs completeness >= 90 %", "docs completeness >= 90 %"),
        ("throughput >= 500 rps", "throughput >= 500 rps"), ("throughput ≥ 500 req/s", "throughput >= 500 req/s"),
        ("cost < 400 EUR", "cost < 400 EUR"), ("cost ≤ 12.50 €/month", "cost <= 12.5 €/month"),
        ("`p99.9 \\< 1 s`", "p99.9 < 1 s"), ("p50 &lt;= 3 min", "p50 <= 3 min"),
        ("median build time < 10 minutes", "build time p50 < 10 min"),
        ("average order value > 20 EUR", "order value mean > 20 EUR"), ("open incidents < 3", "open incidents < 3"),
        ("p95 < 200 ms for checkout over 7d", "p95 < 200 ms over 7d for checkout"),
        ("image size < 120 MiB", "image size < 120 MiB"),
        ("error ratio < 0.001 ratio", "error ratio < 0.001 ratio"), ("queue length p95 < 50", "queue length p95 < 50"),
        ("incidents = 0", "zero incidents"), ("count = 0", "count = 0"),
        ("rate < 0.1 % over 30d", "rate < 0.1 % over 30d"), ("traffic >= 10 x", "10x traffic"),
        ("load test duration < 2 h", "load test duration < 2 h"),
    ]) func readsAndPrints(_ text: String, _ printed: String) throws {
        let (target, diagnostics) = Target.read(text)
        #expect(diagnostics.isEmpty)
        #expect(try #require(target).description == printed)
        #expect(Target.read(printed).target == target)
    }

    /// Text, metric name, rule, column, and a part of the fix.
    @Test(arguments: [
        ("fast", "", "MET-01", 1, "p95 < 200 ms"), ("should be highly scalable", "", "MET-01", 18, "p95"),
        ("latency < fast", "", "MET-01", 11, "200 ms"), ("10x faster", "", "MET-01", 5, "10x traffic"),
        ("everybody likes it", "", "MET-01", 1, "p95"),
        ("latency < 200 ms", "", "MET-02", 9, "p95 < 200 ms"),
        ("< 200 ms", "Order write latency", "MET-02", 1, "p95 < 200 ms"),
        ("response time <= 1 s", "", "MET-02", 15, "p95 <= 1 s"),
        ("availability > 99.9 %", "", "MET-03", 16, "over 30d"), ("> 99.9 %", "API uptime", "MET-03", 3, "over 30d"),
        ("ratio > 99.9 %", "API uptime", "MET-03", 9, "over 30d"),
        ("availability > 100 % over 30d", "", "MET-04", 14, ">= 100 %"),
        ("coverage >= 101 %", "", "MET-04", 13, "100 %"),
        ("error ratio < 1.5 ratio", "", "MET-04", 15, "100 %"), ("downtime < 0 s", "", "MET-04", 10, "= 0 s"),
        ("size > -1 MB", "", "MET-04", 8, "0 or more"),
        ("p95 latency < 200 %", "", "MET-05", 19, "ms"), ("availability > 99.9 ms over 30d", "", "MET-05", 21, "%"),
        ("error rate < 5 s", "", "MET-05", 16, "%"), ("throughput > 5 ms", "", "MET-05", 16, "rps"),
        ("image size < 5 KB", "", "MET-05", 16, "kB"), ("build time < 5 m", "", "MET-05", 16, "min"),
        ("", "", "MET-06", 1, "p95"), ("latency p95 <", "", "MET-06", 14, "200 ms"),
        ("p95 < ms", "", "MET-06", 7, "number"),
        ("p95 200 ms", "", "MET-06", 5, "<"), ("under 200 ms", "", "MET-06", 7, "`<` for `under`"),
        ("p100 < 200 ms", "", "MET-06", 1, "max"), ("p0 < 200 ms", "", "MET-06", 1, "min"),
        ("p95th < 200 ms", "", "MET-06", 1, "p95"),
        ("95th percentile latency < 200 ms", "", "MET-06", 6, "p95"),
        ("p95 latency max < 200 ms", "", "MET-06", 1, "one"),
        ("p95 < 200 ms or so", "", "MET-06", 14, "for or"), ("cost < 400 EUR per month", "", "MET-06", 16, "EUR/month"),
        ("p95 < 200 ms over time", "", "MET-06", 19, "7d"), ("p95 < 200 ms over", "", "MET-06", 18, "7d"),
        ("p95 < 200 ms over 1.5d", "", "MET-06", 19, "7d"), ("p95 < 200 ms for", "", "MET-06", 17, "deploy"),
        ("p95 < 200", "", "MET-05", 7, "200 ms"), ("availability > 99.9 over 30d", "", "MET-05", 16, "99.9 %"),
        ("rows < 1,000", "", "MET-06", 8, "thousands"), ("rows < 1234567890123456", "", "MET-06", 8, "15 digits"),
        ("zero", "", "MET-06", 5, "zero critical"), ("10x", "", "MET-06", 4, "10x traffic"),
        ("p95 < 200 ms²x!", "", "MET-06", 11, "ms"),
        ("100 ms < p95 < 200 ms", "", "MET-06", 10, "number"),
        ("p95 < 200 ms over 7d over 30d", "", "MET-06", 22, "over"),
    ]) func rejectsWithAReason(_ text: String, _ metric: String, _ rule: String, _ column: Int, _ fix: String) throws {
        let (target, diagnostics) = Target.read(text, metric: metric)
        #expect(target == nil)
        let first = try #require(diagnostics.first)
        #expect(first.rule == rule, "\(first.message)")
        #expect(first.position?.column == column, "\(first.message)")
        #expect(first.fix?.contains(fix) == true, "\(first.fix ?? "")")
    }

    @Test func reportsEverythingThatMakesNoSense() {
        let rules = Target.read("availability > 100 %").diagnostics.map(\.rule)
        #expect(rules == ["MET-03", "MET-04"])
    }

    /// What counts is what the target says; the metric's name speaks only where it is silent.
    @Test func takesTheMetricsNameForAMissingMeasure() {
        #expect(Target.read("p95 < 20 ms over 7d", metric: "Order write latency").target != nil)
        #expect(Target.read("error rate < 1 %", metric: "Latency").target != nil)
        #expect(Target.read(">= 99 %", metric: "Requests with latency below 200 ms").target != nil)
        #expect(Target.read("availability zones >= 3", metric: "Availability").target != nil)
    }
}
