import Foundation
import Testing

@Suite struct BuildTests {
    private func log() throws -> Tool {
        let tool = try Tool()
        for (number, title) in [(1, "Use A"), (2, "Use B"), (3, "Use C")] {
            try tool.write(
                "docs/adr/000\(number)-x.md",
                "# \(number). \(title)\n\n## Status\n\nAccepted\n\n## Context\n\nSee [one](0001-x.md#context).\n")
        }
        return tool
    }

    /// The site without what depends on when it was written.
    private func pages(_ tool: Tool) throws -> [String: String] {
        try tool.tree().filter { $0.key.hasPrefix("site/") && $0.key != "site/.adrgen-site" }
    }

    @Test func strictTakesBrokenLinksForErrorsAndWritesNothing() throws {
        let tool = try log()
        try tool.write(
            "docs/adr/0004-x.md",
            "# 4. D\n\n## Status\n\nAccepted\n\n## Context\n\nSee [a](0001-x.md#contxt) and [b](gone.md).\n")
        let strict = try tool.run("build", "--strict")
        #expect(strict.status == 1)
        #expect(
            strict.errors.contains(
                "docs/adr/0004-x.md:9:5: error: `0001-x.md#contxt` leads to no heading [broken-anchor]"))
        #expect(strict.errors.contains("fix: write `#context`"))
        #expect(strict.errors.contains("docs/adr/0004-x.md:9:31: error: `gone.md` leads to"))
        #expect(try pages(tool).isEmpty)
        let usual = try tool.run("build")
        #expect(usual.status == 0 && usual.errors.contains("warning: `gone.md`"))
        // A build that has nothing to do says the same, and is no way around `--strict`.
        #expect(try tool.run("build").errors == usual.errors)
        #expect(try tool.run("build", "--strict").status == 1)
    }

    @Test func publishesUnderABaseURL() throws {
        let tool = try log()
        #expect(try tool.run("build", "--base-url", "https://shop.example/adr").status == 0)
        #expect(
            try tool.read("site/decisions/0001-x.html").contains(
                #"<link rel="canonical" href="https://shop.example/adr/decisions/0001-x.html">"#))
        #expect(try tool.run("build", "--base-url", "javascript:x").status == 64)
    }

    @Test func writesTheProjectsColours() throws {
        let tool = try log()
        try tool.write("adrgen.yml", "site: {title: Shop, colors: {light: '#123456', dark: '#ABCDEF'}}\n")
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read("site/assets/adrgen.css").contains("--link: light-dark(#123456, #abcdef)"))
        #expect(try tool.read("site/index.html").contains("<title>Shop</title>"))
    }

    @Test func copiesTheProjectsPictureAndStylesheet() throws {
        let tool = try log()
        try tool.write("adrgen.yml", "site: {logo: brand/logo.svg, stylesheet: brand/own.css}\n")
        try tool.write("brand/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        try tool.write("brand/own.css", "body { margin: 0 }")
        let built = try tool.run("build", "--strict")
        #expect(built.status == 0, "\(built.errors)")
        #expect(try tool.read("site/files/brand/own.css") == "body { margin: 0 }")
        let page = try tool.read("site/decisions/0001-x.html")
        #expect(page.contains(#"<img src="../files/brand/logo.svg""#))
        #expect(page.contains(#"<link rel="stylesheet" href="../files/brand/own.css">"#))
        try tool.write("brand/own.css", "body { margin: 1em }")
        #expect(try tool.run("build").output.contains(" 1 file changed"))
    }

    @Test func namesTheProjectsMermaidFileOnEveryPage() throws {
        let tool = try log()
        try tool.write("adrgen.yml", "site: {mermaid: vendor/mermaid.min.js}\n")
        try tool.write("vendor/mermaid.min.js", "globalThis.mermaid = {}")
        #expect(try tool.run("build", "--strict").status == 0)
        #expect(try tool.read("site/files/vendor/mermaid.min.js") == "globalThis.mermaid = {}")
        let page = try tool.read("site/decisions/0001-x.html")
        #expect(
            page.contains(#"<script src="../assets/adrgen.js" data-mermaid="../files/vendor/mermaid.min.js" defer>"#))
        // The policy stays as strict as it is without.
        #expect(page.contains("style-src 'self'; script-src 'self'; base-uri"))
    }

    @Test func publishesOtherMarkdownOfTheDocsFolder() throws {
        let tool = try log()
        try tool.write("docs/guide/setup.md", "# Setting up\n\n![p](p.svg) [one](../adr/0001-x.md)\n")
        try tool.write("docs/guide/p.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        try tool.write("docs/adr/README.md", "# Shop\n\nWhy it is so.\n")
        let built = try tool.run("build", "--strict")
        #expect(built.status == 0, "\(built.errors)")
        let page = try tool.read("site/pages/guide/setup.html")
        #expect(page.contains(#"<img src="p.svg""#) && page.contains(#"<a href="../../decisions/0001-x.html">"#))
        #expect(try tool.read("site/index.html").contains("<p>Why it is so.</p>"))
        #expect(try tool.read("site/pages/guide/p.svg").hasPrefix("<svg"))
        // Each of them is an input that a later build looks at.
        Thread.sleep(forTimeInterval: 0.1)
        _ = try tool.run("build")
        try tool.write("docs/guide/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='x'/>")
        #expect(try tool.run("build").output.contains(" 1 file changed"))
        try tool.write("docs/guide/setup.md", "# Setting up\n\n[gone](gone.md)\n")
        #expect(try tool.run("build").errors.contains("docs/guide/setup.md:3:1: warning: `gone.md` leads to"))
        #expect(!(try tool.tree().keys.contains("site/pages/guide/p.svg")))
        try tool.write("adrgen.yml", "site: {docs: false}\n")
        #expect(try tool.run("build").status == 0)
        #expect(!(try tool.tree().keys.contains { $0.hasPrefix("site/pages/") }))
    }

    @Test func tellsTheLastChangeAndLinksTheSource() throws {
        let tool = try log()
        _ = try tool.shell("repository && git remote add origin git@github.com:shop/orders.git")
        #expect(try tool.run("build").status == 0)
        let commit = try tool.shell("git log -1 --format='%h %cs'").output.split(whereSeparator: \.isWhitespace)
        let page = try tool.read("site/decisions/0001-x.html")
        #expect(page.contains(#"<time datetime="\#(commit[1])">\#(commit[1])</time> in <code>\#(commit[0])</code>"#))
    }

    @Test func refusesAFolderOfOthersAndALog() throws {
        let tool = try log()
        try tool.write("public/CNAME", "shop.example")
        let refused = try tool.run("build", "--output", "public")
        #expect(refused.status == 2 && refused.errors.contains("[foreign-files]"))
        #expect(try tool.run("build", "--output", "public", "--force").status == 0)
        #expect(try tool.read("public/CNAME") == "shop.example")
        #expect(try tool.run("build", "--output", "docs/adr/site").errors.contains("[output-in-log]"))
    }

    /// Whatever happens to the records, building on gives what building anew gives.
    @Test(arguments: [1, 2] as [UInt64]) func buildingOnGivesTheSameBytesAsBuildingAnew(seed: UInt64) throws {
        let tool = try log()
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var next = 4
        var files = (1...3).map { "000\($0)-x.md" }
        for step in 0..<6 {
            let place = random(files.count)
            let path = "docs/adr/\(files[place])"
            switch random(5) {
            case 0:
                files.append("000\(next)-x.md")
                try tool.write("docs/adr/000\(next)-x.md", "# \(next). New \(step)\n\n## Status\n\nProposed\n")
                next += 1
            case 1: try tool.write(path, try tool.read(path) + "\nMore \(step), see [that](\(files[0])#context).\n")
            case 2 where files.count > 1:
                try FileManager.default.removeItem(at: tool.folder.appendingPathComponent(path))
                files.remove(at: place)
            case 3:
                let name = files[place].prefix(4) + "-renamed-\(step).md"
                try FileManager.default.moveItem(
                    at: tool.folder.appendingPathComponent(path),
                    to: tool.folder.appendingPathComponent("docs/adr/\(name)"))
                files[place] = String(name)
            default:
                let other = files[random(files.count)]
                try tool.write(
                    path, try tool.read(path).replacing("Accepted", with: "Superseded by [x](\(other))"))
            }
            #expect(try tool.run("build").status == 0)
            let incremental = try pages(tool)
            try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("site"))
            #expect(try tool.run("build").status == 0)
            #expect(try pages(tool) == incremental, "seed \(seed), step \(step)")
        }
    }

    @Test func aBuildWithNothingToDoTouchesNothing() throws {
        let tool = try log()
        _ = try tool.run("build")
        // Until the records are older than the file system's clock can tell apart.
        Thread.sleep(forTimeInterval: 0.1)
        _ = try tool.run("build")
        let manifest = try tool.read("site/.adrgen-site")
        #expect(try tool.run("build").output.contains(" 0 files changed"))
        #expect(try tool.read("site/.adrgen-site") == manifest && !manifest.contains("inputs -"))
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("site/decisions/0002-x.html"))
        #expect(try tool.run("build").output.contains(" 1 file changed"))
    }

    @Test func aKilledBuildLeavesNoHalfFileAndCanBeGoneOnWith() throws {
        let tool = try log()
        for number in 10..<60 {
            try tool.write(
                "docs/adr/00\(number)-x.md",
                "# \(number). X\n\n## Context\n\n\(String(repeating: "text ", count: 400))\n")
        }
        let before = try tool.tree()
        for delay in ["0.03", "0.06"] {
            _ = try tool.shell("timeout -s KILL \(delay) adrgen build; rm -f site/decisions/0010-x.html")
            for (path, text) in try pages(tool) where path.hasSuffix(".html") && !path.contains(".adrgen-site.tmp/") {
                #expect(text.hasSuffix("</html>\n"), "\(path) is cut off")
            }
        }
        #expect(try tool.run("build").status == 0)
        let resumed = try pages(tool)
        #expect(!resumed.keys.contains { $0.contains(".tmp") })
        #expect(try tool.tree().filter { !$0.key.hasPrefix("site/") } == before)
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("site"))
        _ = try tool.run("build")
        #expect(try pages(tool) == resumed)
    }
}
