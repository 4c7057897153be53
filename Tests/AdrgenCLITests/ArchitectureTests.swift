import Foundation
import Testing

@Suite struct ArchitectureTests {
    private static let workspace = """
        workspace "Shop" {
            !identifiers hierarchical
            model {
                !include model
                customer -> shop.web "Orders" "HTTPS"
            }
        }

        """
    private static let system = """
        customer = person "Customer"
        shop = softwareSystem "Shop" {
            web = container "Web shop" "" "Swift"
        }

        """

    private func tool() throws -> Tool {
        let tool = try Tool()
        _ = try tool.shell("git init -q .")
        try tool.write("architecture/workspace.dsl", Self.workspace)
        try tool.write("architecture/model/system.dsl", Self.system)
        return tool
    }

    @Test func convertsAWorkspaceThatIncludesFiles() throws {
        let tool = try tool()
        let result = try tool.run("import", "structurizr", "architecture/workspace.dsl")
        #expect(result.errors == "")
        #expect(
            result.output == """
                name: Shop
                people:
                  customer:
                    uses:
                      shop.web: {description: Orders, technology: HTTPS}
                systems:
                  shop:
                    containers:
                      web: {name: Web shop, technology: Swift}

                """)
        try tool.write("docs/architecture/model.yml", result.output)
        let back = try tool.run("export", "structurizr")
        #expect(back.errors == "")
        #expect(back.output.contains("customer -> shop.web \"Orders\" \"HTTPS\"\n"))
        let json = try tool.run("export", "structurizr", "--format", "json", "--output", "workspace.json")
        #expect(json.output == "workspace.json\n")
        #expect(try tool.read("workspace.json").contains("\"structurizr.dsl.identifier\": \"shop.web\""))
    }

    @Test func theConfigurationNamesTheModel() throws {
        let tool = try tool()
        try tool.write("adrgen.yml", "architecture: architecture\n")
        let result = try tool.run("export", "structurizr")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("web = container \"Web shop\" \"\" \"Swift\"\n"))
        try tool.write("adrgen.yml", "architecture: [architecture/workspace.dsl, nowhere]\n")
        let broken = try tool.run("export", "structurizr")
        #expect(broken.status == 2)
        #expect(broken.errors.contains("`nowhere` holds no architecture model [architecture-not-found]"))
    }

    @Test func theModelBesideTheConfigurationComesFirst() throws {
        let tool = try Tool()
        _ = try tool.shell("git init -q .")
        try tool.write("docs/architecture/a.yml", "systems: {whole: }\n")
        try tool.write("shop/adrgen.yml", "log: docs/adr\n")
        #expect(try tool.run("export", "structurizr", "-C", "shop").output.contains("softwareSystem \"Whole\""))
        try tool.write("shop/docs/architecture/b.yml", "systems: {shop: }\n")
        let result = try tool.run("export", "structurizr", "-C", "shop")
        #expect(result.errors == "")
        #expect(result.output.contains("softwareSystem \"Shop\"") && !result.output.contains("Whole"))
    }

    /// The example, which has everything, in YAML, as a workspace in the DSL, and back.
    @Test(arguments: ["plantuml", "mermaid", "mermaid-c4", "dot"])
    func oneSystemGivesTheSameDiagramsInYAMLAndInTheDSL(_ format: String) throws {
        let tool = try Tool(copyOf: TestFiles.repository.appendingPathComponent("docs/example"))
        _ = try tool.run("export", "structurizr", "--output", "workspace.dsl")
        _ = try tool.run("import", "structurizr", "workspace.dsl", "--output", "back.yml")
        var trees: [[String: String]] = []
        for (folder, file) in [("a", []), ("b", ["workspace.dsl"]), ("c", ["back.yml"])] {
            let result = try tool.run(["diagrams"] + file + ["--format", format, "--output", folder])
            #expect(result.status == 0 && result.errors == "")
            let files = try tool.tree().filter { $0.key.hasPrefix(folder + "/") }
            trees.append(Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(2)), $0.value) }))
        }
        #expect(trees[0].count == 8)
        #expect(trees[0] == trees[1])
        #expect(trees[0] == trees[2])
    }

    @Test func theExampleIsWithoutFault() throws {
        let tool = try Tool(copyOf: TestFiles.repository.appendingPathComponent("docs/example"))
        let result = try tool.run("diagrams", "--output", "diagrams")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.split(separator: "\n").count == 8)
    }

    @Test func everythingWrongIsToldWithItsPlace() throws {
        let tool = try Tool()
        try tool.write("docs/architecture/a.yml", "systems:\n  shop: {ownr: Me, availability: 120 %}\n")
        let result = try tool.run("export", "structurizr")
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(
            result.errors == """
                docs/architecture/a.yml:2:10: error: `ownr` is no key of a software system [unknown-key]
                    shop: {ownr: Me, availability: 120 %}
                           ^
                  fix: write `owner`
                docs/architecture/a.yml:2:34: error: `availability` is `120 %`, not at most 100 % [fact-form]
                    shop: {ownr: Me, availability: 120 %}
                                                   ^
                  fix: write it such as `99.9 %`

                """)
    }

    @Test func nothingOutsideTheRepositoryIsRead() throws {
        let tool = try Tool()
        try tool.write("secret.dsl", "secret = person \"Secret\"\n")
        try tool.write(
            "repository/workspace.dsl", "workspace {\nmodel {\n!include ../secret.dsl\n!include link.dsl\n}\n}\n")
        _ = try tool.shell("cd repository && git init -q . && ln -s ../secret.dsl link.dsl")
        let result = try tool.shell("cd repository && adrgen import structurizr workspace.dsl")
        #expect(result.status == 2)
        #expect(result.errors.contains("workspace.dsl:3:10: error: `../secret.dsl` leads out of the repository"))
        #expect(result.errors.contains("workspace.dsl:4:10: error: `link.dsl` cannot be found"))
    }

    @Test func whatIsLostIsSaid() throws {
        let tool = try Tool()
        try tool.write("docs/architecture/a.yml", "systems:\n  shop: {paths: 'src/**'}\n")
        let result = try tool.run("export", "structurizr", "--dry-run", "--output", "workspace.dsl")
        #expect(result.status == 0)
        #expect(result.errors == "adrgen: warning: Not carried over: `shop`: paths [not-carried]\n")
        #expect(result.output.contains("+        shop = softwareSystem \"Shop\"\n"))
    }
}
