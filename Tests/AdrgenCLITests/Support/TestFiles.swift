import Foundation
import Testing

/// The files beside these tests.
enum TestFiles {
    /// `Tests/AdrgenCLITests`.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    /// The top of the repository.
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    /// Names of the files in a folder here, without extension, sorted.
    static func names(in folder: String) -> [String] {
        let files = try? FileManager.default.contentsOfDirectory(
            atPath: Self.folder.appendingPathComponent(folder).path)
        return (files ?? []).map { ($0 as NSString).deletingPathExtension }.sorted()
    }

    /// Compares a text with a file here. With `ADRGEN_RECORD=1` in the environment the file is written anew where it
    /// differs, and the test fails once.
    static func expect(
        _ text: String, equals path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = folder.appendingPathComponent(path)
        let expected = try? String(contentsOf: url, encoding: .utf8)
        guard text != expected else { return }
        if ProcessInfo.processInfo.environment["ADRGEN_RECORD"] == "1" {
            try text.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("\(path) was written anew: look at the difference", sourceLocation: sourceLocation)
        } else {
            Issue.record(
                "\(path) differs (ADRGEN_RECORD=1 writes it anew):\n\(difference(expected ?? "", text))",
                sourceLocation: sourceLocation)
        }
    }

    /// Lines that are only in one of two texts, in order.
    private static func difference(_ old: String, _ new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = new.difference(from: old)
        let lines = changes.map { change in
            switch change {
            case .remove(let offset, let line, _): (offset, 0, "-\(offset + 1): \(line)")
            case .insert(let offset, let line, _): (offset, 1, "+\(offset + 1): \(line)")
            }
        }
        return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined(separator: "\n")
    }
}
