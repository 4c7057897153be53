import Testing

@testable import Site

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", ""), ("/decisions/", "decisions/"), ("/a%20b/c%23.html?x=/..", "a b/c#.html"),
        ("/%C3%A4", "ä"), ("/%252e%252e/x", "%2e%2e/x"), ("/a..b/.c", "a..b/.c"), ("//x", "/x"), ("/a+b", "a+b"),
    ])
    func decodesOnce(_ target: String, _ path: String) {
        #expect(RequestPath(target: target)?.path == path)
    }

    @Test(arguments: [
        "/..", "/../etc/passwd", "/a/../b", "/./a", "/a/.", "/%2e%2e/etc/passwd", "/%2E%2e/x", "/.%2e/x", "/a%2Fb",
        "/..%2fetc", "/..%5c..", "/..\\..", "/a%00", "/%0a", "/%7f", "/%", "/%4", "/%zz", "/%c3", "/%ff", "/%c0%af",
        "a",
        "", "/a#b",
    ])
    func refuses(_ target: String) {
        #expect(RequestPath(target: target) == nil)
    }

    @Test func findsValuesOfTheQuery() {
        let path = RequestPath(target: "/x?page=decisions%2F1.html&pages=no&empty=")
        #expect(path?.value(of: "page") == "decisions/1.html")
        #expect(path?.value(of: "empty") == "")
        #expect(path?.value(of: "other") == nil)
        #expect(RequestPath(target: "/x?page=%zz")?.value(of: "page") == nil)
    }

    @Test(arguments: ["localhost:8123", "LOCALHOST:8123", "127.0.0.1:8123", "[::1]:8123"])
    func knowsItself(_ host: String) {
        #expect(HostCheck(port: 8123).allows(host))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8123", "localhost", "localhost:80", "127.0.0.1", "127.0.0.1:81234", "::1:8123",
        "localhost.evil.example:8123", "evil.localhost:8123", "localhost:8123.evil.example", "127.0.0.2:8123",
        "0.0.0.0:8123", "localhost:8123,evil", "user@localhost:8123", " ", "", "[::1]", "2130706433:8123",
    ])
    func knowsOthers(_ host: String) {
        #expect(!HostCheck(port: 8123).allows(host))
    }

    @Test func takesNoPortForPort80() {
        #expect(HostCheck(port: 80).allows("localhost") && HostCheck(port: 80).allows("localhost:80"))
    }
}
