import Architecture
import Methodology
import Testing

@Suite struct CapacityTests {
    /// 40 a second of 100 ms in 8 places.
    private let eight = """
        people: {user: {uses: {shop.api: {description: asks, load: 40 rps}}}}
        systems:
          shop:
            containers:
              api: {instances: 8, concurrency: 1, service-time: 100 ms}
        """

    @Test func breaksAtTwiceTheLoad() throws {
        let model = try TestModel(eight)
        let api = try model.capacity(of: "shop.api")
        let figures = try #require(api.figures)
        #expect(near(figures.offered.value, 4, 1e-12))
        #expect(near(figures.utilisation.value, 50, 1e-12))
        #expect(near(figures.growth.value, 2, 1e-12))
        #expect(near(figures.withoutOne?.value, 100 * 4.0 / 7, 1e-9))
        #expect(api.verdict == .pass)
        let growth = model.capacity.growth(by: 10, of: [1, 2].filter(model.graph.isRun))
        #expect(growth.verdict == .fail)
        #expect(growth.overloaded.map(\.element) == ["shop.api"])
        #expect(near(growth.overloaded.first?.needed?.value, 58, 0))
        #expect(model.capacity.bottleneck?.capacity.element == "shop.api")
    }

    @Test func saysHowANumberCameAbout() throws {
        let figures = try #require(try TestModel(eight).capacity(of: "shop.api").figures)
        #expect(
            figures.utilisation.explanation
                == "load × service-time / (instances × concurrency) = 50 %, with load 40 rps, "
                + "service-time of shop.api 100 ms (model.yml:5), instances of shop.api 8 (model.yml:5), "
                + "concurrency of shop.api 1 (model.yml:5)")
        #expect(figures.queue?.waiting.assumptions.count == 2)
    }

    @Test(arguments: [("instances: 4", 100.0), ("instances: 3", 133.333)])
    func failsWithoutASteadyState(_ instances: String, _ utilisation: Double) throws {
        let api = try TestModel(eight.replacing("instances: 8", with: instances)).capacity(of: "shop.api")
        #expect(api.verdict == .fail)
        #expect(near(api.figures?.utilisation.value, utilisation, 1e-3))
        #expect(api.figures?.queue == nil)
    }

    @Test(arguments: [
        ("instances: 8, ", "shop.api instances"), ("concurrency: 1, ", "shop.api concurrency"),
        (", service-time: 100 ms", "shop.api service-time"), (", load: 40 rps", "user->shop.api load"),
    ]) func namesWhatIsMissing(_ fact: String, _ missing: String) throws {
        let text = eight.replacing(fact, with: "")
        #expect(text != eight)
        #expect(try TestModel(text).capacity(of: "shop.api").verdict.missing == [missing])
    }

    @Test func keepsTheUtilisationAskedFor() throws {
        let text = eight.replacing("100 ms}", with: "100 ms, target-utilisation: 50 %}")
        #expect(try TestModel(text).capacity(of: "shop.api").verdict == .pass)
        let tight = eight.replacing("100 ms}", with: "100 ms, target-utilisation: 49 %}")
        #expect(try TestModel(tight).capacity(of: "shop.api").verdict == .fail)
    }

    @Test func countsTheMostInstancesAnAutoscalerStarts() throws {
        let figures = try #require(
            try TestModel(eight.replacing("instances: 8", with: "instances: 2..6")).capacity(of: "shop.api").figures)
        #expect(near(figures.utilisation.value, 100 * 4.0 / 6, 1e-9))
        #expect(figures.needed.value == 6)
    }

    @Test func countsInstancesOfTheLiveEnvironment() throws {
        let text =
            eight.replacing("instances: 8, ", with: "") + """

                environments:
                  test: {nodes: {one: {runs: [shop.api]}}}
                  live: {nodes: {vm: {instances: 4, nodes: {pod: {instances: 2, runs: [shop.api]}}}}}
                """
        #expect(try TestModel(text).capacity(of: "shop.api").figures?.instances == 8)
    }

    // MARK: Loads

    private let chain = """
        people: {user: {uses: {shop.web: {description: asks, load: 100 rps}}}}
        systems:
          shop:
            containers:
              web:
                uses:
                  api: {description: asks, calls: 3, cache-hit-ratio: 80 %}
                  mail: {description: sends, calls: 0.1, style: async}
              api: {load: 20 rps, uses: {db: {description: reads, calls: 2}}}
              mail: {}
              db: {instances: 1, concurrency: 1, service-time: 5 ms}
        """

    private func rate(_ model: TestModel, _ id: ElementID) throws -> (rate: Double, isExact: Bool) {
        let load = model.capacity.flow.nodes[try #require(model.graph.node(id))]
        return (load.rate, load.isExact)
    }

    @Test func carriesLoadAlongRelationships() throws {
        let model = try TestModel(chain.replacing("load: 20 rps, ", with: ""))
        #expect(near(try rate(model, "shop.api").rate, 60, 1e-9))
        #expect(near(try rate(model, "shop.mail").rate, 10, 1e-9))
        #expect(near(try rate(model, "shop.db").rate, 120, 1e-9))
        #expect(try rate(model, "shop.db").isExact)
    }

    @Test func countsAStatedLoadAsAll() throws {
        #expect(near(try rate(try TestModel(chain), "shop.db").rate, 40, 1e-9))
    }

    @Test func sumsSeveralEntries() throws {
        let model = try TestModel(
            """
            people:
              a: {uses: {shop.web: {description: asks, load: 10 rps}}}
              b: {uses: {shop.web: {description: asks, load: 5 rps}}}
              c: {uses: {shop.web: {description: asks}}}
            systems: {shop: {containers: {web: {}}}}
            """)
        let load = try rate(model, "shop.web")
        #expect(near(load.rate, 15, 1e-12) && !load.isExact)
    }

    @Test func survivesACacheThatIsEmpty() throws {
        let model = try TestModel(chain.replacing("load: 20 rps, ", with: ""))
        #expect(try model.capacity(of: "shop.db").verdict == .pass)
        let cold = model.capacity.coldCaches
        #expect(cold.map(\.element) == ["shop.db"])
        #expect(cold.first?.verdict == .fail)
        #expect(near(cold.first?.figures?.utilisation.value, 300, 1e-9))
    }

    private let journeys = """
        people: {user: {uses: {shop.web: asks}}}
        systems:
          shop:
            containers:
              web: {uses: {db: {description: reads, calls: 4}, search: {description: searches, calls: 1}}}
              db: {}
              search: {}
        views:
          buying:
            type: dynamic
            load: 5 rps
            steps: [{from: user, to: shop.web}, {from: shop.web, to: shop.db}]
          browsing:
            type: dynamic
            load: 50 rps
            steps: [{from: user, to: shop.web}, {from: shop.web, to: shop.search}]
        """

    @Test func carriesLoadAlongJourneys() throws {
        let model = try TestModel(journeys)
        #expect(near(try rate(model, "shop.web").rate, 55, 1e-9))
        #expect(near(try rate(model, "shop.db").rate, 20, 1e-9))
        #expect(near(try rate(model, "shop.search").rate, 50, 1e-9))
        #expect(try rate(model, "shop.db").isExact)
    }

    @Test func knowsTheLeastOfAJourneyWithoutCalls() throws {
        let load = try rate(try TestModel(journeys.replacing(", calls: 4", with: "")), "shop.db")
        #expect(near(load.rate, 5, 1e-9) && !load.isExact)
    }

    @Test func takesTheGreaterBoundWhereOtherJourneysMayPass() throws {
        let model = try TestModel(
            """
            people: {user: {uses: {shop.web: {description: asks, load: 100 rps}}}}
            systems: {shop: {containers: {web: {uses: {db: {description: reads, calls: 2}}}, db: {}}}}
            views:
              buying: {type: dynamic, load: 1 rps, steps: [{from: user, to: shop.web}, {from: shop.web, to: shop.db}]}
              browsing: {type: dynamic, steps: [{from: user, to: shop.web}, {from: shop.web, to: shop.db}]}
            """)
        #expect(near(try rate(model, "shop.db").rate, 200, 1e-9))
    }

    @Test func doesNotFollowCallsInACircle() throws {
        let model = try TestModel(
            """
            people: {user: {uses: {s.a: {description: asks, load: 10 rps}}}}
            systems:
              s:
                containers:
                  a: {uses: {b: {description: asks, calls: 1}}}
                  b: {uses: {a: {description: answers, calls: 0.5}, c: {description: reads, calls: 1}}}
                  c: {}
            """)
        #expect(try !rate(model, "s.a").isExact)
        #expect(try !rate(model, "s.c").isExact)
        #expect(try rate(model, "s.a").rate >= 10)
    }

    // MARK: Connections

    private func pool(_ size: String) throws -> ConnectionPool? {
        try TestModel(
            """
            systems:
              shop:
                containers:
                  api: {instances: 1, uses: {db: {description: reads, load: 500 rps, pool: \(size)}}}
                  db: {service-time: 20 ms, max-connections: 100}
            """
        ).capacity.pools.first
    }

    @Test func needsAPoolForAllCallsUnderWay() throws {
        #expect(near(try pool("10")?.needed?.value, 10, 1e-12))
        #expect(try pool("15")?.verdict == .pass)
        #expect(try pool("9")?.verdict == .fail)
    }

    @Test(arguments: [("pool: 10", Verdict.pass), ("pool: 11", .fail)])
    func opensNoMoreConnectionsThanAreTaken(_ pool: String, _ verdict: Verdict) throws {
        let text = """
            systems:
              shop:
                containers:
                  a: {instances: 2..5, uses: {db: {description: reads, \(pool)}}}
                  b: {instances: 5, uses: {db: {description: reads, pool: 10}}}
                  db: {max-connections: 100}
            """
        #expect(try TestModel(text).capacity.limits.map(\.verdict) == [verdict])
        let unsaid = try TestModel(text.replacing(", pool: 10", with: "")).capacity.limits
        #expect(unsaid.first?.verdict.isUnknown == true)
    }
}
