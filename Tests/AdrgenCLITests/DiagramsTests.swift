import Testing

@Suite struct DiagramsTests {
    private static let model = """
        people: {customer: {uses: {shop: Orders}}}
        systems: {shop: {name: Shop, containers: {web: {technology: Swift}}}}

        """

    @Test func writesTheUsualViewsAndSaysWhichAreStale() throws {
        let tool = try Tool()
        _ = try tool.shell("git init -q .")
        try tool.write("docs/architecture/model.yml", Self.model)
        let files = ["landscape", "context-shop", "container-shop"].map { "docs/architecture/diagrams/\($0).mmd\n" }
        let stale = try tool.run("diagrams", "--check")
        #expect(stale.status == 1)
        #expect(stale.output == files.joined())
        let written = try tool.run("diagrams")
        #expect(written.errors == "")
        #expect(written.output == files.joined())
        #expect(try tool.read("docs/architecture/diagrams/landscape.mmd").contains("customer -->|\"Orders\"| shop\n"))
        #expect(try tool.run("diagrams", "--check").status == 0)
        try tool.write("docs/architecture/diagrams/context-shop.mmd", "changed\n")
        let changed = try tool.run("diagrams", "--check")
        #expect(changed.status == 1)
        #expect(changed.output == files[1])
    }

    @Test func writesTheViewsAndFormAskedFor() throws {
        let tool = try Tool()
        try tool.write("model.yml", Self.model)
        let result = try tool.run(
            "diagrams", "model.yml", "--format", "plantuml", "--view", "container-shop", "--output", "out")
        #expect(result.output == "out/container-shop.puml\n")
        let unknown = try tool.run("diagrams", "model.yml", "--view", "inside")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("No view has the key `inside`"))
        let broken = try tool.run("diagrams", "none.yml")
        #expect(broken.status == 2)
    }
}
