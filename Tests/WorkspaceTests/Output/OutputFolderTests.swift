import Diagnostics
import Testing

@testable import Workspace

@Suite struct OutputFolderTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @discardableResult
    private func write(_ files: [String: String], isForced: Bool = false) throws -> [String] {
        let output = try OutputFolder("site", in: try folder.working())
        let sorted = files.sorted { PathText.precedes($0.key, $1.key) }
        return try output.write(
            sorted.map { .init(path: $0.key, bytes: Array($0.value.utf8)) }, isForced: isForced,
            record: OutputManifest())
    }

    /// Files in the output folder, without the manifest.
    private func pages() throws -> [String: String] {
        var pages: [String: String] = [:]
        for (name, content) in try folder.contents() where name.hasPrefix("site/") && content != "folder" {
            if name != "site/.adrgen-site" { pages[String(name.dropFirst(5))] = String(content.dropFirst(4)) }
        }
        return pages
    }

    @Test func writesOnlyWhatDiffers() throws {
        #expect(try write(["a.html": "A", "x/b.html": "B"]) == ["a.html", "x/b.html"])
        #expect(try write(["a.html": "A", "x/b.html": "B"]).isEmpty)
        #expect(try write(["a.html": "A", "x/b.html": "C"]) == ["x/b.html"])
        #expect(try pages() == ["a.html": "A", "x/b.html": "C"])
    }

    @Test func removesStalePagesWithTheirFoldersAndNothingElse() throws {
        try write(["a.html": "A", "x/y/b.html": "B", "z/c.html": "C"])
        try folder.write("site/z/notes.txt", "mine")
        #expect(try write(["a.html": "A"]) == ["x/y/b.html", "z/c.html"])
        #expect(try pages() == ["a.html": "A", "z/notes.txt": "mine"])
        #expect(try folder.contents()["site/x"] == nil)
    }

    @Test func keepsAPageThatSomebodyChanged() throws {
        try write(["a.html": "A", "b.html": "B"])
        try folder.write("site/b.html", "mine now")
        #expect(try write(["a.html": "A"]).isEmpty)
        #expect(try pages() == ["a.html": "A", "b.html": "mine now"])
    }

    @Test func restoresAPageThatIsGoneOrChanged() throws {
        try write(["a.html": "A", "b.html": "B"])
        try folder.write("site/a.html", "?")
        #expect(try write(["a.html": "A", "b.html": "B"]) == ["a.html"])
        #expect(try pages() == ["a.html": "A", "b.html": "B"])
    }

    @Test func refusesAFolderWithForeignFiles() throws {
        try folder.write("site/CNAME", "shop.example")
        #expect(throws: Failure.self) { try write(["a.html": "A"]) }
        #expect(try pages() == ["CNAME": "shop.example"])
        try write(["a.html": "A"], isForced: true)
        #expect(try pages() == ["CNAME": "shop.example", "a.html": "A"])
        try write(["b.html": "B"])
        #expect(try pages() == ["CNAME": "shop.example", "b.html": "B"])
    }

    @Test func refusesToReplaceAForeignFile() throws {
        try write(["a.html": "A"])
        try folder.write("site/b.html", "mine")
        #expect(throws: Failure.self) { try write(["a.html": "A", "b.html": "B"]) }
        #expect(try pages() == ["a.html": "A", "b.html": "mine"])
    }

    @Test func removesNothingOnTheWordOfADamagedManifest() throws {
        try write(["a.html": "A", "b.html": "B"])
        let manifest = try folder.read("site/.adrgen-site")
        try folder.write("site/.adrgen-site", manifest.replacing("b.html", with: "../../important"))
        try write(["a.html": "C"])
        #expect(try pages() == ["a.html": "C", "b.html": "B"])
    }

    @Test func neverFollowsALinkOutOfTheFolder() throws {
        try folder.makeFolder("outside")
        try folder.makeFolder("site")
        try folder.link("site/x", to: "../outside")
        #expect(throws: Failure.self) { try write(["x/a.html": "A"], isForced: true) }
        #expect(try folder.contents()["outside/a.html"] == nil)
    }

    @Test func goesOnAfterAKilledRun() throws {
        try write(["a.html": "A"])
        // The run wrote its list and one of two pages, and was killed with a page half written aside.
        var journal = OutputManifest()
        for text in ["b", "c"] {
            journal.files.append(
                .init(path: text + ".html", digest: OutputDigest(Array(text.utf8)), size: 1, modified: 0))
        }
        try folder.write("site/.adrgen-site", bytes: journal.bytes)
        try folder.write("site/b.html", "b")
        try folder.write("site/.adrgen-site.tmp/1", "half")
        try write(["c.html": "c"])
        #expect(try pages() == ["a.html": "A", "c.html": "c"])
    }

    @Test func remembersDiagnostics() throws {
        var manifest = OutputManifest()
        manifest.inputs = OutputDigest([1])
        manifest.counts = [3, 5]
        var diagnostic = Diagnostic(.warning, rule: "r", "a\tb\nc\\n", path: "x y.md", fix: "do")
        diagnostic.position = SourcePosition(line: 3, column: 9)
        diagnostic.excerpt = Excerpt(before: "\t", after: "é\\")
        manifest.diagnostics = [diagnostic, Diagnostic(.note, rule: "s", "m")]
        manifest.files = [.init(path: "a b/c.html", digest: OutputDigest(), size: 7, modified: 9)]
        #expect(OutputManifest(manifest.bytes) == manifest)
    }

    @Test func givesDifferentContentDifferentDigests() {
        var seen: Set<OutputDigest> = []
        for count in 0..<70 {
            for byte in [UInt8(0), 1, 255] { seen.insert(OutputDigest(Array(repeating: byte, count: count))) }
        }
        #expect(seen.count == 69 * 3 + 1)
    }
}
