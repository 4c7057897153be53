import Architecture
import Diagnostics
import Foundation

/// Files beside the tests.
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The example in the Structurizr DSL.
    static func shop() throws -> (model: ArchitectureModel?, diagnostics: [Diagnostic]) {
        let files: [String: [UInt8]] = [
            "shop.dsl": try bytes("shop.dsl"), "handbook/a.md": [], "decisions/a.md": [],
        ]
        return StructurizrReader(files: SourceFiles(files)).read("shop.dsl")
    }
}
