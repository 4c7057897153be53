import Decisions
import Diagnostics
import Foundation
import Testing

/// Edits and their inverses on real records.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ADRGEN_CORPUS"] != nil)) struct CorpusEditTests {
    @Test(arguments: RoundTrip.allCases) func editAndInverseLeaveTheSameBytes(_ edit: RoundTrip) throws {
        var tried = 0
        var wrong: [String] = []
        for file in try Self.files() where edit.applies(to: file) {
            tried += 1
            do {
                if try edit.run(file).restored != file.bytes { wrong.append(file.shownPath) }
            } catch {
                wrong.append("\(file.shownPath): \(error)")
            }
        }
        print("\(edit): \(tried) records, \(wrong.count) do not come back")
        #expect(tried > 700)
        #expect(wrong.isEmpty, "\(wrong.count) of \(tried): \(wrong.prefix(60).joined(separator: "\n"))")
    }

    /// Records of all logs, Markdown and reStructuredText.
    private static func files() throws -> [RecordFile] {
        let root = try #require(ProcessInfo.processInfo.environment["ADRGEN_CORPUS"]) + "/adr"
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
        return paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".rst") }.compactMap { path in
            guard let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
            let name = path.split(separator: "/").suffix(2).joined(separator: "/")
            let isFolder = name.lowercased().hasSuffix("/readme.md")
            let file = RecordFile(
                Array(data), path: isFolder ? name : String(name.split(separator: "/").last ?? ""), shownPath: path)
            return file.record.kind == .record ? file : nil
        }
    }
}
