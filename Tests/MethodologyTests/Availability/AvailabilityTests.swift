import Architecture
import Methodology
import Testing

@Suite struct AvailabilityTests {
    private let shop = """
        people: {user: {uses: {shop.app: buys}}}
        systems:
          shop:
            containers:
              app:
                instances: 2
                instance-availability: 99 %
                instances-needed: 1
                criticality: critical
                uses:
                  db: reads
                  search: {description: looks up, required: false}
                  mail: {description: sends, style: async}
              db: {availability: 99.9 %, instances: 1, criticality: high}
              search: {availability: 90 %}
              mail: {availability: 90 %}
        views:
          buying:
            type: dynamic
            steps:
              - {from: user, to: shop.app}
              - {from: shop.app, to: shop.search}
              - {from: shop.app, to: shop.db}
              - {from: shop.app, to: shop.mail}
        """

    @Test func composesWhatAJourneyCanNotDoWithout() throws {
        let journey = try TestModel(shop).availability("buying")
        #expect(near(journey.availability?.value, 99.89001, 1e-9))
        #expect(journey.parts.map(\.element) == ["shop.app", "shop.db"])
        #expect(journey.left.map(\.destination) == ["shop.mail", "shop.search"])
        #expect(near(journey.parts[1].gain, 0.09999, 1e-6))
    }

    @Test func comparesWithATarget() throws {
        let journey = try TestModel(shop).availability("buying")
        #expect(journey.verdict(try TestModel.target("availability > 99.8 % over 30d")) == .pass)
        let tight = try TestModel.target("availability > 99.9 % over 30d")
        #expect(journey.verdict(tight) == .fail)
        let downtime = try #require(journey.downtime(tight))
        #expect(near(downtime.allowed.value, 43.2, 1e-9))
        #expect(near(downtime.computed.value, 47.515680, 1e-5))
        #expect(journey.verdict(try TestModel.target("p95 < 200 ms")) == nil)
    }

    @Test func doesNotRoundBeforeItCompares() throws {
        let text = shop.replacing("instances: 2\n", with: "instances: 1\n").replacing(
            "instance-availability: 99 %", with: "availability: 100 %")
        let target = try TestModel.target("availability >= 99.9 % over 30d")
        #expect(try TestModel(text).availability("buying").verdict(target) == .pass)
        let less = try TestModel.target("availability >= 99.900000001 % over 30d")
        #expect(try TestModel(text).availability("buying").verdict(less) == .fail)
    }

    @Test func failsForSureWhereWhatIsKnownIsTooLittle() throws {
        let text = shop.replacing("        instance-availability: 99 %\n", with: "")
        let journey = try TestModel(text).availability("buying")
        #expect(journey.availability == nil)
        #expect(journey.verdict(try TestModel.target("availability > 99.95 % over 30d")) == .fail)
        #expect(
            journey.verdict(try TestModel.target("availability > 99.8 % over 30d"))?.missing
                == ["shop.app availability"])
    }

    /// Replicas in two zones of one region.
    @Test func conditionsOnSharedHosts() throws {
        let hosted =
            shop.replacing("        instances: 2\n", with: "") + """

                environments:
                  live:
                    nodes:
                      region:
                        availability: 99.99 %
                        nodes:
                          a: {availability: 99.5 %, runs: [shop.app]}
                          b: {availability: 99.5 %, runs: [shop.app]}
                """
        let journey = try TestModel(hosted).availability("buying")
        let single = 0.99 * 0.995
        let expected = 0.999 * 0.9999 * (1 - (1 - single) * (1 - single))
        #expect(near(journey.availability?.value, expected * 100, 1e-9))
        let unsaid = hosted.replacing("b: {availability: 99.5 %, ", with: "b: {")
        #expect(try TestModel(unsaid).availability("buying").missing.map(\.key) == ["availability"])
    }

    // MARK: Single points

    private func points(_ text: String) throws -> [ElementID: SinglePoint] {
        let model = try TestModel(text)
        return Dictionary(
            uniqueKeysWithValues: SinglePoint.all(in: model.graph, deployed: model.deployed).map { ($0.element, $0) })
    }

    @Test func findsWhatEveryWayLeadsThrough() throws {
        let points = try points(shop)
        #expect(points["shop.app"]?.verdict == .pass)
        #expect(points["shop.app"]?.guarded == ["shop.app", "shop.db"])
        #expect(points["shop.db"]?.verdict == .fail)
        #expect(points["shop.search"] == nil)
    }

    @Test func doesNotGuessWhatIsCritical() throws {
        let text = shop.replacing(", criticality: high", with: "")
        #expect(try points(text)["shop.db"]?.verdict.missing == ["shop.db criticality"])
        let low = shop.replacing("criticality: high", with: "criticality: low")
        #expect(try points(low)["shop.db"]?.verdict == .pass)
    }

    @Test func isNoSinglePointWhereThereIsAnotherWay() throws {
        let text = """
            people: {user: {uses: {s.a: asks, s.b: asks}}}
            systems:
              s:
                containers:
                  a: {instances: 1, criticality: low, uses: {db: reads}}
                  b: {instances: 1, criticality: low, uses: {db: reads}}
                  db: {instances: 3, criticality: critical}
            """
        #expect(try points(text).values.allSatisfy { $0.verdict == .pass })
        let one = text.replacing(", s.b: asks", with: "").replacing(
            ", uses: {db: reads}}\n      db", with: "}\n      db")
        #expect(try points(one)["s.a"]?.verdict == .fail)
    }

    @Test func seesThatAllInstancesAreInOneZone() throws {
        let text = """
            systems: {s: {containers: {db: {criticality: critical}}}}
            environments:
              live: {nodes: {x: {zone: a, runs: [s.db]}, y: {zone: a, runs: [s.db]}}}
            """
        #expect(try points(text)["s.db"]?.onlyZone == "a")
        #expect(try points(text.replacing("y: {zone: a", with: "y: {zone: b"))["s.db"]?.onlyZone == nil)
        #expect(try points(text.replacing("y: {zone: a, ", with: "y: {"))["s.db"]?.isZoneKnown == false)
    }

    @Test func countsWhatFailsAlong() throws {
        let model = try TestModel(shop)
        let parts = [("buying", Set(try model.availability("buying").parts.map(\.element)))]
        let db = BlastRadius(of: try #require(model.graph.node("shop.db")), in: model.graph, journeys: parts)
        #expect(db.journeys == ["buying"] && db.dependents == ["shop.app"] && db.users == ["user"])
        let mail = BlastRadius(of: try #require(model.graph.node("shop.mail")), in: model.graph, journeys: parts)
        #expect(mail.journeys.isEmpty && mail.dependents.isEmpty)
    }
}
