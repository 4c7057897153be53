import Diagnostics

/// The configuration files of one folder, read: the logs they name and what they settle.
struct ProjectConfiguration {
    /// A log a file names.
    struct Log: Hashable {
        /// Absolute, normalized.
        var path: String
        var package: String?
        /// Absolute folder of the package.
        var base: String
        /// The naming file as people would type it.
        var file: String
    }

    /// Absolute.
    var folder: String
    /// The file that named the logs; nil when none does.
    var naming: ConfigurationFile?
    var logs: [Log] = []
    var configuration = Configuration()
    var diagnostics: [Diagnostic] = []
}

extension ProjectConfiguration {
    /// Reads a folder's configuration files, no path in which may leave the root; nil when it has none.
    init?(folder: String, root: String, seenFrom workingFolder: WorkingFolder) {
        self.folder = folder
        var isPresent = false
        for file in ConfigurationFile.allCases {
            let path = PathText.joined(folder, file.rawValue)
            let shownPath = workingFolder.shown(path)
            let bytes: [UInt8]
            do throws(SystemError) {
                guard try Disk.status(of: path).kind == .file else { continue }
                isPresent = true
                bytes = try Disk.contents(of: path, limit: ConfigurationFile.sizeLimit)
            } catch {
                if error == .notFound || error == .notAFolder { continue }
                isPresent = true
                diagnostics.append(
                    Diagnostic(
                        .error, rule: "unreadable-file", "Configuration cannot be read: \(error.message)",
                        path: shownPath))
                continue
            }
            guard bytes.count <= ConfigurationFile.sizeLimit else {
                let limit = ByteCount.text(ConfigurationFile.sizeLimit)
                diagnostics.append(
                    Diagnostic(
                        .error, rule: "file-too-large", "Configuration is larger than \(limit)", path: shownPath))
                continue
            }
            add(file.read(bytes, path: shownPath), of: file, bytes, shownPath, root: root, workingFolder)
        }
        if !isPresent { return nil }
    }

    private mutating func add(
        _ content: ConfigurationContent, of file: ConfigurationFile, _ bytes: [UInt8], _ shownPath: String,
        root: String, _ workingFolder: WorkingFolder
    ) {
        diagnostics += content.diagnostics
        func resolved(_ text: String, at offset: Int) -> String? {
            let path = PathText.normalized(PathText.joined(folder, text))
            if isConfined(path, to: root) { return path }
            diagnostics.append(
                Diagnostic(
                    .error, rule: "path-outside", "`\(text)` leads out of the repository", path: shownPath,
                    bytes: bytes, offset: offset, fix: "name a place below the folder that holds the repository"))
            return nil
        }
        var settled = content.configuration
        settled.template = content.template.flatMap { resolved($0.text, at: $0.offset) }.map(workingFolder.shown)
        settled.templates = content.templates.flatMap { resolved($0.text, at: $0.offset) }.map(workingFolder.shown)
        settled.site.output = content.output.flatMap { resolved($0.text, at: $0.offset) }.map(workingFolder.shown)
        settled.architecture = content.architecture.compactMap { path in
            resolved(path.text, at: path.offset).map(workingFolder.shown)
        }
        settled.data = content.data.compactMap { path in
            resolved(path.text, at: path.offset).map(workingFolder.shown)
        }
        for (file, path) in content.siteFiles.sorted(by: { $0.value.offset < $1.value.offset }) {
            let shown = resolved(path.text, at: path.offset).map(workingFolder.shown)
            if let shown, !workingFolder.exists(shown) {
                diagnostics.append(
                    Diagnostic(
                        .error, rule: "file-not-found", "`\(path.text)` does not exist", path: shownPath, bytes: bytes,
                        offset: path.offset, fix: "correct the path, which is relative to this file"))
            }
            switch file {
            case .logo: settled.site.logo = shown
            case .stylesheet: settled.site.stylesheet = shown
            case .mermaid: settled.site.mermaid = shown
            case .docs: settled.site.docs = shown.map { .folder($0) }
            }
        }
        configuration = configuration.completed(by: settled)
        guard naming == nil, !content.logs.isEmpty else { return }
        naming = file
        for log in content.logs {
            guard let path = resolved(log.path, at: log.offset), !logs.contains(where: { $0.path == path })
            else { continue }
            let base = log.packagePath.flatMap { resolved($0, at: log.offset) } ?? base(of: path)
            logs.append(Log(path: path, package: log.package, base: base, file: shownPath))
        }
    }

    /// Whether a place is below the root, also with its links followed.
    private func isConfined(_ path: String, to root: String) -> Bool {
        guard PathText.isInside(path, root) else { return false }
        guard let real = try? Disk.realPathOfPlace(path) else { return false }
        return PathText.isInside(real, root)
    }

    /// The folder a log speaks for, never above that of the file which names it.
    private func base(of path: String) -> String {
        let base = UsualFolders.base(of: path)
        return base != path && PathText.isInside(base, folder) ? base : folder
    }
}
