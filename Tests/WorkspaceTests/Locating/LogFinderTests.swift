import Diagnostics
import Testing

@testable import Workspace

@Suite struct LogFinderTests {
    private func find(_ folder: TestFolder, in place: String = ".", explicit: [String] = []) throws -> LogSearch {
        LogFinder(try folder.working(in: place)).find(explicit: explicit)
    }

    // MARK: Configuration

    @Test(arguments: [
        ("adrgen.yml", "log: my/records\n"), (".adrgen.yml", "log: ./my/records/\n"),
        ("adrs.toml", "adr_dir = \"my/records\"\n"), (".log4brains.yml", "project: {adrFolder: ./my/records}\n"),
        (".adr-dir", "my/records\n"), ("adr.config.json", "{\"path\": \"my/records\"}"),
        (".adr", "[adr]\nrecords-dir = my/records\n"), (".adr.json", "{\"path\": \"my/records/\"}"),
    ])
    func followsEveryConfigurationFile(name: String, text: String) throws {
        let folder = try TestFolder()
        try folder.write(name, text)
        try folder.write("my/records/0001-x.md")
        try folder.write("docs/adr/0001-not-this-one.md")
        try folder.makeFolder("src/deep")
        let search = try find(folder, in: "src/deep")
        #expect(search.diagnostics.isEmpty)
        #expect(search.locations.map(\.folder) == ["../../my/records"])
        #expect(search.locations.map(\.package) == [nil])
        #expect(search.locations.map(\.origin) == [.configuration("../../" + name)])
        #expect(search.current?.folder == "../../my/records")
        #expect(search.root == folder.path)
    }

    @Test func takesTheNearestLevel() throws {
        let folder = try TestFolder()
        try folder.write(".adr-dir", "doc/a")
        try folder.write("sub/.adr-dir", "doc/b")
        try folder.makeFolder("sub/src")
        #expect(try find(folder, in: "sub/src").locations.map(\.folder) == ["../doc/b"])
        #expect(try find(folder).locations.map(\.folder) == ["doc/a"])
    }

    @Test func completesOneFileByAnother() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "format: madr3\ntemplate: t.md\n")
        try folder.write(".adr-dir", "notes")
        try folder.makeFolder("notes")
        let search = try find(folder, in: "notes")
        #expect(search.locations.map(\.folder) == ["."])
        #expect(search.locations.first?.configuration.format == "madr3")
        #expect(search.locations.first?.configuration.template == "../t.md")
    }

    @Test func appliesSettingsToUsualFolders() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "status: trial\n")
        try folder.write("docs/decisions/0001-x.md")
        let search = try find(folder)
        #expect(search.locations.map(\.folder) == ["docs/decisions"])
        #expect(search.locations.first?.configuration.status == "trial")
    }

    @Test(arguments: ["../elsewhere", "/etc", "docs/../../x", "escape"])
    func refusesPathsOutOfTheRepository(path: String) throws {
        let outside = try TestFolder()
        let folder = try TestFolder()
        try folder.link("escape", to: outside.path)
        try folder.write("adrgen.yml", "format: madr4\nlog: \(path)\n")
        let search = try find(folder)
        #expect(search.locations.isEmpty)
        let diagnostic = try #require(search.diagnostics.first)
        #expect(diagnostic.rule == "path-outside")
        #expect(diagnostic.path == "adrgen.yml")
        #expect(diagnostic.position == SourcePosition(line: 2, column: 6))
    }

    @Test func refusesATemplateOutside() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "log: docs/adr\ntemplate: ../../t.md\n")
        let search = try find(folder)
        #expect(search.diagnostics.map(\.rule) == ["path-outside"])
        #expect(search.configuration.template == nil)
        #expect(search.locations.map(\.folder) == ["docs/adr"])
    }

    @Test func ignoresFoldersNamedLikeConfiguration() throws {
        let folder = try TestFolder()
        try folder.makeFolder(".adr")
        try folder.write("adr/0001-x.md")
        let search = try find(folder)
        #expect(search.diagnostics.isEmpty)
        #expect(search.locations.map(\.folder) == ["adr"])
    }

    @Test func reportsBrokenConfigurationWhereItIs() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "log: docs/adr\nsite: [\n")
        try folder.makeFolder("sub")
        let search = try find(folder, in: "sub")
        #expect(search.diagnostics.map(\.path) == ["../adrgen.yml"])
        #expect(search.diagnostics.map(\.rule) == ["configuration-syntax"])
    }

    @Test func saysWhetherTheFolderIsThere() throws {
        let folder = try TestFolder()
        try folder.write(".adr-dir", "doc/adr")
        #expect(try find(folder).locations.map(\.exists) == [false])
    }

    @Test func readsLog4brainsPackages() throws {
        let folder = try TestFolder()
        try folder.write(
            ".log4brains.yml",
            "project:\n  adrFolder: docs/adr\n  packages:\n    - {name: auth, path: pkg/auth, adrFolder: pkg/auth/decided}\n"
        )
        try folder.makeFolder("pkg/auth/src")
        let search = try find(folder, in: "pkg/auth/src")
        #expect(search.locations.map(\.package) == [nil, "auth"])
        #expect(search.current?.package == "auth")
        #expect(try find(folder).current?.package == nil)
        #expect(try find(folder).current?.folder == "docs/adr")
    }

    // MARK: Usual folders

    @Test(arguments: [
        "docs/adr", "doc/adr", "docs/adrs", "doc/adrs", "docs/ADR", "docs/decisions", "doc/decisions",
        "docs/architecture/decisions", "doc/architecture/decisions", "docs/architecture-decisions",
        "docs/architecture/adr", "docs/architecture-decision-records", "docs/decision-records",
        "docs/development/decision-records", "docs/developer/decision-records", "documentation/adr",
        "documentation/decisions", "docs/arch", "docs/architecture", "architecture/decisions", "architecture/adr",
        "architecture-decision-record", "architecture-decision-records", "adr", "adrs", "ADR", "decisions",
        "decision-records", "docs/developer/architecture",
    ])
    func findsUsualFolders(name: String) throws {
        let folder = try TestFolder()
        try folder.write(name + "/0001-use-x.md")
        try folder.write(name + "/0002-use-y.md")
        try folder.makeFolder("src/a/b")
        for (place, prefix) in [(".", ""), ("src/a/b", "../../../")] {
            let search = try find(folder, in: place)
            #expect(search.locations.map(\.folder) == [prefix + name])
            #expect(search.locations.map(\.package) == [nil])
            #expect(search.current?.origin == .convention)
        }
        let inside = try find(folder, in: name)
        #expect(inside.locations.map(\.folder) == ["."])
    }

    @Test(arguments: [
        "0001-x.md", "001-标题.md", "adr-012-x.md", "ADR012-x.md", "2024-05-06-x.md", "20240506-x.md", "12_x.rst",
        "ccc-jb-001-x.md", "XXXX-draft.md", "2024-05-06-x/README.md", "infra/0001-x.md",
    ])
    func knowsRecordsByTheirNames(name: String) throws {
        let folder = try TestFolder()
        try folder.write("decisions/" + name)
        #expect(try find(folder).locations.map(\.folder) == ["decisions"])
    }

    @Test(arguments: [
        "decisions/README.md", "decisions/engine.md", "docs/architecture/01-introduction.md", "decisions/1.png",
    ])
    func leavesOtherFoldersAlone(name: String) throws {
        let folder = try TestFolder()
        try folder.write(name)
        #expect(try find(folder).locations.isEmpty)
    }

    @Test func takesAFreshFolderWhenNothingElseIsThere() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/template.md")
        #expect(try find(folder).locations.map(\.folder) == ["docs/adr"])
        try folder.write("decisions/0001-x.md")
        #expect(try find(folder).locations.map(\.folder) == ["decisions"])
    }

    @Test func takesRecordsAtTheTop() throws {
        let folder = try TestFolder()
        try folder.write("adr-001-x.md")
        #expect(try find(folder).locations.map(\.folder) == ["."])
    }

    @Test func prefersTheBetterKnownFolder() throws {
        let folder = try TestFolder()
        try folder.write("adr/0001-x.md")
        try folder.write("docs/adr/0001-x.md")
        let search = try find(folder)
        #expect(search.current?.folder == "docs/adr")
        #expect(search.locations.map(\.package) == [nil, "adr"])
    }

    @Test func worksOutsideOfARepository() throws {
        let folder = try TestFolder(isRepository: false)
        try folder.write("project/docs/adr/0001-x.md")
        try folder.makeFolder("project/src")
        #expect(try find(folder, in: "project/src").locations.map(\.folder) == ["../docs/adr"])
        #expect(try find(folder, in: "project").locations.map(\.folder) == ["docs/adr"])
    }

    @Test func looksBelowBeforeAboveOutsideOfARepository() throws {
        let folder = try TestFolder(isRepository: false)
        try folder.write("adr/project/adr-001-x.md")
        try folder.write("adr/nested/src/main/adr/0001-x.md")
        #expect(try find(folder, in: "adr/project").locations.map(\.folder) == ["."])
        #expect(try find(folder, in: "adr/nested").locations.map(\.folder) == ["src/main/adr"])
        try folder.makeFolder("adr/project/infra")
        #expect(try find(folder, in: "adr/project/infra").locations.map(\.folder) == ["../.."])
    }

    @Test func looksNowhereAboveANamedFolder() throws {
        let folder = try TestFolder(isRepository: false)
        try folder.write("docs/adr/0001-x.md")
        try folder.makeFolder("project/src")
        let named = try WorkingFolder(folder.absolute("project"), isNamed: true)
        #expect(LogFinder(named).find().locations.isEmpty)
    }

    @Test func findsRecordsWithShortNumbersAndInFoldersOfTheirOwn() throws {
        let folder = try TestFolder()
        try folder.write("docs/arch/adr-01-use-x.md")
        #expect(try find(folder).locations.map(\.folder) == ["docs/arch"])
        let other = try TestFolder()
        try other.write("docs/decisions/D012/README.md")
        #expect(try find(other).locations.map(\.folder) == ["docs/decisions"])
    }

    @Test func stopsAtTheRepository() throws {
        let folder = try TestFolder(isRepository: false)
        try folder.write("docs/adr/0001-x.md")
        try folder.write(".adr-dir", "docs/adr")
        try folder.makeFolder("inner/.git")
        #expect(try find(folder, in: "inner").locations.isEmpty)
    }

    @Test func takesWorktreesForRepositories() throws {
        let folder = try TestFolder(isRepository: false)
        try folder.write("tree/.git", "gitdir: /nowhere\n")
        try folder.write("tree/doc/adr/0001-x.md")
        #expect(try find(folder, in: "tree/doc").root == folder.absolute("tree"))
    }

    // MARK: Monorepos

    @Test func makesPackagesOfSeveralLogs() throws {
        let folder = try TestFolder()
        try folder.write("packages/auth/docs/adr/0001-x.md")
        try folder.write("packages/auth/src/x.md")
        try folder.write("packages/pay/decisions/0001-x.md")
        try folder.write("node_modules/lib/docs/adr/0001-x.md")
        try folder.write(".hidden/docs/adr/0001-x.md")
        try folder.write("tests/fixtures/docs/adr/0001-x.md")
        let search = try find(folder)
        #expect(search.locations.map(\.folder) == ["packages/auth/docs/adr", "packages/pay/decisions"])
        #expect(search.locations.map(\.package) == ["packages/auth", "packages/pay"])
        #expect(search.current == nil)
        #expect(try find(folder, in: "packages/auth/src").current?.package == "packages/auth")
    }

    @Test func keepsTheMainLogNameless() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/0001-x.md")
        try folder.write("services/pay/doc/adr/0001-x.md")
        let search = try find(folder)
        #expect(search.locations.map(\.package) == [nil, "services/pay"])
        #expect(search.current?.package == nil)
        let inside = try find(folder, in: "services/pay")
        #expect(inside.locations.map(\.folder) == ["../../docs/adr", "doc/adr"])
        #expect(inside.current?.folder == "doc/adr")
    }

    @Test func doesNotNameTheOnlyLog() throws {
        let folder = try TestFolder()
        try folder.write("backend/docs/adr/0001-x.md")
        let search = try find(folder)
        #expect(search.locations.map(\.package) == [nil])
        #expect(search.current?.folder == "backend/docs/adr")
    }

    @Test func followsConfigurationOfPackages() throws {
        let folder = try TestFolder()
        try folder.write("docs/adr/0001-x.md")
        try folder.write("services/pay/.adr-dir", "history\n")
        try folder.write("services/pay/history/0001-x.md")
        let search = try find(folder)
        #expect(search.locations.map(\.folder) == ["docs/adr", "services/pay/history"])
        #expect(search.locations.map(\.package) == [nil, "services/pay"])
    }

    @Test func takesANearerFolderBesidesAdrDir() throws {
        let folder = try TestFolder()
        try folder.write(".adr-dir", "doc/adr")
        try folder.write("doc/adr/0001-x.md")
        try folder.write("pkg/doc/adr/0001-x.md")
        let search = try find(folder, in: "pkg")
        #expect(search.current?.folder == "doc/adr")
        #expect(search.locations.map(\.folder) == ["../doc/adr", "doc/adr"])
    }

    @Test func keepsNestedLogsApart() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "logs: [docs/adr, {path: docs/adr/web, package: web}]\n")
        try folder.write("docs/adr/0001-x.md")
        try folder.write("docs/adr/web/0001-x.md")
        let main = try #require(try find(folder).locations.first)
        #expect(main.excluded == [folder.absolute("docs/adr/web")])
    }

    @Test func countsAFolderOnceUnderTwoNames() throws {
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "logs: [docs/adr, decisions]\n")
        try folder.write("docs/adr/0001-x.md")
        try folder.link("decisions", to: "docs/adr")
        #expect(try find(folder).locations.count == 1)
    }

    // MARK: Named logs

    @Test func takesNamedLogsAsTheyAre() throws {
        let folder = try TestFolder()
        try folder.write("any/where/note.md")
        try folder.write("docs/adr/0001-x.md")
        let one = try find(folder, explicit: ["any/where/"])
        #expect(one.locations.map(\.folder) == ["any/where"])
        #expect(one.locations.map(\.package) == [nil])
        let two = try find(folder, explicit: ["docs/adr", "./any/where", "docs/adr"])
        #expect(two.locations.map(\.package) == ["docs/adr", "any/where"])
        #expect(two.current?.folder == "docs/adr")
    }

    @Test func takesNamedLogsOutsideOfTheRepository() throws {
        let other = try TestFolder()
        let folder = try TestFolder()
        let location = try #require(try find(folder, explicit: [other.path]).locations.first)
        #expect(location.path == other.path)
        #expect(location.root == other.path)
    }

    @Test func reportsMissingNamedLogs() throws {
        let folder = try TestFolder()
        try folder.write("file.md")
        let search = try find(folder, explicit: ["nowhere", "file.md"])
        #expect(search.diagnostics.map(\.rule) == ["log-not-found", "log-not-found"])
        #expect(search.diagnostics.map(\.path) == ["nowhere", "file.md"])
    }

    @Test func failsInAFolderThatIsNotThere() {
        #expect(throws: Failure.self) { try WorkingFolder("/nowhere/at/all") }
    }

    @Test func boundsTheSearch() throws {
        let folder = try TestFolder()
        try folder.write("a/b/c/d/e/f/g/h/i/j/k/docs/adr/0001-x.md")
        #expect(try find(folder).locations.isEmpty)
    }
}
