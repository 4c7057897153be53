import Decisions
import Foundation
import Testing

@testable import Workspace

@Suite struct LogCacheTests {
    private func location(_ folder: TestFolder) throws -> LogLocation {
        try #require(LogFinder(try folder.working()).find(explicit: ["log"]).locations.first)
    }

    @Test func readsAsWithoutACache() async throws {
        let folder = try TestFolder()
        for number in 1...40 {
            try folder.write("log/00\(number)-x.md", "# \(number). T\(number)\n\n## Status\n\nAccepted\n")
        }
        let location = try location(folder)
        var cache = LogCache()
        for _ in 0..<3 {
            let cached = await LogLoader().load([location], &cache)
            let plain = await LogLoader().loadWithTexts([location])
            #expect(cached.map(\.texts) == plain.map(\.texts))
            #expect(cached[0].log.files.map(\.title) == plain[0].log.files.map(\.title))
            #expect(cached[0].log.files.map(\.status) == plain[0].log.files.map(\.status))
        }
    }

    /// Changes within the grain of the file system's clock, of the same length, do not show in a file's status.
    @Test func missesNoChange() async throws {
        let folder = try TestFolder()
        func text(_ number: Int) -> String { "# 1. Text \(number)\n\n## Status\n\nAccepted\n" }
        try folder.write("log/0001-a.md", text(0))
        try folder.write("log/0002-b.md", "# 2. Other\n\n## Status\n\nAccepted\n")
        let location = try location(folder)
        var cache = LogCache()
        for number in 1...9 {
            _ = await LogLoader().load([location], &cache)
            try folder.write("log/0001-a.md", text(number))
            let log = await LogLoader().load([location], &cache)[0]
            #expect(log.log.files.map(\.title) == ["Text \(number)", "Other"])
            #expect(log.texts["0001-a.md"] == Array(text(number).utf8))
        }
        try FileManager.default.removeItem(atPath: folder.absolute("log/0001-a.md"))
        #expect(await LogLoader().load([location], &cache)[0].log.files.map(\.title) == ["Other"])
    }

    @Test func takesWhatIsSureToBeTheSame() throws {
        let folder = try TestFolder()
        try folder.write("log/0001-a.md", "# 1. On disk\n")
        let location = try location(folder)
        let opened = try Descriptor(folder: location.path)
        let reader = FileReader(location, opened.number, limit: 1000, keepsTexts: true)
        let document = FolderScan.Document(path: "0001-a.md")
        var entry = LogCache.Entry(file: try #require(reader.file(document)))
        entry.file.record.title = "Remembered"
        // Without a status nothing is sure.
        #expect(LogCache.Entries([entry]).entry(of: document, reader)?.file.record.title == "On disk")
        entry.status = reader.status(of: document)
        #expect(LogCache.Entries([entry]).entry(of: document, reader)?.file.record.title == "Remembered")
        entry.status?.changed -= 1
        #expect(LogCache.Entries([entry]).entry(of: document, reader)?.file.record.title == "On disk")
        #expect(LogCache.Entries([entry]).entry(of: .init(path: "gone.md"), reader) == nil)
    }

    @Test func settlesWithTime() throws {
        let folder = try TestFolder()
        try folder.write("a")
        let status = try Disk.status(of: folder.absolute("a"))
        #expect(!status.isSettled(at: status.changed) && !status.isSettled(at: status.changed + 1_000_000))
        #expect(status.isSettled(at: max(status.changed, status.modified) + 1_000_000_000))
    }
}
