import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite struct WriterTests {
    private func writer(_ folder: TestFolder, roots: [String] = ["."]) throws -> Writer {
        Writer(try folder.working(), roots: roots)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// The rules of everything that stood in the way.
    private func rules(of body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch {
            return (error as? Failure)?.diagnostics.map(\.rule) ?? ["\(error)"]
        }
    }

    /// One change of each kind, with a chain of renamings and a new folder.
    private func makeAllKinds(_ folder: TestFolder) throws -> [Change] {
        try folder.write("log/0001-a.md", "a\n")
        try folder.write("log/0002-b.md", "b\n")
        try folder.write("log/0003-c.md", "c\n")
        try folder.write("log/0004-d.md", "d\n")
        try folder.write("log/index.md", "old index\n")
        _ = chmod(folder.absolute("log/0001-a.md"), 0o640)
        _ = chmod(folder.absolute("log/0003-c.md"), 0o600)
        return [
            .replace(path: "log/0001-a.md", expecting: bytes("a\n"), bytes: bytes("A\n")),
            .rename(path: "log/0002-b.md", to: "log/0003-b.md", expecting: bytes("b\n"), bytes: bytes("b\n")),
            .rename(path: "log/0003-c.md", to: "log/0002-b.md", expecting: bytes("c\n"), bytes: bytes("C\n")),
            .delete(path: "log/0004-d.md", expecting: bytes("d\n")),
            .create(path: "log/new/deep/0005-e.md", bytes: bytes("e\n")),
            .write(path: "log/index.md", bytes: bytes("new index\n")),
            .write(path: "site/index.html", bytes: bytes("<p>\n")),
        ]
    }

    @Test func makesAllKindsOfChanges() throws {
        let folder = try TestFolder()
        let changes = try makeAllKinds(folder)
        let written = try writer(folder).apply(changes)
        #expect(
            written == [
                "log/0001-a.md", "log/0003-b.md", "log/0002-b.md", "log/0004-d.md", "log/new/deep/0005-e.md",
                "log/index.md", "site/index.html",
            ])
        let mode = String(0o666 & ~currentMask(), radix: 8)
        #expect(
            try folder.contents() == [
                "log": "folder", "log/0001-a.md": "640 A\n", "log/0003-b.md": "644 b\n", "log/0002-b.md": "600 C\n",
                "log/new": "folder", "log/new/deep": "folder", "log/new/deep/0005-e.md": "\(mode) e\n",
                "log/index.md": "644 new index\n", "site": "folder", "site/index.html": "\(mode) <p>\n",
            ])
    }

    private func currentMask() -> UInt32 {
        let mask = umask(0o022)
        _ = umask(mask)
        return UInt32(mask)
    }

    @Test func restoresEverythingWhicheverStepFails() throws {
        var failures = 0
        for failing in 0..<200 {
            let folder = try TestFolder()
            let changes = try makeAllKinds(folder)
            let before = try folder.contents()
            var writer = try writer(folder)
            writer.beforeStep = { step throws(SystemError) in
                if step == failing { throw SystemError(code: ENOSPC) }
            }
            do throws(Failure) {
                try writer.apply(changes)
                // All steps there are have failed once.
                #expect(failures > 15)
                return
            } catch {
                failures += 1
                #expect(error.diagnostics.map(\.rule) == ["unwritable"])
                #expect(error.diagnostics.first?.message == "File cannot be written: no space left on device")
                #expect(try folder.contents() == before, "step \(failing)")
            }
        }
        Issue.record("the transaction never came through")
    }

    @Test func restoresWhatAnotherProcessInterrupts() throws {
        let folder = try TestFolder()
        let changes = try makeAllKinds(folder)
        let before = try folder.contents()
        var writer = try writer(folder)
        let taken = folder.absolute("log/0003-b.md")
        // Somebody takes a new name after everything has been checked.
        writer.beforeStep = { step throws(SystemError) in
            if step == 8 { try FileManager.default.createDirectoryOrFail(taken) }
        }
        #expect(throws: Failure.self) { try writer.apply(changes) }
        try FileManager.default.removeItem(atPath: taken)
        #expect(try folder.contents() == before)
    }

    @Test func reportsEverythingInTheWayAndChangesNothing() throws {
        let folder = try TestFolder()
        try folder.write("a.md", "changed\n")
        try folder.write("taken.md", "mine\n")
        try folder.makeFolder("folder.md")
        try folder.link("dangling.md", to: "nowhere.md")
        let before = try folder.contents()
        let failed = rules {
            try writer(folder).apply([
                .create(path: "good.md", bytes: bytes("good\n")),
                .replace(path: "a.md", expecting: bytes("a\n"), bytes: bytes("A\n")),
                .create(path: "taken.md", bytes: bytes("x")),
                .create(path: "folder.md", bytes: bytes("x")),
                .create(path: "dangling.md", bytes: bytes("x")),
                .replace(path: "folder.md", expecting: [], bytes: bytes("x")),
                .replace(path: "missing.md", expecting: [], bytes: bytes("x")),
                .write(path: "folder.md", bytes: bytes("x")),
            ])
        }
        #expect(
            failed == [
                "changed-meanwhile", "not-a-file", "unreadable-file", "file-exists", "file-exists", "file-exists",
            ])
        let taken = rules {
            try writer(folder).apply([
                .create(path: "good.md", bytes: bytes("good\n")), .create(path: "taken.md", bytes: bytes("x")),
                .create(path: "folder.md", bytes: bytes("x")), .create(path: "dangling.md", bytes: bytes("x")),
                .create(path: "twice.md", bytes: bytes("x")), .create(path: "./twice.md", bytes: bytes("y")),
            ])
        }
        #expect(taken == ["file-exists", "file-exists", "file-exists", "conflicting-changes"])
        #expect(try folder.contents() == before)
    }

    @Test(arguments: ["../x.md", "/tmp/adrgen-never.md", "out/x.md", "out/new/x.md", "docs/../../x.md"])
    func neverLeavesTheProject(path: String) throws {
        let outside = try TestFolder()
        let folder = try TestFolder()
        try folder.link("out", to: outside.path)
        let before = try outside.contents()
        #expect(rules { try writer(folder).apply([.create(path: path, bytes: [1])]) } == ["path-outside"])
        #expect(rules { try writer(folder).apply([.write(path: path, bytes: [1])]) } == ["path-outside"])
        #expect(try outside.contents() == before)
    }

    @Test func neverWritesThroughALinkOutside() throws {
        let outside = try TestFolder()
        try outside.write("target.md", "theirs\n")
        let folder = try TestFolder()
        try folder.link("link.md", to: outside.absolute("target.md"))
        let failed = rules {
            try writer(folder).apply([.replace(path: "link.md", expecting: bytes("theirs\n"), bytes: bytes("mine\n"))])
        }
        #expect(failed == ["path-outside"])
        #expect(rules { try writer(folder).apply([.write(path: "link.md", bytes: [1])]) } == ["path-outside"])
        #expect(try outside.read("target.md") == "theirs\n")
    }

    @Test func writesTheTargetOfALinkInside() throws {
        let folder = try TestFolder()
        try folder.write("shared/a.md", "a\n")
        try folder.link("log/a.md", to: "../shared/a.md")
        try writer(folder).apply([.replace(path: "log/a.md", expecting: bytes("a\n"), bytes: bytes("A\n"))])
        #expect(try folder.read("shared/a.md") == "A\n")
        #expect(try folder.contents()["log/a.md"] == "-> ../shared/a.md")
    }

    @Test func leavesEqualFilesAlone() throws {
        let folder = try TestFolder()
        try folder.write("a.md", "a\n")
        let before = try Disk.status(of: folder.absolute("a.md"))
        let written = try writer(folder).apply([
            .write(path: "a.md", bytes: bytes("a\n")),
            .replace(path: "a.md", expecting: bytes("a\n"), bytes: bytes("a\n")),
        ])
        #expect(written.isEmpty)
        #expect(try Disk.status(of: folder.absolute("a.md")) == before)
    }

    @Test func takesLongNames() throws {
        let folder = try TestFolder()
        let name = String(repeating: "ü", count: 125) + ".md"
        try writer(folder).apply([.create(path: name, bytes: bytes("x\n"))])
        try writer(folder).apply([.replace(path: name, expecting: bytes("x\n"), bytes: bytes("y\n"))])
        #expect(try folder.read(name) == "y\n")
    }

    @Test func showsDifferencesWithoutWriting() throws {
        let folder = try TestFolder()
        let changes = try makeAllKinds(folder)
        let before = try folder.contents()
        let differences = try writer(folder).differences(changes)
        #expect(try folder.contents() == before)
        #expect(
            differences.map(\.oldPath).map { $0 ?? "-" }.prefix(5) == [
                "log/0001-a.md", "log/0002-b.md", "log/0003-c.md", "log/0004-d.md", "-",
            ])
        #expect(differences.map(\.newPath)[3] == nil)
        #expect(String(decoding: differences[5].old, as: UTF8.self) == "old index\n")
    }
}

extension FileManager {
    /// Makes a folder in a place where only system errors may be thrown.
    fileprivate func createDirectoryOrFail(_ path: String) throws(SystemError) {
        do {
            try createDirectory(atPath: path, withIntermediateDirectories: false)
        } catch {
            throw SystemError(code: EIO)
        }
    }
}
