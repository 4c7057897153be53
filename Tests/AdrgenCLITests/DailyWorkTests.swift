import Foundation
import Testing

@Suite struct DailyWorkTests {
    @Test func startsALogAndWritesRecords() throws {
        let tool = try Tool()
        #expect(try tool.run("init").output == "docs/adr/0001-record-architecture-decisions.md\n")
        let new = try tool.run("new", "Use", "PostgreSQL")
        #expect(new.output == "docs/adr/0002-use-postgresql.md\n")
        #expect(new.status == 0)
        #expect(
            try tool.run("list").output
                == "0001\taccepted\t2026-01-02\tRecord architecture decisions\tdocs/adr/0001-record-architecture-decisions.md\n"
                + "0002\tproposed\t2026-01-02\tUse PostgreSQL\tdocs/adr/0002-use-postgresql.md\n")
    }

    @Test func changesAndRestoresAStatus() throws {
        let tool = try Tool()
        _ = try tool.run("init")
        let before = try tool.tree()
        #expect(try tool.run("status", "1", "deprecated").status == 0)
        #expect(try tool.read("docs/adr/0001-record-architecture-decisions.md").contains("status: deprecated"))
        #expect(try tool.run("status", "1", "accepted").status == 0)
        #expect(try tool.tree() == before)
    }

    @Test func supersedesAndTakesItBack() throws {
        let tool = try Tool()
        _ = try tool.run("init")
        _ = try tool.run("new", "Second")
        let before = try tool.tree()
        #expect(try tool.run("supersede", "1", "--by", "2").status == 0)
        #expect(
            try tool.run("list", "--status", "superseded", "--paths").output
                == "docs/adr/0001-record-architecture-decisions.md\n")
        #expect(try tool.run("supersede", "1", "--by", "2", "--undo").status == 0)
        #expect(try tool.tree() == before)
    }

    @Test func dryRunWritesNothing() throws {
        let tool = try Tool()
        _ = try tool.run("init")
        let before = try tool.tree()
        let result = try tool.run("status", "1", "rejected", "--dry-run")
        #expect(result.output.contains("+status: rejected"))
        #expect(try tool.tree() == before)
    }

    @Test(arguments: [
        (["new", ""], Int32(64), "empty-title"), (["new", "X", "--supersedes", "99"], 2, "unknown-record"),
        (["status", "1", "acepted"], 2, "unknown-status"), (["show", "nothing like it"], 2, "unknown-record"),
        (["link", "1", "amends", "1"], 2, "self-relation"),
    ]) func aFailingCommandChangesNothing(arguments: [String], status: Int32, rule: String) throws {
        let tool = try Tool()
        _ = try tool.run("init")
        let before = try tool.tree()
        let result =
            switch arguments.count {
            case 2: try tool.run(arguments[0], arguments[1])
            case 3: try tool.run(arguments[0], arguments[1], arguments[2])
            default: try tool.run(arguments[0], arguments[1], arguments[2], arguments[3])
            }
        #expect(result.status == status)
        #expect(result.errors.contains("[\(rule)]"))
        #expect(try tool.tree() == before)
    }

    @Test func takesANumberForEachOfManyAtOnce() async throws {
        let tool = try Tool()
        _ = try tool.run("init")
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for index in 1...50 { group.addTask { try tool.run("new", "Record \(index)").status } }
            for try await status in group { #expect(status == 0) }
        }
        let numbers = try tool.tree().keys.filter { $0.hasPrefix("docs/adr/") }.map { $0.dropFirst(9).prefix(4) }
        #expect(numbers.count == 51)
        #expect(Set(numbers).count == 51)
    }

    @Test func buildsPages() throws {
        let tool = try Tool()
        _ = try tool.run("init")
        #expect(try tool.run("build").status == 0)
        #expect(try tool.read("site/index.html").contains("Record architecture decisions"))
    }
}
