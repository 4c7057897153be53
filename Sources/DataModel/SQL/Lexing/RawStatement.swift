/// One statement as tokens.
struct RawStatement: Sendable {
    var kind: StatementKind
    /// All tokens of a statement that is read; the first ones of another.
    var tokens: [Token]
    /// Where a quote or comment begins that isn't closed.
    var unterminated: Int?
}

/// What a statement does, as far as its first words tell.
struct StatementKind: Sendable, Hashable {
    /// `CREATE`; upper case.
    var verb: String
    /// `TABLE`; upper case, empty for verbs that take none.
    var object: String

    /// `CREATE TABLE`.
    var label: String { object.isEmpty ? verb : verb + " " + object }

    /// Tokens looked at to tell the kind.
    static let reach = 16

    init(_ tokens: some Sequence<Token>, _ bytes: [UInt8]) {
        var words = tokens.prefix(Self.reach).makeIterator()
        guard let first = words.next(), first.kind == .word else {
            (verb, object) = ("", "")
            return
        }
        verb = Self.upper(first, bytes)
        object = ""
        guard Self.verbsWithObject.contains(verb) else { return }
        var hasDefiner = false
        while let token = words.next() {
            guard token.kind == .word else {
                if hasDefiner { continue }
                return
            }
            let word = Self.upper(token, bytes)
            if Self.objects.contains(word) || (word == "CONSTRAINT" && verb != "CREATE")
                || !(hasDefiner || Self.modifiers.contains(word))
            {
                object = word
                return
            }
            if Self.definers.contains(word) { hasDefiner = true }
        }
    }

    private static func upper(_ token: Token, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[token.start..<min(token.end, token.start + 32)], as: UTF8.self).uppercased()
    }

    /// Whether more words would not change it.
    var isWhole: Bool { !object.isEmpty || !Self.verbsWithObject.contains(verb) }

    /// Whether it changes the schema in a way that is read.
    var isRead: Bool {
        switch verb {
        case "CREATE", "ALTER", "DROP", "COMMENT": Self.readObjects.contains(object)
        case "RENAME", "SET", "USE", "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "DO", "SELECT": true
        default: false
        }
    }

    /// Whether it may hold statements of its own, between BEGIN and END.
    var hasBody: Bool {
        verb == "CREATE" && ["FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "PACKAGE"].contains(object)
    }

    private static let verbsWithObject: Set = ["CREATE", "ALTER", "DROP", "COMMENT", "RENAME"]
    private static let definers: Set = ["DEFINER", "ALGORITHM", "SQL"]
    private static let readObjects: Set = [
        "TABLE", "INDEX", "TYPE", "DOMAIN", "SCHEMA", "SEQUENCE", "VIEW", "COLUMN", "CONSTRAINT",
    ]
    private static let objects: Set = [
        "TABLE", "INDEX", "TYPE", "DOMAIN", "SCHEMA", "SEQUENCE", "VIEW", "COLUMN", "FUNCTION", "PROCEDURE", "TRIGGER",
        "EVENT", "RULE", "DATABASE", "PACKAGE",
    ]
    private static let modifiers: Set = [
        "OR", "REPLACE", "ON", "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "UNIQUE", "FULLTEXT", "SPATIAL",
        "CLUSTERED", "NONCLUSTERED", "MATERIALIZED", "RECURSIVE", "FOREIGN", "VIRTUAL", "EXTERNAL", "TRANSIENT",
        "DEFINER",
        "ALGORITHM", "SQL", "CONSTRAINT", "ONLINE", "OFFLINE", "IGNORE", "FORCE", "EDITIONABLE", "COLUMNSTORE",
        "BITMAP",
    ]
}
