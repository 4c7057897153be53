import Diagnostics
import Testing
import Workspace

@testable import Site

@Suite struct PreviewContentTests {
    private func content(
        _ files: [String: String], problems: PreviewProblems = PreviewProblems(), states: [String: String] = [:],
        after earlier: PreviewContent? = nil
    ) -> PreviewContent {
        var output = SiteOutput(
            files: files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) },
            copies: [FileCopy(from: "docs/adr/a.svg", to: "decisions/a.svg")], diagnostics: [])
        output.copies.append(FileCopy(from: "own.css", to: "files/own.css"))
        output.origins = ["decisions/1.html": PageOrigin(source: "docs/adr/1.md", attachments: ["docs/adr/a.svg"])]
        return PreviewContent(output, problems: problems, after: earlier) { path in
            OutputDigest(Array((states[path] ?? "").utf8))
        }
    }

    private static let site = [
        "index.html": "Home", "decisions/index.html": "All", "decisions/1.html": "One", "404.html": "None",
        "assets/adrgen.css": "a {}", "assets/search/text-0.js": "[]",
    ]

    private func answer(_ target: String, _ content: PreviewContent, ifNoneMatch: String? = nil) throws -> HTTPResponse
    {
        content.answer(try #require(RequestPath(target: target)), ifNoneMatch: ifNoneMatch) { path in
            path == "docs/adr/a.svg" ? Array("<svg/>".utf8) : nil
        }
    }

    @Test(arguments: [
        ("/", HTTPStatus.ok, "Home"), ("/index.html", .ok, "Home"), ("/decisions/", .ok, "All"),
        ("/decisions/1.html?x", .ok, "One"), ("/decisions/a.svg", .ok, "<svg/>"), ("/none", .notFound, "None"),
        ("/decisions/1.html/", .notFound, "None"), ("//", .notFound, "None"), ("/docs/adr/a.svg", .notFound, "None"),
    ])
    func findsFiles(_ target: String, _ status: HTTPStatus, _ body: String) throws {
        let response = try answer(target, content(Self.site))
        #expect(response.status == status && response.body == Array(body.utf8))
    }

    @Test func leadsToAFoldersPage() throws {
        let response = try answer("/decisions?status=accepted", content(Self.site))
        #expect(response.status == .found)
        #expect(response.fields.contains(.init(name: "Location", value: "/decisions/?status=accepted")))
    }

    @Test func sendsNothingThatTheBrowserHas() throws {
        let content = content(Self.site)
        let tag = try #require(try answer("/", content).fields.first { $0.name == "ETag" }?.value)
        #expect(try answer("/", content, ifNoneMatch: "\"x\", W/\(tag)").status == .notModified)
        #expect(try answer("/decisions/", content, ifNoneMatch: tag).status == .ok)
        let known = try answer("/", content, ifNoneMatch: tag)
        let text = String(decoding: known.encoded(keepsAlive: true), as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 304 ") && text.hasSuffix("\r\n\r\n") && !text.contains("Content-Length"))
    }

    @Test func trustsNoDrawingOfTheLog() throws {
        let drawing = try answer("/decisions/a.svg", content(Self.site))
        #expect(drawing.fields.contains { $0.name == "Content-Security-Policy" && $0.value.contains("sandbox") })
        #expect(drawing.type == "image/svg+xml")
        #expect(try !answer("/", content(Self.site)).fields.contains { $0.name == "Content-Security-Policy" })
    }

    @Test func tellsAPageOnlyWhatConcernsIt() {
        let first = content(Self.site)
        var files = Self.site
        files["decisions/1.html"] = "Changed"
        files["assets/search/text-0.js"] = "[1]"
        let second = content(files, after: first)
        #expect(second.message(to: "decisions/1.html") != first.message(to: "decisions/1.html"))
        #expect(second.message(to: "decisions/") == first.message(to: "decisions/index.html"))
        #expect(second.changedPages(since: first) == 1)
        // A page that appears where there was none, and styles and pictures that all pages may show.
        files["none"] = "There"
        #expect(content(files, after: second).message(to: "none") != second.message(to: "none"))
        files["assets/adrgen.css"] = "b {}"
        #expect(content(files, after: second).shared != second.shared)
        #expect(content(Self.site, states: ["own.css": "new"]).shared != first.shared)
        // A picture concerns the pages that show it.
        let drawn = content(Self.site, states: ["docs/adr/a.svg": "new"])
        #expect(drawn.shared == first.shared && drawn.changedPages(since: first) == 1)
        #expect(drawn.message(to: "decisions/1.html") != first.message(to: "decisions/1.html"))
        files["decisions/1.html"] = nil
        #expect(content(files, after: second).changedPages(since: second) == 1)
    }

    @Test func showsProblemsWhereTheyBelong() {
        let warning = Diagnostic(.warning, rule: "broken-link", "`x` </script>", path: "docs/adr/1.md")
        let error = Diagnostic(.error, rule: "nul-byte", "bad", path: "docs/adr/2.md")
        func rules(_ path: String, _ problems: PreviewProblems) -> [String] {
            let text = String(decoding: content(Self.site, problems: problems).message(to: path), as: UTF8.self)
            #expect(text.hasSuffix("\n\n") && text.dropLast(2).allSatisfy { !$0.isNewline })
            return ["broken-link", "nul-byte"].filter { text.contains("\"\($0)\"") }
        }
        let problems = PreviewProblems([warning, error])
        #expect(rules("decisions/1.html", problems) == ["broken-link", "nul-byte"])
        #expect(rules("index.html", problems) == ["nul-byte"])
        #expect(rules("index.html", PreviewProblems([warning, error], isStale: true)) == ["broken-link", "nul-byte"])
    }
}
