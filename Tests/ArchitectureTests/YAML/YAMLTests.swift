import Architecture
import Diagnostics
import Testing

@Suite struct YAMLTests {
    private func read(_ text: String) -> (model: ArchitectureModel, diagnostics: [Diagnostic]) {
        ArchitectureYAML().read([("model.yml", Array(text.utf8))])
    }

    @Test func aModelIsTheSameInYAMLAndInTheDSL() throws {
        let (dsl, faults) = try Fixtures.shop()
        let (yaml, diagnostics) = ArchitectureYAML().read([("shop.yml", try Fixtures.bytes("shop.yml"))])
        #expect(faults == [])
        #expect(diagnostics == [])
        var one = try #require(dsl).withoutPlaces
        let other = yaml.withoutPlaces
        // Only the DSL needs a separator to nest groups.
        one.modelProperties = []
        #expect(one.elements == other.elements)
        #expect(one.relationships == other.relationships)
        #expect(one.views == other.views)
        #expect(one == other)
        #expect(one.resolvedViews == other.resolvedViews)
    }

    @Test func filesAddToEachOther() {
        let one = "systems:\n  shop:\n    name: Shop\n    containers:\n      web: Web shop\n"
        let two =
            "systems:\n  shop:\n    containers:\n      db: {technology: PostgreSQL, uses: [web]}\n    owner: Shop team\n"
        let (model, diagnostics) = ArchitectureYAML().read([("a.yml", Array(one.utf8)), ("b.yml", Array(two.utf8))])
        #expect(diagnostics == [])
        #expect(model.elements.map(\.id.rawValue) == ["shop", "shop.web", "shop.db"])
        #expect(model.element("shop.db")?.name == "Db")
        #expect(model.element("shop")?.facts.owner == "Shop team")
        #expect(model.element("shop.db")?.place?.path == "b.yml")
        #expect(model.relationships.map(\.id.description) == ["shop.db->shop.web"])
    }

    @Test func whatIsWrongIsReportedAllAtOnce() {
        let text = """
            name: Shop
            sytems: {}
            people:
              customer: {uses: {shopp: Buys}}
            systems:
              shop:
                availability: 101 %
                timeot: 3
                containers:
                  web: {service-time: 20, instances: many, uses: [{description: Nothing}]}
                  web shop: {}
              shop2: {name: {}}
            relationships:
              - {from: shop, to: shop.web}
              - {from: shop.web, to: shop.wev, idempotent: perhaps}
            views:
              a: {type: contaner, of: shop}
              b: {type: component, of: shop}
              c: {type: landscape, include: [shop, element.typ==Person, 'element.type==Persn'], layout: sideways}
            styles:
              elements:
                Database: {shape: cylindre, background: rad}
            """
        let diagnostics = read(text).diagnostics
        #expect(
            diagnostics.map(\.summary) == [
                "model.yml:2:1 unknown-key", "model.yml:4:21 unknown-element", "model.yml:7:19 fact-form",
                "model.yml:8:5 unknown-key", "model.yml:10:27 fact-form", "model.yml:10:42 fact-form",
                "model.yml:10:55 missing-key", "model.yml:11:7 id-form", "model.yml:12:17 wrong-type",
                "model.yml:14:5 relationship-form", "model.yml:15:26 unknown-element", "model.yml:17:13 unknown-word",
                "model.yml:18:28 value-form", "model.yml:19:40 unknown-element", "model.yml:19:61 value-form",
                "model.yml:19:93 unknown-word", "model.yml:22:23 unknown-word", "model.yml:22:45 value-form",
            ])
        #expect(diagnostics[0].fix == "write `systems`")
        #expect(diagnostics[1].fix == "write `shop`")
        #expect(diagnostics[4].fix == "write it such as `200 ms`")
        #expect(diagnostics[10].fix == "write `shop.web`")
        #expect(diagnostics.last?.fix == "write `red`")
    }

    @Test(arguments: [
        "", "- a", "a: [", "systems: {a: &a {x: *a}}", "systems: 3", "\u{0}", "systems:\n  a: {containers: [1]}",
    ])
    func anyTextIsRead(_ text: String) {
        let (model, diagnostics) = read(text)
        #expect(!diagnostics.isEmpty)
        #expect(model.elements.count <= 1)
    }

    @Test func thingsMayNotBeStatedTwice() {
        let text = "systems:\n  shop: {name: Shop}\n"
        let (_, diagnostics) = ArchitectureYAML().read([("a.yml", Array(text.utf8)), ("b.yml", Array(text.utf8))])
        #expect(diagnostics.map(\.summary) == ["b.yml:2:16 duplicate-id"])
    }

    @Test func anEnvironmentMayHaveOtherRelationships() {
        let text = """
            systems:
              shop: {containers: {web: {uses: {db: Reads}}, db: {}}}
            environments:
              live:
                nodes:
                  n:
                    runs: [shop.web, shop.db]
                    infrastructure: {proxy: Proxy}
                without: [{from: shop.web, to: shop.db}]
                relationships:
                  - {from: shop.web, to: n.proxy, description: Reads}
                  - {from: n.proxy, to: shop.db, description: Reads}
            """
        let (model, diagnostics) = read(text)
        #expect(diagnostics == [])
        #expect(
            model.relationships.map(\.id.description) == [
                "shop.web->shop.db", "live.n.web->live.n.proxy", "live.n.proxy->live.n.db",
            ])
    }
}
