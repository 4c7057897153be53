import Foundation
import Testing

@Suite struct ForTests {
    private static let model = """
        systems:
          shop:
            containers:
              web:
                paths: ['src/web/**']
                components:
                  cart: {paths: 'src/web/cart/', uses: [shop.db]}
                  help:
              db: {technology: PostgreSQL, paths: 'db/*.sql', decisions: [2]}
        environments:
          live: {nodes: {vm: {runs: [shop.web]}}}

        """

    private static func record(_ title: String, _ status: String, _ more: String = "") -> String {
        "---\nstatus: \(status)\ndate: 2026-01-01\ndecision-makers: []\n\(more)---\n\n# \(title)\n\n## Context and Problem Statement\n"
    }

    private func tool() throws -> Tool {
        let tool = try Tool()
        _ = try tool.shell("git init -q .")
        try tool.write("docs/architecture/model.yml", Self.model)
        let records = [
            ("0001-one", Self.record("Sell", "accepted", "elements: [shop]\n")),
            ("0002-two", Self.record("Use SQL", "accepted")),
            ("0003-three", Self.record("Old cart", "rejected", "elements: [shop.web.cart]\n")),
            ("0004-four", Self.record("New cart", "proposed", "elements: [shop.web.cart]\n")),
            ("0005-five", Self.record("Format code", "accepted", "paths: [\"**/*.swift\", \"{a,b}.c\"]\n")),
        ]
        for (name, text) in records { try tool.write("docs/adr/\(name).md", text) }
        return tool
    }

    private func titles(_ result: Tool.Result) -> [String] {
        result.output.split(separator: "\n").map { $0.split(separator: "\t")[3].description }
    }

    @Test(arguments: [
        ("shop", ["Sell"]), ("shop.web.cart", ["Sell", "New cart"]), ("cart", ["Sell", "New cart"]),
        ("shop.db", ["Use SQL", "Sell"]), ("live.vm.web", ["Sell"]),
        ("src/web/cart/a.swift", ["Format code", "Sell", "New cart"]), ("src/web/a.txt", ["Sell"]),
        ("db/1.sql", ["Use SQL", "Sell"]), ("db/old/1.sql", []), ("./x/../src/web/a.swift", ["Format code", "Sell"]),
    ])
    func listsWhatGoverns(_ subject: String, _ expected: [String]) throws {
        let result = try tool().run("for", subject)
        #expect(result.status == 0)
        #expect(titles(result) == expected)
    }

    @Test func tellsWhatIsLeftOut() throws {
        let tool = try tool()
        let some = try tool.run("for", "shop.web.cart")
        #expect(some.errors.contains("note: One that is no longer in force is left out [not-in-force]"))
        let all = try tool.run("for", "shop.web.cart", "--all")
        #expect(titles(all) == ["Sell", "New cart", "Old cart"] && all.errors == "")
        let parts = try tool.run("for", "shop.web", "--parts")
        #expect(titles(parts) == ["Sell", "New cart"])
        let none = try tool.run("for", "README.md/x")
        #expect(none.status == 0 && none.output == "")
        #expect(none.errors == "adrgen: note: No decision governs `README.md/x` [no-decision]\n")
    }

    @Test func takesAFolderForAllThatIsInIt() throws {
        let tool = try tool()
        try tool.write("src/web/cart/a.txt", "")
        try tool.write("src/b.swift", "")
        let result = try tool.run("for", "src")
        #expect(titles(result) == ["Format code", "Sell", "New cart"])
        let terminal = try tool.shell("terminal 60 'NO_COLOR=1 adrgen for src'").output
        #expect(terminal.contains("belongs to shop.web.cart (src/web/cart/)"))
        #expect(terminal.contains("belongs to shop.web (src/web/**)"))
    }

    @Test func printsJSON() throws {
        let result = try tool().run("for", "src/web/cart/a.swift", "--json")
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(value?["path"] as? String == "src/web/cart/a.swift")
        let owners = value?["owners"] as? [[String: String]]
        #expect(owners?.compactMap { $0["element"] } == ["shop.web.cart", "shop.web"])
        let decisions = value?["decisions"] as? [[String: Any]]
        #expect(decisions?.compactMap { $0["by"] as? String } == ["path", "inherited", "element"])
        #expect(decisions?.first?["glob"] as? String == "**/*.swift")
        #expect(value?["notInForce"] as? [String] == ["0003"])
    }

    @Test func tellsWhatItCannotFind() throws {
        let tool = try tool()
        let near = try tool.run("for", "shop.web.card")
        #expect(near.status == 2)
        #expect(
            near.errors == """
                adrgen: error: `shop.web.card` is no element of the model and no file [unknown-element]
                  fix: write `shop.web.cart`

                """)
        #expect(try tool.run("for", "../elsewhere").errors.contains("is not in the repository [path-outside]"))
    }

    @Test func tellsGlobsThatCannotBeRead() throws {
        let tool = try tool()
        try tool.write("docs/adr/0006-six.md", Self.record("Six", "accepted", "paths: [\"src/[\"]\n"))
        let result = try tool.run("for", "shop")
        #expect(
            result.errors == """
                docs/adr/0006-six.md:1:1: warning: `src/[` under `paths` matches nothing: A `[` is not closed [path-pattern]
                  fix: add `]`, or write `\\[`

                """)
    }

    @Test func checkTellsGlobsThatMatchNothing() throws {
        let tool = try tool()
        let before = try tool.run("check", "--rule", "ARC-04").output
        for glob in ["src/web/**", "src/web/cart/", "db/*.sql", "**/*.swift", "{a,b}.c"] {
            #expect(before.contains("`\(glob)` matches no file [ARC-04]"), "\(before)")
        }
        for path in ["src/web/cart/a.swift", "db/1.sql", "b.c"] { try tool.write(path, "") }
        let after = try tool.run("check", "--rule", "ARC-04").output
        #expect(after == "0 errors, 0 warnings, 0 notes; 0 unknown\n")
        try tool.write("docs/adr/0006-six.md", Self.record("Six", "accepted", "elements: [shop.webb]\n"))
        let unknown = try tool.run("check", "--rule", "ARC-01")
        #expect(unknown.status == 1)
        #expect(unknown.output.contains("error: the model has no element `shop.webb` [ARC-01]"))
        #expect(unknown.output.contains("fix: write `shop.web`"))
    }

    @Test func worksWithoutAModel() throws {
        let tool = try tool()
        _ = try tool.shell("rm -r docs/architecture")
        #expect(titles(try tool.run("for", "shop.web.cart")) == ["Sell", "New cart"])
        #expect(titles(try tool.run("for", "a.c/../b.c")) == ["Format code"])
    }

    /// Globs of structured input get into the record in every format, and come back.
    @Test(arguments: ["adrgen", "madr4", "nygard", "madr2", "adrs"])
    func writesPathsOfStructuredInput(_ format: String) throws {
        let tool = try Tool()
        try tool.write("d.yml", "title: Use it\nstatus: accepted\npaths: ['src/**', '{a,b}/*.c']\n")
        let arguments = ["new", "--input", "d.yml", "--log", "adr"] + (format == "adrgen" ? [] : ["--format", format])
        _ = try tool.shell("mkdir adr")
        let result = try tool.run(arguments)
        #expect(result.status == 0, "\(result.errors)")
        let list = try tool.run("list", "--json", "--log", "adr")
        let value = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
        #expect(value?.first?["paths"] as? [String] == ["src/**", "{a,b}/*.c"], "\(list.output)")
    }
}
