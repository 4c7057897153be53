import Architecture
import Testing

@Suite struct ViewResolverTests {
    /// A customer, a shop of two containers with components, and a bank.
    private let model: ArchitectureModel = {
        var model = ArchitectureModel()
        model.add(Element(id: "customer", kind: .person, name: "Customer"))
        model.add(Element(id: "shop", kind: .softwareSystem, name: "Shop"))
        model.add(Element(id: "shop.web", kind: .container, name: "Web", parent: "shop"))
        var database = Element(id: "shop.db", kind: .container, name: "Database", parent: "shop")
        database.tags = ["Database"]
        database.group = ["Storage", "Primary"]
        model.add(database)
        model.add(Element(id: "shop.web.cart", kind: .component, name: "Cart", parent: "shop.web"))
        model.add(Element(id: "bank", kind: .softwareSystem, name: "Bank"))
        model.add(Relationship("customer", "shop.web", description: "Buys"))
        model.add(Relationship("customer", "shop", description: "Buys"))
        model.add(Relationship("shop.web", "shop.db", description: "Reads"))
        model.add(Relationship("shop.web", "bank", description: "Charges"))
        model.add(Relationship("shop", "bank", description: "Charges"))
        model.add(Relationship("shop.web.cart", "shop.db", description: "Stores"))
        return model
    }()

    private func ids(_ view: View) throws -> ([String], [String]) {
        let resolved = try #require(model.resolve(view))
        return (resolved.elements.map(\.id.rawValue), resolved.relationships.map(\.id))
    }

    @Test func usualViewsCoverTheModel() {
        #expect(
            model.resolvedViews.map(\.key) == [
                "landscape", "context-shop", "container-shop", "component-shop-web", "context-bank",
            ])
    }

    @Test func aContainerViewShowsContainersAndTheirNeighbours() throws {
        let (elements, relationships) = try ids(View(key: "c", kind: .container, scope: "shop"))
        #expect(elements == ["customer", "shop.web", "shop.db", "bank"])
        #expect(relationships == ["customer->shop.web", "shop.web->shop.db", "shop.web->bank"])
    }

    @Test func aComponentViewShowsTheOtherContainersItNeeds() throws {
        let (elements, relationships) = try ids(View(key: "c", kind: .component, scope: "shop.web"))
        #expect(elements == ["shop.db", "shop.web.cart"])
        #expect(relationships == ["shop.web.cart->shop.db"])
    }

    @Test func rulesApplyOneAfterAnother() throws {
        var view = View(key: "c", kind: .container, scope: "shop")
        view.rules = [
            ViewRule(.include, .all), ViewRule(.exclude, .tags(["Database"])),
            ViewRule(.exclude, .both(.from(.element("customer")), .everyRelationship)),
        ]
        let (elements, relationships) = try ids(view)
        #expect(elements == ["customer", "shop.web", "bank"])
        #expect(relationships == ["shop.web->bank"])
    }

    @Test func elementsStandInGroupsAndInWhatTheyArePartOf() throws {
        let view = try #require(model.resolve(View(key: "c", kind: .container, scope: "shop")))
        guard case .boundary(let shop) = view.content[1], case .boundary(let storage) = shop.content[1] else {
            Issue.record("no boundary")
            return
        }
        #expect(view.content.count == 3)
        #expect(shop.name == "Shop" && shop.kind == .softwareSystem)
        #expect(storage.id == "shop/group:Storage" && storage.kind == .group)
        #expect(shop.content[0] == .element("shop.web"))
    }

    @Test func parallelSequencesNumberSideBySide() throws {
        let step: (ElementID, ElementID) -> DynamicItem = { .step(DynamicStep(RelationshipID($0, $1))) }
        var view = View(key: "d", kind: .dynamic, scope: "shop")
        view.steps = [
            step("customer", "shop.web"),
            .parallel([
                .parallel([step("shop.web", "shop.db"), step("shop.web", "shop.db")]),
                .parallel([step("shop.web", "bank")]),
            ]),
            .step(DynamicStep(RelationshipID("customer", "shop.web"), description: "Sees", isResponse: true)),
        ]
        let resolved = try #require(model.resolve(view))
        #expect(resolved.relationships.map(\.order) == ["1", "2", "3", "2", "4"])
        #expect(resolved.relationships.last?.source == "shop.web")
        #expect(resolved.relationships.last?.description == "Sees")
    }
}
