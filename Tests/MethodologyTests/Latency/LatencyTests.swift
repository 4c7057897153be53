import Architecture
import Methodology
import StructuredInput
import TestSupport
import Testing

@Suite struct LatencyTests {
    /// A journey through five elements, each with percentiles of its own.
    private func chain(_ facts: String = "p95: 20 ms, p99: 30 ms", calls: String = ", calls: 1") -> String {
        """
        people: {user: {uses: {s.a: asks}}}
        systems:
          s:
            containers:
              a: {\(facts), uses: {b: {description: asks\(calls)}, c: {description: asks\(calls)}}}
              b: {\(facts)}
              c: {\(facts), uses: {d: {description: asks\(calls)}}}
              d: {\(facts), uses: {e: {description: asks\(calls)}}}
              e: {\(facts)}
        views:
          buying:
            type: dynamic
            steps:
              - {from: user, to: s.a}
              - {from: s.a, to: s.b}
              - {from: s.b, to: s.a}
              - {from: s.a, to: s.c}
              - {from: s.c, to: s.d}
              - {from: s.d, to: s.e}
        """
    }

    @Test func findsWhoCallsForWhom() throws {
        let model = try TestModel(chain().replacing("      - {from: s.b, to: s.a}\n", with: ""))
        #expect(try model.journey("buying").calls.map(\.parent) == [nil, 0, 0, 2, 3])
    }

    @Test func boundsThePercentileOfASumByHigherOnesOfItsParts() throws {
        let model = try TestModel(chain().replacing("      - {from: s.b, to: s.a}\n", with: ""))
        let budget = try model.latency("buying", "p95 < 151 ms")
        #expect(budget.answer == .meets)
        #expect(budget.level == 0.99)
        #expect(near(budget.bound?.value, 150, 1e-9))
        #expect(try model.latency("buying", "p95 < 150 ms").answer == .cannotBeShown(missing: []))
        #expect(try model.latency("buying", "p95 <= 150 ms").answer == .meets)
        #expect(try model.latency("buying", "p95 < 20 ms").answer == .violates)
        #expect(try model.latency("buying", "p95 <= 20 ms").answer == .cannotBeShown(missing: []))
    }

    @Test func neverAddsPercentilesOfTheSameRank() throws {
        let text = chain("p95: 20 ms").replacing("      - {from: s.b, to: s.a}\n", with: "")
        let budget = try TestModel(text).latency("buying", "p95 < 1 s")
        #expect(budget.bound == nil)
        guard case .cannotBeShown(let missing) = budget.answer else { return #expect(Bool(false)) }
        #expect(missing.map(\.key) == Array(repeating: "p99", count: 5))
    }

    @Test func needsToKnowHowManyCallsThereAre() throws {
        let text = chain(calls: "").replacing("      - {from: s.b, to: s.a}\n", with: "")
        let budget = try TestModel(text).latency("buying", "p95 < 1 s")
        guard case .cannotBeShown(let missing) = budget.answer else { return #expect(Bool(false)) }
        #expect(missing.map(\.key) == Array(repeating: "calls", count: 4))
    }

    @Test func waitsForTheLongestOfParallelBranches() throws {
        let model = try TestModel(
            """
            people: {user: {uses: {s.a: asks}}}
            systems:
              s:
                containers:
                  a:
                    p99.9: 5 ms
                    mean: 5 ms
                    uses: {b: {description: asks, calls: 1}, c: {description: asks, calls: 2}, d: {description: tells, style: async}}
                  b: {p99.9: 40 ms, mean: 40 ms}
                  c: {p99.9: 25 ms, mean: 25 ms}
                  d: {p99.9: 9 s, mean: 9 s}
            views:
              buying:
                type: dynamic
                steps:
                  - {from: user, to: s.a}
                  - parallel: [[{from: s.a, to: s.b}], [{from: s.a, to: s.c}]]
                  - {from: s.a, to: s.d}
            """)
        let budget = try model.latency("buying", "p99 < 100 ms")
        #expect(near(budget.bound?.value, 55, 1e-9))
        #expect(budget.answer == .meets)
        let mean = try model.latency("buying", "mean < 100 ms")
        #expect(near(mean.bound?.value, 95, 1e-9) && near(mean.floor?.value, 55, 1e-9))
        #expect(mean.answer == .meets)
    }

    @Test func multipliesTheSlowOfMany() {
        #expect(near(FanOutTail.share(calls: 100, slow: 0.01), 0.63397, 1e-5))
        #expect(FanOutTail.share(calls: 1, slow: 0.01) == 1 - 0.99)
    }

    /// Whatever the calls have to do with each other, the bound holds: here the worst there is, and some by chance.
    @Test func boundHoldsForDependentCalls() {
        var generator = SeededGenerator(seed: 3)
        for calls in 2...5 {
            let count = 20_000
            // Slow ones of different calls never meet, or do so by chance.
            for isSpread in [true, false] {
                let totals = (0..<count).map { index -> Double in
                    (0..<calls).reduce(0) { sum, call in
                        let isSlow =
                            isSpread
                            ? index % 100 == call : Int.random(in: 0..<100, using: &generator) == 0
                        return sum + (isSlow ? 1_000 : 10)
                    }
                }
                let within = Double(totals.count { $0 <= Double(calls) * 10 }) / Double(count)
                #expect(within >= 1 - Double(calls) * 0.01 - (isSpread ? 1e-12 : 0.005))
            }
        }
    }
}
