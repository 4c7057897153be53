import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct ServeTests {
    private static let text = "\n\n## Status\n\nAccepted\n\n## Context\n\n"

    private func project() throws -> Tool {
        let tool = try Tool()
        try tool.write("adrgen.yml", "log: docs/adr\n")
        try tool.write("docs/adr/0001-a.md", "# 1. Use A\(Self.text)![a](a.svg)\n")
        try tool.write("docs/adr/0002-b.md", "# 2. Use B\(Self.text)Why.\n")
        try tool.write("docs/adr/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
        return tool
    }

    private func start(_ tool: Tool) throws -> (RunningTool, UInt16) {
        let running = try RunningTool(tool, "serve", "--port", "0")
        let line = try running.line(with: "Preview at ")
        let port = line.split(separator: ":").last?.prefix { $0.isNumber }
        return (running, try #require(port.flatMap { UInt16($0) }))
    }

    /// The stream of what a page is told.
    private func events(_ page: String, _ port: UInt16) throws -> PreviewClient {
        let client = try PreviewClient(port: port)
        try client.send("GET /.adrgen/events?page=\(page) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        _ = try client.read(upTo: "retry: 500\n\n")
        return client
    }

    private func lists(_ title: String, _ port: UInt16) throws -> Bool {
        try PreviewClient.get("/decisions/", port: port).contains(title)
    }

    @Test func followsTheFilesAndWritesNothing() throws {
        let tool = try project()
        let (running, port) = try start(tool)
        let before = try tool.tree()
        let page = try PreviewClient.get("/decisions/0001-a.html", port: port)
        #expect(page.contains("Use A") && page.contains("connect-src 'self'") && page.contains(".adrgen/live.js"))
        #expect(try PreviewClient.get("/.adrgen/live.js", port: port).contains("EventSource"))
        #expect(try PreviewClient.get("/decisions/a.svg", port: port).contains("<svg"))
        #expect(try PreviewClient.get("/nothing/here", port: port).contains("href=\"/assets/adrgen.css\""))
        #expect(try tool.tree() == before)

        let first = try events("decisions%2F0001-a.html", port)
        let second = try events("decisions%2F0002-b.html", port)
        let (one, two) = (try first.read(upTo: "\n\n"), try second.read(upTo: "\n\n"))
        try tool.write("docs/adr/0001-a.md", "# 1. Use A\(Self.text)Changed.\n")
        var told = try first.read(upTo: "\n\n")
        #expect(told != one)
        #expect(try PreviewClient.get("/decisions/0001-a.html", port: port).contains("Changed."))
        // The other page is told as well, but nothing new.
        #expect(try second.read(upTo: "\n\n") == two)
        #expect(try running.line(with: "changed in").hasPrefix("2 records, "))

        try tool.write("docs/adr/0003-c.md", "# 3. Use C\(Self.text)Why.\n")
        while try !lists("Use C", port) { told = try first.read(upTo: "\n\n") }
        #expect(running.end(with: SIGINT) == 0)
    }

    @Test func keepsTheLastGoodSite() throws {
        let tool = try project()
        let (running, port) = try start(tool)
        let stream = try events("", port)
        let good = try stream.read(upTo: "\n\n")
        try tool.write("adrgen.yml", "log: [\n")
        var told = good
        while !told.contains("\"isStale\":true") { told = try stream.read(upTo: "\n\n") }
        #expect(told.contains("configuration-syntax") && told.contains("adrgen.yml:"))
        #expect(try running.line(with: "stays as it was").isEmpty == false)
        #expect(try PreviewClient.get("/decisions/0001-a.html", port: port).contains("Use A"))
        try tool.write("adrgen.yml", "log: docs/adr\n")
        while told != good { told = try stream.read(upTo: "\n\n") }

        // A template of the project's own, broken and mended.
        try tool.write("own/site/partials/footer.html", "<p>{{#site}</p>\n")
        try tool.write("adrgen.yml", "log: docs/adr\ntemplates: own\n")
        while !told.contains("own/site/partials/footer.html:1:4") { told = try stream.read(upTo: "\n\n") }
        try tool.write("own/site/partials/footer.html", "<p>Our own line</p>\n")
        while told.contains("\"isStale\":true") { told = try stream.read(upTo: "\n\n") }
        #expect(try PreviewClient.get("/", port: port).contains("Our own line"))
        #expect(running.end(with: SIGTERM) == 0)
    }

    @Test func refusesAPortThatIsTaken() throws {
        let tool = try project()
        let (running, port) = try start(tool)
        let other = try tool.run("serve", "--port", String(port))
        #expect(other.status == 2)
        #expect(other.errors.contains("Port \(port) is taken by another program [port-in-use]"))
        #expect(running.end(with: SIGINT) == 0)
    }

    @Test func readsNoAttachmentOutsideOfTheRepository() throws {
        let tool = try project()
        let outside = try Tool()
        try outside.write("secret.svg", "secret")
        let (running, port) = try start(tool)
        #expect(try PreviewClient.get("/decisions/a.svg", port: port).hasPrefix("HTTP/1.1 200 "))
        let file = tool.folder.appendingPathComponent("docs/adr/a.svg")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(
            at: file, withDestinationURL: outside.folder.appendingPathComponent("secret.svg"))
        #expect(try PreviewClient.get("/decisions/a.svg", port: port).hasPrefix("HTTP/1.1 404 "))
        #expect(running.end(with: SIGINT) == 0)
    }
}
