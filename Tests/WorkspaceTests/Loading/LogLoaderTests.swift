import Decisions
import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite struct LogLoaderTests {
    private func load(_ folder: TestFolder, _ log: String = "log", limit: Int = 1000) async throws -> DecisionLog {
        let search = LogFinder(try folder.working()).find(explicit: [log])
        return await LogLoader(limit: limit).load(try #require(search.locations.first))
    }

    /// Rules of all diagnostics, those of files and those of the log.
    private func rules(_ log: DecisionLog) -> [String] {
        (log.diagnostics + log.files.flatMap(\.diagnostics)).map(\.rule)
    }

    /// The text of a small record.
    private func record(_ title: String) -> String {
        "# \(title)\n\n## Status\n\nAccepted\n\n## Context\n\nOrders wait.\n"
    }

    /// A log of two good records, to which each test adds something bad.
    private func makeFolder() throws -> TestFolder {
        let folder = try TestFolder()
        try folder.write("log/0001-first.md", record("1. First"))
        try folder.write("log/0002-second.md", record("2. Second"))
        return folder
    }

    private func file(_ log: DecisionLog, _ path: String) throws -> Record {
        try #require(log.files.first { $0.path == path }, "\(path) is in the log")
    }

    private func expectGoodRecords(_ log: DecisionLog) {
        #expect(log.files.map(\.path).contains("0001-first.md"))
        #expect(log.files.map(\.path).contains("0002-second.md"))
    }

    @Test func readsFoldersBelow() async throws {
        let folder = try makeFolder()
        try folder.write("log/2024-05-06-third/README.md", "# Third\n")
        try folder.write("log/2024-05-06-third/picture.png", bytes: [0x89, 0x50])
        try folder.write("log/.git/0003-no.md")
        try folder.write("log/.hidden/0004-no.md")
        try folder.write("log/node_modules/0005-no.md")
        let log = try await load(folder)
        #expect(
            Set(log.files.map(\.path)) == [
                "0001-first.md", "0002-second.md", "2024-05-06-third/README.md", "2024-05-06-third/picture.png",
            ])
        #expect(log.folder == "log")
        #expect(try file(log, "2024-05-06-third/picture.png").kind == .other)
        #expect(try file(log, "2024-05-06-third/picture.png").reason == "image")
        #expect(rules(log).isEmpty)
    }

    @Test(arguments: [
        ("notes.txt", "plain text, not a text format adrgen reads"), ("c4.puml", "diagram source"),
        (".gitkeep", "hidden file"), ("a.adoc", "AsciiDoc, not a text format adrgen reads"),
        ("a.bin", "not a text format adrgen reads"), ("index.yaml", "data file"), ("a.JPG", "image"),
    ])
    func saysWhyAFileIsNoRecord(name: String, reason: String) async throws {
        let folder = try makeFolder()
        try folder.write("log/" + name)
        let record = try file(try await load(folder), name)
        #expect(record.kind == .other)
        #expect(record.reason == reason)
    }

    @Test func ordersByNumberThenPath() async throws {
        let folder = try TestFolder()
        let names = (1...200).map { "\($0)-record.md" }
        for name in names.reversed() { try folder.write("log/" + name, "# \(name.prefix { $0 != "-" }). Record\n") }
        try folder.write("log/b.png")
        try folder.write("log/a.png")
        let log = try await load(folder)
        let sorted = log.files.sorted { a, b in
            (a.number ?? .max, a.path) < (b.number ?? .max, b.path)
        }
        #expect(log.files.map(\.path) == sorted.map(\.path))
        #expect(log.files.count == 202)
        #expect(log.files.suffix(2).map(\.path) == ["a.png", "b.png"])
    }

    @Test func reportsAMissingLog() async throws {
        let folder = try TestFolder()
        let log = try await load(folder, "nowhere")
        #expect(log.files.isEmpty)
        #expect(rules(log) == ["log-not-found"])
    }

    @Test func leavesOtherPackagesOut() async throws {
        let folder = try makeFolder()
        try folder.write("adrgen.yml", "logs: [log, {path: log/web, package: web}]\n")
        try folder.write("log/web/0001-web.md")
        let logs = await LogLoader().load(LogFinder(try folder.working()).find().locations)
        #expect(logs.map { $0.files.map(\.path) } == [["0001-first.md", "0002-second.md"], ["0001-web.md"]])
        #expect(logs.map(\.package) == [nil, "web"])
    }

    @Test func readsFilesAgain() async throws {
        let folder = try makeFolder()
        let location = try #require(LogFinder(try folder.working()).find(explicit: ["log"]).locations.first)
        let first = try file(await LogLoader().load(location), "0001-first.md")
        #expect(try LogLoader().bytes(of: first, in: location) == Array(self.record("1. First").utf8))
        #expect(LogLoader().paths(in: location) == ["0001-first.md", "0002-second.md"])
        let failure = #expect(throws: Failure.self) { try LogLoader().bytes(at: "../../../etc/passwd", in: location) }
        #expect(failure?.diagnostics.map(\.rule) == ["link-outside"])
    }

    // MARK: Bad input

    @Test func reportsFoldersNamedLikeRecords() async throws {
        let folder = try makeFolder()
        try folder.write("log/0003-x.md/0004-inside.md")
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["not-a-file"])
        #expect(log.diagnostics.first?.path == "log/0003-x.md")
        #expect(log.files.map(\.path).contains("0003-x.md/0004-inside.md"))
    }

    @Test func placesInvalidUTF8() async throws {
        let folder = try makeFolder()
        try folder.write("log/0003-latin.md", bytes: Array("# 3. Caf".utf8) + [0xE9] + Array(record(" au lait").utf8))
        try folder.write("log/0004-late.md", bytes: Array("# 4. T\n\ngr\u{FC}n ".utf8) + [0xFF])
        let log = try await load(folder)
        expectGoodRecords(log)
        let latin = try #require(try file(log, "0003-latin.md").diagnostics.first)
        #expect(latin.rule == "invalid-utf8")
        #expect(latin.position == SourcePosition(line: 1, column: 9))
        #expect(latin.path == "log/0003-latin.md")
        let late = try #require(try file(log, "0004-late.md").diagnostics.first)
        #expect(late.position == SourcePosition(line: 3, column: 7))
        #expect(try file(log, "0003-latin.md").kind == .record)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x23, 0x00], [0xFE, 0xFF, 0x00, 0x23]] as [[UInt8]])
    func refusesUTF16(bytes: [UInt8]) async throws {
        let folder = try makeFolder()
        try folder.write("log/0003-wide.md", bytes: bytes)
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["utf-16"])
        #expect(try file(log, "0003-wide.md").kind == .other)
        #expect(try file(log, "0003-wide.md").diagnostics.first?.fix == "save the file as UTF-8")
    }

    @Test func reportsNULBytes() async throws {
        let folder = try makeFolder()
        try folder.write("log/0003-stray.md", record("3. Title") + String(repeating: "text ", count: 40) + "\0\n")
        try folder.write("log/0004-binary.md", bytes: (0..<200).map { UInt8($0) })
        try folder.write("log/0005-wide.md", bytes: Array("# 5. Wide".utf8).flatMap { [$0, 0] })
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["nul-byte", "nul-byte", "nul-byte"])
        #expect(try file(log, "0003-stray.md").kind == .record)
        #expect(try file(log, "0003-stray.md").diagnostics.first?.position == SourcePosition(line: 10, column: 201))
        #expect(try file(log, "0004-binary.md").kind == .other)
        #expect(try file(log, "0005-wide.md").kind == .other)
    }

    @Test func doesNotReadLargeFiles() async throws {
        let folder = try makeFolder()
        for (name, title, size) in [("0003-large.md", "3. Large", 1001), ("0004-fits.md", "4. Fits", 1000)] {
            let start = record(title)
            try folder.write("log/" + name, start + String(repeating: "x", count: size - start.utf8.count))
        }
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["file-too-large"])
        #expect(try file(log, "0003-large.md").reason == "larger than 1000 bytes")
        #expect(try file(log, "0004-fits.md").kind == .record)
    }

    @Test func neverReadsMoreThanTheLimit() throws {
        let folder = try TestFolder()
        try folder.write("grown.md", String(repeating: "x", count: 5000))
        let file = try Descriptor(reading: folder.absolute("grown.md"))
        // As if the file had been 10 bytes long when it was looked at.
        #expect(try file.read(expecting: 10, limit: 100).count == 101)
    }

    @Test func neverOpensPipes() async throws {
        let folder = try makeFolder()
        try folder.makePipe("log/0003-pipe.md")
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["not-a-file"])
        #expect(try file(log, "0003-pipe.md").reason == "a named pipe")
    }

    @Test func reportsLinkLoops() async throws {
        let folder = try makeFolder()
        try folder.link("log/0003-self.md", to: "0003-self.md")
        try folder.link("log/0004-a.md", to: "0005-b.md")
        try folder.link("log/0005-b.md", to: "0004-a.md")
        try folder.link("log/up", to: "..")
        try folder.link("log/here", to: ".")
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == Array(repeating: "symlink-loop", count: 5))
        #expect(log.files.filter { $0.kind == .other }.count == 5)
    }

    @Test func doesNotFollowLinksOutside() async throws {
        let outside = try TestFolder()
        try outside.write("secret.md", "# Secret\n")
        let folder = try makeFolder()
        try folder.link("log/0003-out.md", to: outside.absolute("secret.md"))
        try folder.link("log/out", to: outside.path)
        try folder.link("log/0004-device.md", to: "/dev/zero")
        try folder.link("log/0005-nowhere.md", to: "missing.md")
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log).sorted() == ["link-outside", "link-outside", "link-outside", "unreadable-file"])
        #expect(try file(log, "0003-out.md").kind == .other)
        #expect(!log.files.contains { $0.path.contains("secret") })
    }

    @Test func followsLinksInsideOnce() async throws {
        let folder = try makeFolder()
        try folder.write("shared/0007-shared.md", record("7. Shared"))
        try folder.write("other/0008-other.md", record("8. Other"))
        try folder.link("log/0007-shared.md", to: "../shared/0007-shared.md")
        try folder.link("log/again.md", to: "../shared/0007-shared.md")
        try folder.link("log/latest.md", to: "0002-second.md")
        try folder.link("log/more", to: "../other")
        try folder.link("log/once-more", to: "../other")
        let log = try await load(folder)
        #expect(rules(log).isEmpty)
        #expect(try file(log, "0007-shared.md").kind == .record)
        #expect(try file(log, "more/0008-other.md").kind == .record)
        #expect(try file(log, "latest.md").reason == "link to '0002-second.md'")
        #expect(try file(log, "again.md").kind == .other)
        #expect(try file(log, "once-more").kind == .other)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func reportsUnreadableFiles() async throws {
        let folder = try makeFolder()
        try folder.write("log/0003-locked.md")
        try folder.write("log/locked/0004-x.md")
        _ = chmod(folder.absolute("log/0003-locked.md"), 0)
        _ = chmod(folder.absolute("log/locked"), 0)
        defer { _ = chmod(folder.absolute("log/locked"), 0o755) }
        let log = try await load(folder)
        expectGoodRecords(log)
        #expect(rules(log) == ["unreadable-file", "unreadable-file"])
    }

    /// What a file that cannot be opened gives, whoever runs the tests: a name that has become a folder or a link.
    @Test func readsWhatItCanWhenFilesChange() throws {
        let folder = try makeFolder()
        try folder.makeFolder("log/0003-folder.md")
        try folder.link("log/0004-link.md", to: "0001-first.md")
        let location = try #require(LogFinder(try folder.working()).find(explicit: ["log"]).locations.first)
        let opened = try Descriptor(folder: location.path)
        let reader = FileReader(location, opened.number, limit: 100)
        #expect(reader.file(.init(path: "0009-gone.md"))?.record == nil)
        #expect(reader.file(.init(path: "0003-folder.md"))?.record.diagnostics.map(\.rule) == ["not-a-file"])
        #expect(reader.file(.init(path: "0004-link.md"))?.record.diagnostics.map(\.rule) == ["unreadable-file"])
        #expect(reader.file(.init(path: "0001-first.md"))?.record.kind == .record)
    }

    #if os(Linux)
        @Test func reportsFileNamesThatAreNotUTF8() async throws {
            let folder = try makeFolder()
            let name = Array(folder.absolute("log/0003-caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
            let number = open(name, O_CREAT | O_WRONLY, 0o644)
            _ = close(number)
            let log = try await load(folder)
            expectGoodRecords(log)
            #expect(rules(log) == ["file-name-encoding"])
            #expect(try file(log, "0003-caf\u{FFFD}").kind == .other)
        }
    #endif
}

@Suite struct TextCheckTests {
    @Test(arguments: [
        "", "plain", "grün", "日本語のタイトル", "🎉 emoji at the end 🎉", String(repeating: "a", count: 33) + "ß",
    ])
    func acceptsUTF8(text: String) {
        #expect(TextCheck(Array(text.utf8)) == .text)
    }

    /// The ill-formed sequences of the Unicode standard, table 3-7 and its examples, after 0…9 letters.
    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0x80], [0xE2, 0x82],
            [0xED, 0xA0, 0x80],
            [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
        ] as [[UInt8]])
    func findsIllFormedSequences(bytes: [UInt8]) {
        for count in 0..<10 {
            let letters = [UInt8](repeating: UInt8(ascii: "a"), count: count)
            #expect(TextCheck(letters + bytes + Array(" and so on".utf8)) == .invalid(count))
            #expect(TextCheck(letters + bytes) == .invalid(count))
        }
    }

    @Test func findsNULWhereverItStands() {
        for place in 0..<100 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100)
            bytes[place] = 0
            #expect(TextCheck(bytes) == .nul(place))
        }
    }
}
