import Foundation

/// Markdown files nobody here wrote, where the environment names a folder of them.
enum Corpus {
    static let folder = ProcessInfo.processInfo.environment["ADRGEN_CORPUS"]

    /// Paths of all Markdown files, sorted.
    static func markdownFiles() -> [String] {
        guard let folder, let all = FileManager.default.enumerator(atPath: folder) else { return [] }
        return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }.sorted()
    }
}
