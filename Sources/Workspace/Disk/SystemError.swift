#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A system call that failed: its error number and the system's words for it.
package struct SystemError: Error, Sendable, Hashable {
    package var code: Int32

    package init(code: Int32) {
        self.code = code
    }

    /// The error of the call that failed just now.
    package static var latest: Self { Self(code: errno) }

    static let notFound = Self(code: ENOENT)
    static let exists = Self(code: EEXIST)
    static let linkLoop = Self(code: ELOOP)
    static let notAFolder = Self(code: ENOTDIR)

    /// What went wrong in lower case: `permission denied`.
    package var message: String {
        let text = String(cString: strerror(code))
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// What to do about it, where the error itself says that.
    package var fix: String? {
        switch code {
        case EACCES, EPERM: "grant permission to whoever runs adrgen"
        case ENOTDIR: "name a folder"
        case EMFILE, ENFILE: "raise the limit of open files"
        default: nil
        }
    }

    /// Whether the file system lacks the operation altogether.
    var isUnsupported: Bool {
        [ENOTSUP, EOPNOTSUPP, ENOSYS, EPERM, EXDEV, EMLINK, ENOLCK].contains(code)
    }
}

/// Repeats a call for as long as a signal interrupts it; throws what it fails with.
@discardableResult
package func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw .latest }
    }
}
