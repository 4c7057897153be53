/// A rule's example: one file, or several, each after a line `=== name`.
///
/// ```
/// === docs/adr/0001-use-postgresql.md
/// # Use PostgreSQL
/// === architecture.yml
/// model: {}
/// ```
/// Files that end in `.md` or `.rst` are records, those in `.sql` a schema; other YAML is an architecture model, but in
/// examples of decisions, which are structured input.
package struct ExampleFiles: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        package var name: String
        package var text: String
    }

    package var files: [File]

    /// - Parameter example: names the only file of a text that names none.
    package init(_ text: String, _ example: RuleFamily.Example) {
        files = []
        var name = example.rawValue
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("=== ") else {
                lines.append(line)
                continue
            }
            if !lines.isEmpty || !files.isEmpty { files.append(Self.file(name, lines)) }
            (name, lines) = (String(line.dropFirst(4)), [])
        }
        files.append(Self.file(name, lines))
    }

    private static func file(_ name: String, _ lines: [Substring]) -> File {
        File(name: name, text: lines.joined(separator: "\n") + (lines.last == "" ? "" : "\n"))
    }
}
