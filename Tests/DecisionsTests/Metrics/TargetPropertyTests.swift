import Decisions
import Diagnostics
import StructuredInput
import Testing

/// Targets made at random, and texts that are none.
@Suite struct TargetPropertyTests {
    @Test(arguments: [UInt64(1), 2, 3, 4]) func readsBackWhatItPrints(seed: UInt64) throws {
        var numbers = Numbers(seed: seed)
        var count = 0
        for _ in 0..<2_000 {
            guard let target = numbers.target() else { continue }
            let text = target.description
            let (read, diagnostics) = Target.read(text)
            // What makes no sense may be rejected, but for no fault of the grammar.
            if read == nil, diagnostics.allSatisfy({ $0.rule != "MET-06" && $0.rule != "MET-01" }) { continue }
            #expect(read == target, "\(text)")
            count += 1
        }
        #expect(count > 800)
    }

    @Test(arguments: [UInt64(5), 6, 7]) func readsAnythingWithoutHarm(seed: UInt64) throws {
        var numbers = Numbers(seed: seed)
        for _ in 0..<2_000 {
            let text = numbers.noise()
            let (target, diagnostics) = Target.read(text, metric: numbers.noise())
            #expect((target == nil) == diagnostics.contains { $0.severity == .error })
            if let target { #expect(Target.read(target.description).target == target, "\(text)") }
            let value = MeasuredValue.read(text)
            #expect((value.value == nil) == !value.diagnostics.isEmpty)
            for diagnostic in diagnostics + value.diagnostics {
                let column = try #require(diagnostic.position?.column)
                #expect((1...text.utf8.count + 1).contains(column))
            }
        }
    }

    @Test func readsLongTextsInProportion() {
        let long = String(repeating: "p95 over 7d for zero 10x <", count: 40_000)
        #expect(Target.read(long).target == nil)
        #expect(Target.read("p95 < 200 ms for " + String(repeating: "over ", count: 200_000)).target != nil)
    }
}

/// Random targets and texts, the same in every run.
private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

    mutating func words(_ pool: [String], _ most: Int) -> String {
        (0..<next(most + 1)).map { _ in pick(pool) }.joined(separator: " ")
    }

    mutating func target() -> Target? {
        let pool = [
            "error", "rate", "docs", "zero", "traffic", "over", "for", "HTTP", "500s", "naïve", "10x", "x", "count",
            "`a`",
        ]
        let digits = next(16)
        guard let number = ExactNumber(coefficient: Int64(next(Int(pow10(digits)))), scale: next(10)) else {
            return nil
        }
        let aggregate: Target.Aggregate? =
            switch next(8) {
            case 0: ExactNumber(coefficient: Int64(1 + next(998)), scale: 1).map { .percentile($0) }
            case 1: .mean
            case 2: .max
            case 3: .min
            default: nil
            }
        let own = MeasuredValue.read("1 " + pick(["EUR", "€", "orders/s", "°C", "Mbit/s", "x2"])).value?.unit
        let unit = next(5) == 0 ? own : next(5) == 0 ? MetricUnit.none : pick(MetricUnit.known)
        let window = next(2) == 0 ? nil : Target.Window(1 + next(99_999), pick(Target.Window.Unit.allCases))
        let scope = words(pool + ["< 3", "deploy", "a<b", "&lt;"], 3)
        guard let unit else { return nil }
        return Target(
            measure: next(6) == 0 ? pick(["traffic", "load"]) : words(pool, 3), aggregate: aggregate,
            pick(Target.Comparison.allCases), Amount(number, unit), window: window,
            scope: scope.isEmpty ? nil : scope)
    }

    /// Bytes of any kind, or pieces of targets in any order.
    mutating func noise() -> String {
        if next(2) == 0 { return String(decoding: (0..<next(40)).map { _ in UInt8(next(256)) }, as: UTF8.self) }
        let pieces = [
            "p95", "p", "<", ">=", "≤", "&lt;", "200", "ms", "%", "99.9", "over", "7d", "for", "zero", "10x", "traffic",
            "-", ".", ",",
            "`", "\\<", "x", "EUR", "per", "percentile", "p100", "\u{A0}", "\n", "availability", "latency", "1e9",
            "999999999999999999999",
        ]
        let glue = pick([" ", "", "  "])
        return (0..<next(9)).map { _ in pick(pieces) }.joined(separator: glue)
    }

    private func pow10(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
}
