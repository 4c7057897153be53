import Architecture
import Foundation
import Testing

@Suite struct WorkspaceJSONTests {
    private func workspace(_ model: ArchitectureModel) throws -> [String: Any] {
        let text = StructurizrExport.json(model).text
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Every object below a value, at any depth.
    private func objects(_ value: Any?) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap { objects($0) } }
        guard let object = value as? [String: Any] else { return [] }
        return [object] + object.values.flatMap { objects($0) }
    }

    @Test func holdsElementsAndRelationshipsOnce() throws {
        let model = try #require(try Fixtures.shop().model)
        let workspace = try workspace(model)
        let items = objects(workspace["model"]).compactMap { $0["id"] as? String }
        #expect(Set(items).count == items.count)
        #expect(items.count == model.elements.count + model.relationships.count)
        let relationships = objects(workspace["model"]).filter { $0["sourceId"] != nil }
        #expect(relationships.count == model.relationships.count)
        #expect(relationships.allSatisfy { items.contains($0["destinationId"] as? String ?? "") })
        let linked = relationships.compactMap { $0["linkedRelationshipId"] as? String }
        #expect(linked.count == model.relationships.count { $0.base != nil })
        #expect(linked.allSatisfy(items.contains))
    }

    @Test func holdsWhatEachViewShows() throws {
        let model = try #require(try Fixtures.shop().model)
        let views = try #require(try workspace(model)["views"] as? [String: Any])
        let container = try #require((views["containerViews"] as? [[String: Any]])?.first)
        let shown = try #require(model.resolve(model.views[1]))
        #expect((container["elements"] as? [Any])?.count == shown.elements.count)
        #expect((container["relationships"] as? [Any])?.count == shown.relationships.count)
        let dynamic = try #require((views["dynamicViews"] as? [[String: Any]])?.first)
        let steps = try #require(dynamic["relationships"] as? [[String: Any]])
        #expect(steps.map { $0["order"] as? String } == ["1", "2", "2", "3"])
        #expect(steps.map { $0["response"] as? Bool } == [nil, nil, nil, true])
        let styles = (views["configuration"] as? [String: Any])?["styles"] as? [String: Any]
        let elements = try #require(styles?["elements"] as? [[String: Any]])
        #expect(elements.map { $0["colorScheme"] as? String } == [nil, "Dark"])
    }

    @Test func saysWhatIsLost() {
        var model = ArchitectureModel()
        var element = Element(id: "a", kind: .person, name: "A")
        element.paths = ["src/**"]
        model.add(element)
        #expect(StructurizrExport.json(model).losses == ["`a`: paths"])
        #expect(StructurizrExport.dsl(model).losses == ["`a`: paths"])
    }
}
