import Foundation
import TestSupport
import Testing

/// The site of a repository with a model of its architecture and a schema.
@Suite(.timeLimit(.minutes(3))) struct ModelSiteTests {
    private static let hasGraphviz = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].contains {
        FileManager.default.fileExists(atPath: $0)
    }
    private static let page = "site/architecture/elements/shop.web.html"

    private func project() throws -> Tool {
        let tool = try Tool()
        try tool.write("adrgen.yml", "log: docs/adr\n")
        try tool.write("docs/adr/0001-a.md", "---\nstatus: accepted\nelements: [shop.web]\n---\n\n# Use A\n")
        try tool.write(
            "docs/architecture/shop.yml",
            "people: {customer: {uses: {shop.web: Buys}}}\nsystems: {shop: {containers: {web: {name: Web shop}}}}\n")
        return tool
    }

    @Test func buildsAgainWhenTheModelChanges() throws {
        let tool = try project()
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read(Self.page).contains("<h1>Web shop</h1>"))
        try tool.write(
            "docs/architecture/shop.yml", "systems: {shop: {containers: {web: {name: Storefront}}}}\n")
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read(Self.page).contains("<h1>Storefront</h1>"))
        #expect(try tool.read("site/decisions/0001-a.html").contains(">Storefront</a>"))
        #expect(!(try tool.tree().keys.contains("site/architecture/elements/customer.html")), "a stale page stays")
        try tool.write("docs/architecture/shop.yml", "systems: {other: {}}\n")
        let unknown = try tool.run("build", "--strict")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("docs/adr/0001-a.md:3:12: error: `shop.web` is no element"))
    }

    @Test func buildsAgainWhenAnIncludedFileChanges() throws {
        let tool = try project()
        try tool.write("adrgen.yml", "log: docs/adr\narchitecture: workspace.dsl\n")
        try tool.write("workspace.dsl", "workspace {\n  !identifiers hierarchical\n  !include parts/model.dsl\n}\n")
        func model(_ name: String) -> String {
            "model {\n  shop = softwareSystem \"Shop\" {\n    web = container \"\(name)\"\n  }\n}\n"
        }
        try tool.write("parts/model.dsl", model("Web shop"))
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read(Self.page).contains("<h1>Web shop</h1>"))
        try tool.write("parts/model.dsl", model("Storefront"))
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read(Self.page).contains("<h1>Storefront</h1>"))
    }

    @Test(.enabled(if: hasGraphviz)) func drawsViewsAndWhatDecisionsTouch() throws {
        let tool = try project()
        try tool.write(
            "db/schema.sql", "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (a_id int REFERENCES a (id));\n")
        #expect(try tool.run("build").status == 0)
        let view = try tool.read("site/architecture/views/container-shop.html")
        #expect(view.contains("<svg") && view.contains("href=\"../elements/shop.web.html\""))
        #expect(!view.contains(" style=") && !view.contains("<style"))
        #expect(
            try tool.read("site/architecture/views/container-shop.svg").contains("href=\"../elements/shop.web.html\""))
        let decision = try tool.read("site/decisions/0001-a.html")
        #expect(decision.contains("href=\"../architecture/elements/customer.html\""), "no neighbour in the picture")
        #expect(try tool.read("site/data/index.html").contains("href=\"tables/b.html\""))
        #expect(try tool.read("site/data/tables/a.html").contains("<svg xmlns"))
        let before = try tool.tree()
        #expect(try tool.run("build", "--force").output.contains("0 files changed"))
        #expect(
            try tool.tree().filter { $0.key != "site/.adrgen-site" } == before.filter { $0.key != "site/.adrgen-site" })
    }

    @Test func doesWithoutGraphviz() throws {
        let tool = try project()
        let built = try tool.shell("PATH=$(dirname $(command -v adrgen)); adrgen build --strict")
        #expect(built.status == 0 && built.errors.contains("[graphviz-missing]"))
        let view = try tool.read("site/architecture/views/container-shop.html")
        #expect(view.contains("language-mermaid") && !view.contains("container-shop.svg"))
    }

    @Test func leavesTheSchemaOutWhereNobodyWantsIt() throws {
        let tool = try project()
        try tool.write("db/schema.sql", "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE (;\n")
        let built = try tool.run("build", "--strict")
        #expect(built.status == 0, "\(built.errors)")
        #expect(try tool.tree().keys.contains("site/data/tables/a.html"))
        try tool.write("adrgen.yml", "log: docs/adr\nsite: {data: false}\n")
        #expect(try tool.run("build").status == 0)
        #expect(!(try tool.tree().keys.contains { $0.hasPrefix("site/data/") }))
    }

    @Test func servesWhatTheModelSaysNow() throws {
        let tool = try project()
        let running = try RunningTool(tool, "serve", "--port", "0")
        let line = try running.line(with: "Preview at ")
        let port = try #require(line.split(separator: ":").last.flatMap { UInt16($0.prefix { $0.isNumber }) })
        func shows(_ name: String) throws -> Bool {
            try PreviewClient.get("/architecture/elements/shop.web.html", port: port).contains("<h1>\(name)</h1>")
        }
        #expect(try shows("Web shop"))
        try tool.write("docs/architecture/shop.yml", "systems: {shop: {containers: {web: {name: Storefront}}}}\n")
        _ = try running.line(with: "changed in")
        #expect(try shows("Storefront"))
        try tool.write("docs/architecture/more.yml", "systems: {bank: {name: Bank}}\n")
        _ = try running.line(with: "changed in")
        #expect(try PreviewClient.get("/architecture/elements/", port: port).contains(">Bank</a>"))
        #expect(running.end(with: SIGINT) == 0)
    }
}
