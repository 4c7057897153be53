package import Diagnostics

/// What a build has written into a folder, kept there as the file `.adrgen-site`.
///
/// Lines of text: `adrgen-site 1`; `inputs DIGEST`; `counts NUMBER …`; `note FIELD …` for each diagnostic;
/// `file DIGEST SIZE NANOSECONDS PATH` for each file; `end DIGEST` of everything before.
package struct OutputManifest: Sendable, Hashable {
    /// A file as it was written.
    struct File: Sendable, Hashable {
        var path: String
        var digest: OutputDigest
        var size: Int
        /// When it was written; 0 for a file that is about to be.
        var modified: Int64
    }

    static let name = ".adrgen-site"
    private static let header = "adrgen-site 1"
    static let sizeLimit = 256 << 20

    /// What the files were made from; nil when that is not certain.
    package var inputs: OutputDigest?
    /// Numbers for the summary.
    package var counts: [Int] = []
    package var diagnostics: [Diagnostic] = []
    var files: [File] = []
    /// Whether the file is one of ours but cannot be trusted; then it lists nothing.
    private(set) var isDamaged = false

    package init() {}

    var bytes: [UInt8] {
        var text = Self.header + "\ninputs \(inputs?.text ?? "-")\n"
        text += "counts" + counts.map { " \($0)" }.joined() + "\n"
        for diagnostic in diagnostics { text += "note \(DiagnosticLine.text(diagnostic))\n" }
        for file in files {
            text += "file \(file.digest.text) \(file.size) \(file.modified) \(file.path)\n"
        }
        let end = OutputDigest(Array(text.utf8)).text
        return Array((text + "end \(end)\n").utf8)
    }

    /// Reads a manifest; nil for a file that is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.header.utf8) else { return nil }
        if !read(bytes) {
            self = Self()
            isDamaged = true
        }
    }

    private mutating func read(_ bytes: [UInt8]) -> Bool {
        // `end `, 32 digits, line end.
        let body = Array(bytes.dropLast(37))
        guard bytes.suffix(37).elementsEqual("end \(OutputDigest(body).text)\n".utf8) else { return false }
        for line in body.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            let cut = text.utf8.firstIndex(of: UInt8(ascii: " ")) ?? text.endIndex
            let rest = text[cut...].dropFirst()
            switch text[..<cut] {
            case "inputs": inputs = OutputDigest(text: rest)
            case "counts": counts = rest.split(separator: " ").compactMap { Int($0) }
            case "note":
                guard let diagnostic = DiagnosticLine.diagnostic(rest) else { return false }
                diagnostics.append(diagnostic)
            case "file":
                let parts = rest.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3)
                guard parts.count == 4, let digest = OutputDigest(text: Substring(parts[0])),
                    let size = Int(Substring(parts[1])), let modified = Int64(Substring(parts[2])),
                    Self.isBelow(Substring(parts[3]))
                else { return false }
                files.append(File(path: String(Substring(parts[3])), digest: digest, size: size, modified: modified))
            default: continue
            }
        }
        return true
    }

    /// Whether a path leads to a place below the folder.
    private static func isBelow(_ path: Substring) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
    }
}
