/// One change to the files of a project. Paths are relative to the working folder.
package enum Change: Sendable, Hashable {
    /// A new file; what stands there already is never overwritten.
    case create(path: String, bytes: [UInt8])
    /// New content for a file that still holds what was read.
    case replace(path: String, expecting: [UInt8], bytes: [UInt8])
    /// A new name, and maybe new content, for a file that still holds what was read. The new name must be free, or
    /// become free by another change of the same transaction.
    case rename(path: String, to: String, expecting: [UInt8], bytes: [UInt8])
    /// No more file, if it still holds what was read.
    case delete(path: String, expecting: [UInt8])
    /// Generated output: created, or replaced whatever it held.
    case write(path: String, bytes: [UInt8])

    /// The file that the change is about.
    package var path: String {
        switch self {
        case .create(let path, _), .replace(let path, _, _), .rename(let path, _, _, _), .delete(let path, _),
            .write(let path, _):
            path
        }
    }
}
