import Diagnostics
import Testing

@testable import Site

/// A build that takes over what an earlier one made gives what a build from nothing gives.
@Suite struct SiteMemoryTests {
    private static let third = "0004-use-postgresql.md"

    /// Edits of the log, by what they change for other pages.
    static let edits: [(name: String, edit: @Sendable (inout [String: String]) -> Void)] = [
        ("nothing", { _ in }),
        ("a text", { $0[third]?.replace("Orders get lost.", with: "Orders do get lost.") }),
        ("a heading that is linked to", { $0[third]?.replace("## Considered Options", with: "## Options") }),
        ("a title", { $0[third]?.replace("# Use PostgreSQL", with: "# Use MariaDB") }),
        ("a status", { $0[third]?.replace("status: accepted", with: "status: deprecated") }),
        ("a date", { $0[third]?.replace("2025-06-17", with: "2024-01-01") }),
        ("a tag", { $0[third]?.replace("[data]", with: "[data, orders]") }),
        ("a person", { $0[third]?.replace("Order team", with: "Platform team") }),
        (
            "a relation",
            {
                $0["0002-keep-orders-in-c#-files.md"]?.replace(
                    "Superseded by [4. Use PostgreSQL](0004-use-postgresql.md)", with: "Accepted")
            }
        ),
        ("a new record", { $0["0009-new.md"] = "# 9. New\n\n## Status\n\nAccepted\n" }),
        ("a new record in between", { $0["0003-new.md"] = "# 3. New\n\nSee [4](0004-use-postgresql.md).\n" }),
        ("a record that is gone", { $0["0001-record-decisions.md"] = nil }),
        ("a broken link", { $0[third]? += "\n[x](nowhere.md)\n" }),
    ]

    @Test(arguments: edits.map(\.name)) func agreesWithABuildFromNothing(edit name: String) async throws {
        let edit = try #require(Self.edits.first { $0.name == name }).edit
        var shop = Shop()
        shop.files["0008-links.md"] = "# 8. Links\n\nSee [options](0004-use-postgresql.md#considered-options).\n"
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        edit(&shop.files)
        let taken = try await shop.build(after: &memory)
        let fresh = try await shop.build()
        #expect(taken.files == fresh.files.filter { taken.deferred.file($0.path) == nil })
        for file in fresh.files where !taken.files.contains(where: { $0.path == file.path }) {
            #expect(taken.deferred.file(file.path) == file)
        }
        #expect(taken.diagnostics == fresh.diagnostics)
        #expect(taken.copies == fresh.copies)
    }

    @Test func rendersNoOtherPageForAText() async throws {
        var shop = Shop()
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        let before = memory.records.mapValues(\.inputs)
        shop.files[Self.third]?.replace("Orders get lost.", with: "Orders do get lost.")
        _ = try await shop.build(after: &memory)
        let changed = memory.records.filter { before[$0.key] != $0.value.inputs }.keys
        #expect(changed.count == 1 && changed.first?.hasSuffix(Self.third) == true)
    }
}
