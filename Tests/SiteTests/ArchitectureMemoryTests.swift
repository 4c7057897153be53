import Testing

@testable import Site

/// A build after the model has changed gives what a build from nothing gives.
@Suite struct ArchitectureMemoryTests {
    static let edits: [(name: String, edit: @Sendable (inout Shop) -> Void)] = [
        ("nothing", { _ in }),
        ("a name", { $0.architecture?.replace("name: Orders database", with: "name: Order store") }),
        ("a system's name", { $0.architecture?.replace("    name: Shop\n", with: "    name: Store\n") }),
        ("a fact", { $0.architecture?.replace("20 ms", with: "30 ms") }),
        ("a relationship", { $0.architecture?.replace("Reads and writes", with: "Reads") }),
        ("an element that is gone", { $0.architecture?.replace(", uses: {orders-db: Keeps}}", with: "}") }),
        ("an id", { $0.architecture?.replace("orders-db", with: "store") }),
        ("a model that is gone", { $0.architecture = nil }),
        ("another element of a decision", { $0.files["0005-buy.md"]?.replace("[shop]", with: "[bank]") }),
        ("a decision's title", { $0.files["0005-buy.md"]?.replace("# Buy it", with: "# Rent it") }),
        ("a decision's text", { $0.files["0005-buy.md"]? += "\nMore.\n" }),
    ]

    @Test(arguments: edits.map(\.name)) func agreesWithABuildFromNothing(edit name: String) async throws {
        let edit = try #require(Self.edits.first { $0.name == name }).edit
        var shop = Shop.withArchitecture
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        edit(&shop)
        let taken = try await shop.build(after: &memory)
        let fresh = try await shop.build()
        for file in fresh.files {
            let other = taken.files.first { $0.path == file.path } ?? taken.deferred.file(file.path)
            #expect(other == file, "\(file.path)")
        }
        #expect(taken.files.allSatisfy { file in fresh.files.contains { $0.path == file.path } })
        #expect(taken.diagnostics == fresh.diagnostics)
    }

    @Test func rendersOnlyRecordsThatTouchWhatHasChanged() async throws {
        var shop = Shop.withArchitecture
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        let before = memory.records.mapValues(\.inputs)
        shop.architecture?.replace("name: Cart", with: "name: Basket")
        _ = try await shop.build(after: &memory)
        let changed = memory.records.filter { before[$0.key] != $0.value.inputs }.keys
        #expect(
            changed.contains { $0.hasSuffix("0006-cart.md") }
                && !changed.contains { $0.hasSuffix("0002-keep-orders-in-c#-files.md") })
    }

    @Test func takesThePagesOfTheArchitectureOverWhereARecordsTextChanges() async throws {
        var shop = Shop.withArchitecture
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        let before = memory.architecture?.inputs
        shop.files["0005-buy.md"]? += "\nMore.\n"
        _ = try await shop.build(after: &memory)
        #expect(before != nil && memory.architecture?.inputs == before)
    }
}
