import Testing

@testable import Site

@Suite struct HTTPRequestTests {
    private func read(_ text: String) -> HTTPRequestReading { HTTPRequestReading(Array(text.utf8)) }

    @Test func readsAHead() {
        let text = "GET /a?b=c HTTP/1.1\r\nHost: localhost:8000\r\nIf-None-Match: \"x\"\r\nX-A:\t1 \r\n\r\n"
        let request = HTTPRequest(
            method: .get, target: "/a?b=c", host: "localhost:8000", ifNoneMatch: "\"x\"", keepsAlive: true)
        #expect(read(text) == .request(request, length: text.utf8.count))
        // What follows is the next request, an empty line before one is nobody's fault.
        #expect(read("\r\n" + text + "GET") == .request(request, length: text.utf8.count + 2))
    }

    @Test func waitsForTheRest() {
        let text = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for count in 0..<text.utf8.count {
            #expect(HTTPRequestReading(Array(text.utf8.prefix(count))) == .incomplete, "\(count) bytes")
        }
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nConnection: Close\r\nHost: x\r\n\r\n", false),
        ("GET / HTTP/1.0\r\nHost: x\r\n\r\n", false), ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", true),
    ])
    func knowsWhoStays(_ text: String, _ stays: Bool) throws {
        guard case .request(let request, _) = read(text) else {
            Issue.record("no request: \(text)")
            return
        }
        #expect(request.keepsAlive == stays)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", HTTPStatus.badRequest),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\nHost: a\n\n", .badRequest),
        ("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", .badRequest),
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
        ("GET / a HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
        ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
        ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
        ("GET /ä HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
        ("GET /\r\nHost: a\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\n: a\r\n\r\n", .badRequest),
        ("\u{16}\u{3}\u{1}", .badRequest), ("PRI * HTTP/2.0\r\n\r\n", .versionNotSupported),
        ("GET / HTTP/9.9\r\nHost: a\r\n\r\n", .versionNotSupported),
        ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
        ("get / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n", .contentTooLarge),
        ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", .contentTooLarge),
    ])
    func refuses(_ text: String, _ status: HTTPStatus) {
        #expect(read(text) == .refused(status), "\(text)")
    }

    @Test func boundsWhatIsRead() {
        let long = String(repeating: "a", count: 20_000)
        #expect(read("GET /\(long)") == .refused(.targetTooLong))
        #expect(read("GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n") == .refused(.headersTooLarge))
        #expect(read("GET /\(long.prefix(9000)) HTTP/1.1\r\nHost: a\r\n\r\n") == .refused(.targetTooLong))
        #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: \(long)") == .refused(.headersTooLarge))
        #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: \(long)\r\n\r\n") == .refused(.headersTooLarge))
    }
}
