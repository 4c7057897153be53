import Architecture
import Foundation

/// Workspaces nobody here wrote, with what Structurizr's own parser says of them; absent without `ADRGEN_CORPUS`.
struct Corpus {
    let root: URL
    let rows: [Row]

    /// One file with its expectations.
    struct Row {
        var path: String
        var columns: [String: String]

        subscript(name: String) -> String { columns[name] ?? "" }

        /// Whether any version of the parser reads it.
        var parses: Bool {
            ["outcome_v6.2.2", "outcome_v5.0.3", "outcome_v6_docs_lines_blanked"].contains { self[$0] == "parses" }
        }
        var hasCounts: Bool { !self["elements"].isEmpty }
        /// What the parser says that fails with the fewest excuses.
        var error: String {
            self["error_v6_docs_lines_blanked"].isEmpty ? self["error_v6.2.2"] : self["error_v6_docs_lines_blanked"]
        }
    }

    static let shared: Corpus? = {
        guard let folder = ProcessInfo.processInfo.environment["ADRGEN_CORPUS"] else { return nil }
        let root = URL(fileURLWithPath: folder)
        guard let text = try? String(contentsOf: root.appendingPathComponent("dsl-expected.tsv"), encoding: .utf8)
        else {
            return nil
        }
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmingCharacters(in: .newlines)
            }
        }
        guard let names = lines.first else { return nil }
        let rows = lines.dropFirst().map { cells in
            Row(
                path: String(cells[0].dropFirst("dsl/".count)),
                columns: Dictionary(zip(names, cells)) { first, _ in first })
        }
        return Corpus(root: root.appendingPathComponent("dsl"), rows: rows)
    }()

    var files: SourceFiles {
        let root = root
        return SourceFiles { path in
            let url = root.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return nil }
            if isFolder.boolValue {
                return .folder((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
            }
            return (try? Data(contentsOf: url)).map { .file(Array($0)) }
        }
    }
}
