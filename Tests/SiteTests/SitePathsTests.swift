import Testing

@testable import Site

@Suite struct SitePathsTests {
    private func paths(_ wanted: [String]) -> [String] {
        var paths = SitePaths()
        return wanted.map { paths.file($0.split(separator: "/").map(String.init)) }
    }

    @Test func keepsNamesThatEverySystemTakes() {
        let names = ["d/0007-use-x.html", "d/a b+c#d.html", "d/日本語.html", "d/Ünï.html"]
        #expect(paths(names) == names)
    }

    @Test func givesNoPathTwice() {
        #expect(
            paths(["d/a.html", "d/a.html", "d/A.html", "D/a.html"]) == [
                "d/a.html", "d/a-2.html", "d/A-3.html", "D/a-4.html",
            ])
        // The same letter, composed and decomposed.
        #expect(paths(["d/\u{FC}.html", "d/u\u{308}.html"]).map { $0.contains("-2") } == [false, true])
    }

    @Test func keepsFilesAndFoldersApart() {
        #expect(paths(["d/a", "d/a/b", "d/A/c"]) == ["d/a", "d/a-2/b", "d/A-2/c"])
        #expect(paths(["d/a/b", "d/a"]) == ["d/a/b", "d/a-2"])
    }

    @Test(arguments: [
        ("a:b?.html", "a-b-.html"), ("con.html", "_con.html"), ("NUL", "_NUL"), ("end. ", "end"), ("a\\b|c", "a-b-c"),
        ("...", "_"),
        ("tab\tx", "tab-x"),
    ])
    func replacesWhatSomeSystemRefuses(name: String, expected: String) {
        #expect(SitePaths.portable(name) == expected)
    }

    @Test func shortensLongNames() {
        let name = SitePaths.portable(String(repeating: "日", count: 120) + ".html")
        #expect(name.utf8.count <= 240 && name.hasSuffix("日.html"))
    }
}
