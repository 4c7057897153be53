import Foundation
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

    private static let hasGraphviz = FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")

    @Test(.enabled(if: hasGraphviz)) func drawsPicturesThatLeadToEachOther() throws {
        let tool = try Tool()
        try tool.write("model.yml", Self.model)
        let arguments = ["diagrams", "model.yml", "--format", "svg", "--output", "out"]
        let written = try tool.run(arguments)
        #expect(written.errors == "")
        #expect(written.output == ["landscape", "context-shop", "container-shop"].map { "out/\($0).svg\n" }.joined())
        let landscape = try tool.read("out/landscape.svg")
        #expect(landscape.contains("<a class=\"c4-box\" href=\"container-shop.svg\""))
        #expect(
            try tool.read("out/container-shop.svg").contains("<a class=\"c4-frame-name\" href=\"context-shop.svg\""))
        #expect(try tool.run(arguments + ["--check"]).status == 0)
    }

    @Test(.enabled(if: hasGraphviz)) func startsNoProcessForWhatWasLaidOutBefore() throws {
        let tool = try Tool()
        try tool.write("model.yml", Self.model)
        try tool.write("bin/dot", "#!/bin/sh\necho started >>\"$HOME/starts\"\nexec /usr/bin/dot \"$@\"\n")
        let command = "PATH=\"$PWD/bin:$PATH\" adrgen diagrams model.yml --format svg --output "
        let first = try tool.shell("chmod +x bin/dot; " + command + "a")
        #expect(first.status == 0 && first.errors == "")
        #expect(try tool.read("starts") == String(repeating: "started\n", count: 3))
        #expect(try tool.shell(command + "b").status == 0)
        #expect(try tool.read("starts") == String(repeating: "started\n", count: 3))
        #expect(try tool.shell("diff -r a b").output == "")
    }

    @Test func saysWhenGraphvizIsMissing() throws {
        let tool = try Tool()
        try tool.write("model.yml", Self.model)
        let result = try tool.shell(
            "adrgen=$(command -v adrgen); PATH=/nowhere \"$adrgen\" diagrams model.yml --format svg --output out; echo $?; ls"
        )
        #expect(result.output == "2\nmodel.yml\n")
        #expect(result.errors.contains("error: Pictures need Graphviz, and there is no `dot` on the `PATH`"))
        #expect(result.errors.contains("fix: install Graphviz"))
        #expect(try tool.run("diagrams", "model.yml", "--output", "out").status == 0)
    }
}
