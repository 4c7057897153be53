import Foundation
import Testing

@testable import TemplateEngine

@Suite struct BuiltInTemplatesTests {
    /// The repository's `templates/` folder, beside `Tests/`.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

    @Test func holdsEveryFileOfTheFolderByteForByte() throws {
        let entries = try #require(FileManager.default.enumerator(atPath: Self.folder.path))
        var paths: [String] = []
        while let path = entries.nextObject() as? String {
            let file = Self.folder.appending(path: path)
            if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            paths.append(path)
            #expect(BuiltInTemplates.file(named: path)?.bytes == Array(try Data(contentsOf: file)), "\(path)")
        }
        #expect(paths.count > 20)
        #expect(BuiltInTemplates.names == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func areWellFormed() throws {
        for name in BuiltInTemplates.names where OutputLanguage(path: name) != nil {
            #expect(throws: Never.self, "\(name)") { try TemplateEngine().template(name) }
        }
    }

    @Test func leaveEscapingToTheEngine() throws {
        for name in BuiltInTemplates.names where OutputLanguage(path: name) != nil {
            let text = String(decoding: try #require(BuiltInTemplates.file(named: name)).bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
        }
    }
}
