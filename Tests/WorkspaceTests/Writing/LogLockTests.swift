import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite struct LogLockTests {
    private func location(_ folder: TestFolder, _ log: String = "docs/adr") throws -> LogLocation {
        try #require(LogFinder(try folder.working()).find(explicit: [log]).locations.first)
    }

    @Test func givesEveryoneANumberOfTheirOwn() async throws {
        let folder = try TestFolder()
        let location = try location(folder)
        let writer = Writer(try folder.working(), roots: [location.root])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<50 {
                group.addTask {
                    try await LogLock.withLock(on: location) { () throws(Failure) in
                        let number = LogLoader().paths(in: location).count + 1
                        let path = location.shown("\(number)-by-\(task).md")
                        await Task.yield()
                        try writer.apply([.create(path: path, bytes: Array("# \(number). Title\n".utf8))])
                    }
                }
            }
            try await group.waitForAll()
        }
        let numbers = LogLoader().paths(in: location).compactMap { Int($0.prefix { $0 != "-" }) }
        #expect(numbers.sorted() == Array(1...50))
    }

    @Test func leavesNoFolderBehindWhenNothingWasPutIntoIt() async throws {
        let folder = try TestFolder()
        let location = try location(folder)
        await #expect(throws: Failure.self) {
            try await LogLock.withLock(on: location) { () throws(Failure) in
                #expect(location.exists)
                throw Failure(rule: "test", "nothing to write")
            }
        }
        #expect(try folder.contents().isEmpty)
    }

    @Test func keepsAFolderThatWasThere() async throws {
        let folder = try TestFolder()
        try folder.makeFolder("docs/adr")
        try await LogLock.withLock(on: try location(folder)) { () throws(Failure) in }
        #expect(try folder.contents() == ["docs": "folder", "docs/adr": "folder"])
    }

    @Test func givesUpOnALockThatStaysTaken() async throws {
        let folder = try TestFolder()
        try folder.makeFolder("docs/adr")
        let location = try location(folder)
        let failure = try await LogLock.withLock(on: location) { () throws(Failure) -> Failure? in
            do throws(Failure) {
                try await LogLock.withLock(on: location, patience: 0) { () throws(Failure) in }
                return nil
            } catch {
                return error
            }
        }
        #expect(failure?.diagnostics.map(\.rule) == ["log-locked"])
    }

    @Test func doesNotCreateFoldersOutside() async throws {
        let outside = try TestFolder()
        let folder = try TestFolder()
        try folder.write("adrgen.yml", "log: docs/adr\n")
        let location = try #require(LogFinder(try folder.working()).find().locations.first)
        try folder.link("docs", to: outside.path)
        await #expect(throws: Failure.self) { try await LogLock.withLock(on: location) { () throws(Failure) in } }
        #expect(try outside.contents().isEmpty)
    }
}
