import Decisions
import Diagnostics
import StructuredInput
import Testing

@Suite struct AmountTests {
    /// Target, value, whether the value meets it; nil when it cannot be compared.
    @Test(
        arguments: [
            ("p95 < 200 ms", "0.2 s", false), ("p95 <= 200 ms", "0.2 s", true), ("p95 < 200 ms", "199.999999 ms", true),
            ("sum = 0.3 s", "300 ms", true), ("sum = 0.3 %", "0.3 %", true), ("p95 < 1 min", "60 s", false),
            ("p95 <= 24 h", "1 d", true),
            ("availability > 99.9 % over 30d", "0.999 ratio", false),
            ("availability >= 99.9 % over 30d", "0.999 ratio", true),
            ("throughput >= 500 rps", "500 req/s", true), ("size < 1 MiB", "1 MB", true),
            ("size <= 1 KiB", "1024 B", true),
            ("cost < 400 EUR", "399.99 eur", true), ("cost < 400 EUR", "399 USD", nil), ("p95 < 200 ms", "14 %", nil),
            ("p95 < 200 ms", "14", nil), ("10x traffic", "12x", true), ("10x traffic", "9.5 x", false),
            ("zero critical vulnerabilities", "0", true), ("zero critical vulnerabilities", "1", false),
            ("zero critical vulnerabilities", "0 count", true), ("size < 9 TiB", "999999999999999 d", nil),
        ] as [(String, String, Bool?)]) func comparesAcrossUnits(_ target: String, _ value: String, _ met: Bool?) throws
    {
        let target = try #require(Target.read(target).target)
        let value = try #require(MeasuredValue.read(value).value)
        #expect(target.isMet(by: value) == met)
    }

    /// 0.1 + 0.2 of binary numbers is above 0.3; of these it isn't.
    @Test func comparesDecimalsExactly() throws {
        let limit = try #require(Target.read("share <= 0.3 %").target)
        let sum = try #require(ExactNumber(coefficient: 1 + 2, scale: 1))
        #expect(limit.isMet(by: Amount(sum, .percent)) == true)
        #expect(limit.isMet(by: try #require(MeasuredValue.read("0.300000001 %").value)) == false)
    }

    @Test(arguments: [
        ("", "MET-07", 1), ("fast", "MET-07", 1), ("~14 ms", "MET-07", 1), ("14 ms or so", "MET-07", 7),
        ("1,234 ms", "MET-07", 1),
        ("< 14 ms", "MET-07", 1), ("-3 ms", "MET-04", 1), ("105 %", "MET-04", 1), ("3 KB", "MET-05", 3),
        ("14 ms²!", "MET-07", 4),
    ]) func rejectsValues(_ text: String, _ rule: String, _ column: Int) throws {
        let (value, diagnostics) = MeasuredValue.read(text)
        #expect(value == nil)
        #expect(diagnostics.first?.rule == rule)
        #expect(diagnostics.first?.position?.column == column)
    }

    @Test func rejectsAValueInAnotherUnitThanTheTargets() throws {
        let target = try #require(Target.read("p95 < 200 ms").target)
        let (value, diagnostics) = MeasuredValue.read("14 %", for: target)
        #expect(value == nil)
        #expect(diagnostics.map(\.rule) == ["MET-05"])
        #expect(diagnostics.first?.fix?.contains("`ms`") == true)
    }

    @Test(arguments: [("-3.50 °C", "-3.5 °C"), ("0.000000001 s", "0.000000001 s"), ("007", "7"), ("12X", "12x")])
    func printsValues(_ text: String, _ printed: String) {
        #expect(MeasuredValue.read(text).value?.description == printed)
    }
}
