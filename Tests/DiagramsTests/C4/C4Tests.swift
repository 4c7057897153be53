import Architecture
import Foundation
import Testing

@testable import Diagrams

@Suite struct C4Tests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/c4")

    private static func model() throws -> ArchitectureModel {
        try model(Data(contentsOf: folder.appending(path: "shop.yml")))
    }

    private static func model(_ data: Data) throws -> ArchitectureModel {
        let reading = ArchitectureYAML().read([("shop.yml", Array(data))])
        try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        return reading.model
    }

    /// With `ADRGEN_RECORD=1` in the environment the goldens are written anew.
    @Test(arguments: C4Format.allCases) func writesTheShop(_ format: C4Format) throws {
        let model = try Self.model()
        let files = C4File.files(model.resolvedViews, of: model, as: format)
        #expect(files.count == 5)
        for file in files {
            let golden = Self.folder.appending(path: file.name)
            if ProcessInfo.processInfo.environment["ADRGEN_RECORD"] == "1" {
                try Data(file.text.utf8).write(to: golden)
            }
            #expect(file.text == (try? String(contentsOf: golden, encoding: .utf8)), "\(file.name)")
        }
    }

    @Test func namesAreOwnAndNoWordsOfALanguage() {
        var names = C4Names()
        let texts = ["shop.web", "shop-web", "SHOP_WEB", "end", "End", "x", "1a", "日本", "", "graph"]
        let given = texts.map { names.name($0) }
        #expect(
            given == [
                "shop_web", "shop_web_2", "SHOP_WEB_3", "end_", "End__2", "e_x", "e_1a", "e", "e_2", "graph_",
            ])
    }

    @Test func onlyWebAddressesBecomeLinks() {
        #expect(C4Link.safe("https://a.example/b?c=d#e") == "https://a.example/b?c=d#e")
        #expect(
            C4Link.safe("https://a.example/\"; x [y] $z é") == "https://a.example/%22%3B%20x%20%5By%5D%20%24z%20%C3%A9")
        for address in ["javascript:alert(1)", "{workspace}/x", "#view", "", "ftp://a.example"] {
            #expect(C4Link.safe(address) == nil, "\(address)")
        }
        #expect(C4Link.safe(nil) == nil)
    }

    @Test func viewsWithKeysAlikeHaveFilesOfTheirOwn() throws {
        var model = try Self.model(Data("systems: {a: {}}".utf8))
        model.views = ["x y", "x.y", "X-y"].map { View(key: $0, kind: .landscape) }
        let views = model.resolvedViews
        #expect(C4File.files(views, of: model, as: .dot).map(\.name) == ["x-y.dot", "x-y-2.dot", "X-y-3.dot"])
        #expect(C4File.files(views, of: model, as: .dot, only: ["x.y"]).map(\.name) == ["x-y-2.dot"])
    }

    /// Nothing an author writes ends a quoted text or begins a statement.
    @Test(arguments: C4Format.allCases) func textsStayInTheirQuotes(_ format: C4Format) throws {
        let hostile = #"a" ); } \ [[x]] <b> $x %d @enduml"#
        let plain = try Self.render("name", format)
        let changed = try Self.render(hostile, format)
        #expect(Self.skeleton(plain) == Self.skeleton(changed))
    }

    private static func render(_ text: String, _ format: C4Format) throws -> String {
        let quoted = "'" + text + "'"
        let model = try Self.model(
            Data(
                """
                people: {p: {name: \(quoted), description: \(quoted), uses: {s: {description: \(quoted), technology: \(quoted)}}}}
                systems: {s: {name: \(quoted), group: \(quoted), tags: [\(quoted)]}}
                styles: {elements: {\(quoted): {background: '#123456'}}}
                """.utf8))
        return C4File.files(model.resolvedViews, of: model, as: format).map(\.text).joined()
    }

    /// Lines without what stands between quotes, and without names.
    private static func skeleton(_ text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.contains("itle") && !$0.contains("label=\"System") }.map { line in
            let parts = line.replacing("\\\"", with: "").split(separator: "\"", omittingEmptySubsequences: false)
            let outside = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
            return outside.replacing(/[A-Za-z0-9_]+/, with: "w")
        }
    }
}
