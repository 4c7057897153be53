/// Where readers get further files from: they do no input themselves.
///
/// Paths are relative to a root, use `/`, and have no `.` or `..` in them. Whoever looks files up lets none outside the root in.
package struct SourceFiles: Sendable {
    package enum Entry: Sendable {
        case file([UInt8])
        /// Names of what is in a folder, in any order.
        case folder([String])
    }

    private let lookup: @Sendable (String) -> Entry?

    /// - Parameter lookup: nil for what isn't there or must not be read.
    package init(_ lookup: @escaping @Sendable (String) -> Entry?) {
        self.lookup = lookup
    }

    /// Files held in memory, by path.
    package init(_ files: [String: [UInt8]]) {
        self.init { path in
            if let bytes = files[path] { return .file(bytes) }
            let prefix = path.isEmpty ? "" : path + "/"
            let names = Set(
                files.keys.filter { $0.hasPrefix(prefix) }.compactMap {
                    $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
                })
            return names.isEmpty ? nil : .folder(names.sorted())
        }
    }

    package subscript(path: String) -> Entry? { lookup(path) }

    /// A path as written in a file, from the root; nil when it leads outside.
    package static func resolve(_ path: String, besides file: String) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
