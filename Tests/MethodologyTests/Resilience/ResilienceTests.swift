import Architecture
import Methodology
import Testing

@Suite struct ResilienceTests {
    private func chain(_ first: String, _ second: String, _ third: String) -> String {
        """
        systems:
          s:
            containers:
              a: {uses: {b: {description: asks\(first)}}}
              b: {uses: {c: {description: asks\(second)}}}
              c: {uses: {d: {description: asks\(third)}}}
              d: {}
        """
    }

    private func amplification(_ text: String, _ id: ElementID) throws -> RetryAmplification? {
        RetryAmplification.all(in: try TestModel(text).graph).first { $0.element == id }
    }

    /// Three layers of four attempts.
    @Test func multipliesAttempts() throws {
        let text = chain(", retries: 3", ", retries: 3", ", retries: 3")
        let d = try #require(try amplification(text, "s.d"))
        #expect(d.worst.value == 64)
        #expect(d.path.map(\.description) == ["s.a->s.b", "s.b->s.c", "s.c->s.d"])
        #expect(d.verdict == .fail && d.layersVerdict == .fail)
        #expect(try amplification(text, "s.c")?.worst.value == 16)
    }

    @Test func knowsTheLeastWhereRetriesAreNotSaid() throws {
        let d = try #require(try amplification(chain(", retries: 3", "", ", retries: 0"), "s.d"))
        #expect(d.worst.value == 4)
        #expect(d.verdict.missing == ["s.b->s.c retries"])
        let surely = try #require(try amplification(chain(", retries: 3", "", ", retries: 3"), "s.d"))
        #expect(surely.verdict == .fail && surely.layersVerdict == .fail)
        #expect(try amplification(chain(", retries: 1", ", retries: 0", ", retries: 0"), "s.d")?.layersVerdict == .pass)
    }

    @Test func doesNotGoRoundACircle() throws {
        let text = """
            systems:
              s:
                containers:
                  a: {uses: {b: {description: asks, retries: 2}}}
                  b: {uses: {c: {description: asks, retries: 2}}}
                  c: {uses: {b: {description: asks, retries: 2}}}
            """
        let c = try #require(RetryAmplification.all(in: try TestModel(text).graph).first { $0.element == "s.b" })
        #expect(c.isCut && c.verdict == .unknown(missing: []))
    }

    private func timeouts(_ outer: String, _ inner: String) throws -> [Verdict] {
        let model = try TestModel(
            """
            systems:
              s:
                containers:
                  a: {uses: {b: {description: asks\(outer)}}}
                  b: {uses: {c: {description: asks\(inner)}}}
                  c: {}
            """)
        return TimeoutChain.all(in: model.graph, journeys: []).map(\.verdict)
    }

    @Test func waitsLongerThanWhatIsBehind() throws {
        #expect(try timeouts(", timeout: 1 s", ", timeout: 500 ms, retries: 0") == [.pass])
        #expect(try timeouts(", timeout: 1 s", ", timeout: 500 ms, retries: 1, backoff: 0 ms") == [.pass])
        // 500 + 100 + 500
        #expect(try timeouts(", timeout: 1 s", ", timeout: 500 ms, retries: 1, backoff: 100 ms") == [.fail])
        #expect(try timeouts(", timeout: 1 s", ", timeout: none") == [.fail])
        #expect(try timeouts(", timeout: none", ", timeout: 1 s, retries: 0") == [.pass])
    }

    @Test func namesWhatIsMissing() throws {
        #expect(try timeouts("", ", timeout: 1 s, retries: 0").first?.missing == ["s.a->s.b timeout"])
        #expect(try timeouts(", timeout: 9 s", ", retries: 0").first?.missing == ["s.b->s.c timeout"])
        #expect(try timeouts(", timeout: 9 s", ", timeout: 1 s").first?.missing == ["s.b->s.c retries"])
        #expect(
            try timeouts(", timeout: 9 s", ", timeout: 1 s, retries: 2").first?.missing == ["s.b->s.c backoff"])
        #expect(try timeouts(", timeout: 9 s", ", timeout: 10 s") == [.fail])
    }

    @Test func addsCallsOfAJourney() throws {
        let model = try TestModel(
            """
            people: {user: {uses: {s.a: asks}}}
            systems:
              s:
                containers:
                  a: {uses: {b: {description: asks, timeout: 1 s, retries: 0}}}
                  b:
                    uses:
                      c: {description: asks, timeout: 600 ms, retries: 0}
                      d: {description: asks, timeout: 600 ms, retries: 0}
                  c: {}
                  d: {}
            views:
              one:
                type: dynamic
                steps: [{from: user, to: s.a}, {from: s.a, to: s.b}, {from: s.b, to: s.c}, {from: s.b, to: s.d}]
              two:
                type: dynamic
                steps:
                  - {from: user, to: s.a}
                  - {from: s.a, to: s.b}
                  - parallel: [[{from: s.b, to: s.c}], [{from: s.b, to: s.d}]]
            """)
        let chains = TimeoutChain.all(in: model.graph, journeys: model.journeys).filter { $0.outer.source == "s.a" }
        #expect(chains.map(\.journey) == ["one", "two"])
        #expect(chains.map(\.verdict) == [.fail, .pass])
        #expect(near(chains[0].longest?.value, 1_200, 1e-9))
    }
}
