#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The user's editor.
enum Editor {
    /// Opens a file in `$VISUAL` or `$EDITOR`, which takes this process's place; returns when there is none or no terminal.
    static func open(_ path: String) {
        guard Terminal.isTerminal(0), Terminal.isTerminal(1),
            let editor = Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR")
        else { return }
        // The shell takes the variable apart, which may hold options; the path is an argument of its own.
        let words: [String] = ["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        execv("/bin/sh", arguments)
        for argument in arguments { free(argument) }
    }
}
