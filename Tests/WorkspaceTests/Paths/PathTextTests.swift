import Testing

@testable import Workspace

@Suite struct PathTextTests {
    @Test(arguments: [
        ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a/../..", "../.."), ("/a/../../b", "/b"), (".", "."),
        ("", "."), ("a/..", "."), ("/", "/"), ("docs/adr/", "docs/adr"),
    ])
    func takesDotsOut(path: String, expected: String) {
        #expect(PathText.normalized(path) == expected)
    }

    @Test(arguments: [
        ("/r/docs/adr", "/r", "docs/adr"), ("/r/docs/adr", "/r/src/x", "../../docs/adr"), ("/r", "/r", "."),
        ("/r", "/r/a", ".."), ("/rx/a", "/r", "../rx/a"),
    ])
    func writesPathsAsSeenFromAFolder(path: String, folder: String, expected: String) {
        #expect(PathText.relative(path, from: folder) == expected)
    }

    @Test(arguments: [
        ("/r/a", "/r", true), ("/r", "/r", true), ("/rx", "/r", false), ("/", "/r", false), ("/a", "/", true),
    ])
    func tellsInsideFromOutside(path: String, folder: String, expected: Bool) {
        #expect(PathText.isInside(path, folder) == expected)
    }

    @Test func ordersByBytes() {
        // é as one scalar and as two are equal to Swift, and are different names to a file system.
        #expect(PathText.precedes("e\u{301}", "\u{E9}"))
        #expect(!PathText.precedes("\u{E9}", "e\u{301}"))
    }

    @Test(arguments: [("a.MD", "md"), (".hidden", ""), ("a.tar.gz", "gz"), ("x/y.b/plain", "")])
    func findsExtensions(path: String, expected: String) {
        #expect(PathText.fileExtension(of: path) == expected)
    }
}
