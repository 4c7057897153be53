#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What could not be done with which file.
struct FileError: Error, CustomStringConvertible {
    var action: String
    var path: String

    var description: String { "cannot \(action) \(path)" }
}

/// Reading and writing through the C library: a build tool that runs on every build starts faster without Foundation.
enum Files {
    /// Paths of all files below a folder, relative to it, sorted bytewise; names that begin with a dot are left out.
    static func paths(below folder: String) throws -> [String] {
        var found: [String] = []
        var pending = [""]
        while let prefix = pending.popLast() {
            guard let stream = opendir(folder + "/" + prefix) else { throw FileError(action: "open", path: folder) }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                if isFolder("\(folder)/\(prefix)\(name)") {
                    pending.append("\(prefix)\(name)/")
                } else {
                    found.append(prefix + name)
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file's bytes.
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw FileError(action: "read", path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        guard ferror(file) == 0 else { throw FileError(action: "read", path: path) }
        return bytes
    }

    /// Replaces a file's content.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw FileError(action: "write", path: path) }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw FileError(action: "write", path: path) }
    }

    private static func isFolder(_ path: String) -> Bool {
        guard let stream = opendir(path) else { return false }
        closedir(stream)
        return true
    }
}
