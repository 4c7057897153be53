import Diagnostics
import Testing

@testable import Workspace

@Suite struct DocsFolderTests {
    private func folders(_ folder: TestFolder, explicit: [String] = [], in place: String = ".") throws -> [DocsFolder] {
        let working = try folder.working(in: place)
        let search = LogFinder(working).find(explicit: explicit)
        return search.docsFolders(search.configuration.site, output: "site", in: working)
    }

    @Test func takesTheDocumentationFolderAroundTheLog() throws {
        let folder = try TestFolder()
        for name in [
            "docs/adr/0001-x.md", "docs/guide/setup.md", "docs/README.md", "docs/guide/a.png", "README.md",
            "docs/.hidden/x.md", "docs/_build/x.md", "docs/node_modules/x.md", "docs/adr/README.md", "src/x.md",
        ] {
            try folder.write(name)
        }
        let found = try folders(folder)
        #expect(found.map(\.folder) == ["docs"])
        #expect(found.first?.documents == ["docs/README.md", "docs/guide/setup.md"])
        #expect(found.first?.files == ["docs/guide/a.png"])
        #expect(try folders(folder, explicit: ["docs/adr"]).map(\.folder) == ["docs"])
        #expect(try folders(folder, in: "docs/guide").first?.documents == ["../README.md", "../guide/setup.md"])
    }

    @Test(arguments: ["adr", "."])
    func takesNothingBesideALogElsewhere(log: String) throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "log: \(log)\n")
        try folder.write("\(log)/0001-x.md")
        try folder.write("guide.md")
        #expect(try folders(folder).isEmpty)
    }

    @Test func readsTheSetting() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/0001-x.md")
        try folder.write("docs/x.md")
        try folder.write("manual/a.md")
        try folder.write("adrgen.yml", "log: docs/adr\nsite: {docs: manual}\n")
        #expect(try folders(folder).map(\.documents) == [["manual/a.md"]])
        try folder.write("adrgen.yml", "log: docs/adr\nsite: {docs: false}\n")
        #expect(try folders(folder).isEmpty)
        try folder.write("adrgen.yml", "log: docs/adr\nsite: {docs: gone}\n")
        let diagnostics = LogFinder(try folder.working()).find().diagnostics
        #expect(diagnostics.map(\.rule) == ["file-not-found"])
    }

    @Test func leavesOutOtherProjectsOutputAndTemplates() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "log: docs/adr\ntemplates: docs/templates\n")
        for name in [
            "docs/adr/0001-x.md", "docs/a.md", "docs/example/adrgen.yml", "docs/example/guide.md",
            "docs/templates/records/x.md", "docs/public/.adrgen-site", "docs/public/x.md",
        ] {
            try folder.write(name)
        }
        #expect(try folders(folder).map(\.documents) == [["docs/a.md"]])
    }

    @Test func followsNoLinks() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/0001-x.md")
        try folder.link("docs/passwd.md", to: "/etc/passwd")
        try folder.link("docs/everything", to: "/etc")
        #expect(try folders(folder).map(\.documents) == [[]])
    }

    @Test func publishesNoHugeFolderUnasked() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/0001-x.md")
        for number in 0...DocsFolder.usualCount { try folder.write("docs/many/\(number).md", "x") }
        let found = try folders(folder)
        #expect(found.map(\.documents) == [[]])
        let (texts, diagnostics) = try #require(found.first).read(in: folder.working())
        #expect(texts.isEmpty && diagnostics.map(\.rule) == ["docs-too-many"])
        try folder.write("adrgen.yml", "log: docs/adr\nsite: {docs: docs}\n")
        #expect(try folders(folder).first?.documents.count == DocsFolder.usualCount + 1)
    }

    @Test func tellsPackagesApart() throws {
        let folder = try TestFolder()
        for name in [
            "docs/adr/0001-x.md", "docs/a.md", "packages/auth/docs/adr/0001-x.md", "packages/auth/docs/b.md",
        ] {
            try folder.write(name)
        }
        let found = try folders(folder)
        #expect(found.map(\.folder) == ["docs", "packages/auth/docs"])
        #expect(found.map(\.package) == [nil, "packages/auth"])
    }
}
