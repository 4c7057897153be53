import Diagnostics
import TestSupport
import Testing
import Workspace

@testable import Site

@Suite(.timeLimit(.minutes(5))) struct PreviewServerTests {
    private static func content(_ text: String) -> PreviewContent {
        let large = [UInt8](repeating: UInt8(ascii: "x"), count: 32 << 20)
        let output = SiteOutput(
            files: [
                OutputFile(path: "index.html", bytes: Array(text.utf8)), OutputFile(path: "large.txt", bytes: large),
            ], copies: [], diagnostics: [])
        return PreviewContent(output, problems: PreviewProblems()) { _ in OutputDigest() }
    }

    /// Runs a test against a server that is stopped afterwards.
    private func serving(_ test: (PreviewServer) throws -> Void) async throws {
        let server = try PreviewServer(Self.content("One"), port: .exactly(0)) { _ in nil }
        server.start()
        defer { server.stop() }
        try test(server)
        server.stop()
        await server.waitForEnd()
    }

    @Test func answersSeveralRequestsOnOneConnection() async throws {
        try await serving { server in
            let client = try PreviewClient(port: server.port)
            let request = "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
            try client.send(request + request)
            #expect(try client.read(upTo: "\r\n\r\nOne").hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(try client.read(upTo: "\r\n\r\nOne").contains("keep-alive"))
            try client.send("HEAD / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
            let head = client.readAll()
            #expect(head.contains("Content-Length: 3\r\n") && head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func answersOnlyThoseWhoMeanIt() async throws {
        try await serving { server in
            #expect(try PreviewClient.get("/", port: server.port, host: "evil.example").hasPrefix("HTTP/1.1 421 "))
            #expect(try PreviewClient.get("/../x", port: server.port).hasPrefix("HTTP/1.1 400 "))
            #expect(try PreviewClient.get("/", port: server.port, method: "POST").hasPrefix("HTTP/1.1 405 "))
            let events = try PreviewClient.get("/.adrgen/events?page=", port: server.port, host: "evil.example")
            #expect(events.hasPrefix("HTTP/1.1 421 "))
        }
    }

    @Test func tellsOpenPagesWhatTheyAreNow() async throws {
        try await serving { server in
            let client = try PreviewClient(port: server.port)
            try client.send("GET /.adrgen/events?page= HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
            #expect(try client.read(upTo: "retry: 500\n\n").contains("text/event-stream"))
            let first = try client.read(upTo: "\n\n")
            server.publish(Self.content("Two"))
            let second = try client.read(upTo: "\n\n")
            #expect(first.hasPrefix("data: {\"page\":\"") && second.hasPrefix("data: {\"page\":\"") && first != second)
            #expect(try PreviewClient.get("/", port: server.port).hasSuffix("\r\n\r\nTwo"))
        }
    }

    @Test func isNotHeldUpByAnyClient() async throws {
        try await serving { server in
            // One that never finishes its request, one that never takes its answer, and one that is gone.
            let slow = try PreviewClient(port: server.port)
            try slow.send("GET / HT")
            let idle = try PreviewClient(port: server.port)
            try idle.send("GET /large.txt HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
            _ = try PreviewClient(port: server.port)
            #expect(try PreviewClient.get("/", port: server.port).hasSuffix("One"))
            try slow.send("TP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
            #expect(slow.readAll().hasSuffix("One"))
            #expect(try idle.read(upTo: "\r\n\r\n").contains("Content-Length: \(32 << 20)"))
        }
    }

    @Test func takesMoreConnectionsThanItServesAtOnce() async throws {
        try await serving { server in
            let clients = try (0..<PreviewLoop.connectionLimit + 10).map { _ in try PreviewClient(port: server.port) }
            let request = "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n"
            for client in clients { try client.send(request) }
            for client in clients { #expect(client.readAll().hasSuffix("One")) }
        }
    }

    @Test func namesAPortThatIsTakenOrTakesTheNext() async throws {
        try await serving { server in
            let failure = #expect(throws: Failure.self) {
                _ = try PreviewServer(Self.content(""), port: .exactly(server.port)) { _ in nil }
            }
            #expect(failure?.diagnostics.map(\.rule) == ["port-in-use"])
            #expect(failure?.diagnostics.first?.fix?.contains("--port") == true)
            let ports = server.port...min(server.port + 200, .max - 1)
            let other = try PreviewServer(Self.content(""), port: .first(of: ports)) { _ in nil }
            #expect(other.port > server.port)
        }
    }

    @Test func endsOpenConnections() async throws {
        let server = try PreviewServer(Self.content("One"), port: .exactly(0)) { _ in nil }
        server.start()
        let client = try PreviewClient(port: server.port)
        try client.send("GET /.adrgen/events?page= HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
        _ = try client.read(upTo: "data: ")
        server.stop()
        await server.waitForEnd()
        #expect(client.readAll().hasSuffix("\n\n"))
    }
}
