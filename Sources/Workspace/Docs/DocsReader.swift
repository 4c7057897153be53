package import Diagnostics

extension DocsFolder {
    /// Greatest size in bytes of a file that is published.
    package static let sizeLimit = LogLoader.defaultLimit

    /// The Markdown files' texts, in order, and what could not be read.
    package func read(in workingFolder: WorkingFolder) -> (texts: [(path: String, bytes: [UInt8])], [Diagnostic]) {
        var texts: [(path: String, bytes: [UInt8])] = []
        var diagnostics: [Diagnostic] = []
        for path in documents {
            do throws(Failure) {
                let bytes = try workingFolder.read(path, limit: Self.sizeLimit)
                switch TextCheck(bytes) {
                case .text, .nul, .invalid: texts.append((path, bytes))
                case .utf16, .binary:
                    diagnostics.append(
                        Diagnostic(
                            .warning, rule: "unreadable-file", "File is no UTF-8 text and is not published",
                            path: path, fix: "save the file as UTF-8"))
                }
            } catch {
                diagnostics += error.diagnostics.map { problem in
                    var problem = problem
                    problem.severity = .warning
                    return problem
                }
            }
        }
        if isCut {
            diagnostics.append(
                Diagnostic(
                    .note, rule: "docs-too-many", "`\(folder)` holds so many files that none became a page",
                    path: folder,
                    fix: "name a folder with `site.docs` in adrgen.yml, or switch pages off with `docs: false`"))
        }
        return (texts, diagnostics)
    }

    /// The other files that are small enough to be copied.
    package func attachments(in workingFolder: WorkingFolder) -> [String] {
        files.filter { path in
            let status = try? Disk.status(of: workingFolder.absolute(path), followingLink: false)
            return status.map { $0.kind == .file && $0.size <= Self.sizeLimit } ?? false
        }
    }
}
