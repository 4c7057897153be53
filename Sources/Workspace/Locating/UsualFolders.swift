/// Folder names under which logs are usually kept.
enum UsualFolders {
    /// How sure a folder's name makes it that a log is in it.
    enum Certainty: Sendable, Hashable {
        /// Named for decision records: any document in it may be one.
        case certain
        /// Named for decisions: holds a log when files are named like records, here or one folder down.
        case likely
        /// Named for architecture: holds a log when files in it are numbered as records are.
        case possible
    }

    /// What a folder's name says, whatever its case.
    static func certainty(of name: String) -> Certainty? {
        switch name.lowercased() {
        case "adr", "adrs", "adl", "decision-records", "decision_records", "decisionrecords",
            "architecture-decisions", "architecture_decisions", "architectural-decisions",
            "architecture-decision-record", "architecture-decision-records", "architecture_decision_records",
            "architectural-decision-records":
            .certain
        case "decision", "decisions": .likely
        case "architecture", "arch": .possible
        default: nil
        }
    }

    /// Whether a folder of this name is a place for documents, in which a log is looked for from above.
    static func isDocumentation(_ name: String) -> Bool {
        [
            "doc", "docs", "documentation", "architecture", "arch", "development", "developer", "developers", "dev",
            "design", "engineering", "technical",
        ].contains(name.lowercased())
    }

    /// Whether a search leaves a folder out: hidden ones, other people's code, what builds and tests produce.
    static func isSkipped(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".")
            || [
                "node_modules", "bower_components", "vendor", "third_party", "pods", "carthage", "build", "target",
                "dist", "out", "__pycache__", "site-packages", "venv", "fixtures", "__fixtures__", "testdata",
                "test-data", "__snapshots__",
            ].contains(name.lowercased())
    }

    /// The usual folders in the order of their use; what is not listed comes after.
    private static let order = [
        "docs/adr", "doc/adr", "docs/adrs", "doc/adrs", "docs/decisions", "doc/decisions",
        "docs/architecture/decisions", "doc/architecture/decisions", "docs/architecture-decisions",
        "docs/architecture/adr", "docs/architecture-decision-records", "docs/decision-records",
        "docs/development/decision-records", "docs/developer/decision-records", "documentation/adr",
        "documentation/decisions", "docs/arch", "docs/architecture", "architecture/decisions", "architecture/adr",
        "architecture-decision-record", "architecture-decision-records", "adr", "adrs", "decisions",
        "decision-records",
    ]

    /// Rank of a folder's path from its base; lower comes first.
    static func rank(of path: String) -> Int {
        order.firstIndex(of: path.lowercased()) ?? order.count
    }

    /// The folder a log speaks for: its path without the usual folder at the end.
    static func base(of path: String) -> String {
        var names = PathText.names(of: path)[...]
        if let last = names.last, certainty(of: last) != nil { names.removeLast() }
        while let last = names.last, isDocumentation(last) { names.removeLast() }
        let base = names.joined(separator: "/")
        return PathText.isAbsolute(path) ? "/" + base : base
    }
}
