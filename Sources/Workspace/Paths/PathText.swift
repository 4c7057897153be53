/// Paths as text: `/`-separated, nothing looked up on disk.
enum PathText {
    /// Whether one text stands before another by bytes, whatever the locale and Unicode equivalence.
    static func precedes(_ a: String, _ b: String) -> Bool {
        let result = a.utf8.withContiguousStorageIfAvailable { a in
            b.utf8.withContiguousStorageIfAvailable { b in
                let order = Disk.compare(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b), min(a.count, b.count))
                return order == 0 ? a.count < b.count : order < 0
            }
        }
        return (result ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    static func isAbsolute(_ path: String) -> Bool {
        path.utf8.first == UInt8(ascii: "/")
    }

    /// A path below a folder; an absolute path stays as it is.
    static func joined(_ folder: String, _ path: String) -> String {
        if isAbsolute(path) || folder.isEmpty || folder == "." { return path }
        if path.isEmpty || path == "." { return folder }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
    }

    /// The names on a path.
    static func names(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    /// The last name of a path.
    static func name(of path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
    }

    /// The folder a path stands in: `/` for `/a`, `.` for `a`.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The extension of the last name in lower case, without the dot; empty when there is none.
    static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The path with `.`, `..` and doubled slashes taken out; `..` above the start of a relative path stay.
    static func normalized(_ path: String) -> String {
        let isAbsolute = isAbsolute(path)
        var names: [String] = []
        for name in self.names(of: path) {
            switch name {
            case ".": continue
            case ".." where names.last.map({ $0 != ".." }) ?? false: names.removeLast()
            case ".." where isAbsolute: continue
            default: names.append(name)
            }
        }
        let text = names.joined(separator: "/")
        return isAbsolute ? "/" + text : text.isEmpty ? "." : text
    }

    /// Whether a normalized absolute path is a folder's own or below it.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        if folder == "/" { return isAbsolute(path) }
        let path = path.utf8
        let folder = folder.utf8
        guard path.starts(with: folder) else { return false }
        return path.count == folder.count || path.dropFirst(folder.count).first == UInt8(ascii: "/")
    }

    /// How to write a normalized absolute path seen from a normalized absolute folder; `.` for the folder itself.
    static func relative(_ path: String, from folder: String) -> String {
        let to = names(of: path)
        let from = names(of: folder)
        var common = 0
        while common < to.count, common < from.count, to[common] == from[common] { common += 1 }
        let names = Array(repeating: "..", count: from.count - common) + to[common...]
        return names.isEmpty ? "." : names.joined(separator: "/")
    }
}
