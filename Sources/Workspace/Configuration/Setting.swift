/// A value in a configuration file and where it stands, whatever the file's syntax.
struct Setting: Sendable, Hashable {
    /// Numbers, dates and booleans are text as written.
    enum Value: Sendable, Hashable {
        case text(String)
        case list([Setting])
        case table([Member])
        case empty
    }

    /// One key of a table.
    struct Member: Sendable, Hashable {
        var key: String
        /// Byte offset of the key.
        var offset: Int
        var value: Setting
    }

    var value: Value
    /// Byte offset in the file.
    var offset: Int

    /// The members of a table; empty for anything else.
    var members: [Member] {
        if case .table(let members) = value { members } else { [] }
    }

    /// The value of a table's key, nil where the key is absent or empty.
    subscript(key: String) -> Setting? {
        members.first { $0.key == key && $0.value.value != .empty }?.value
    }

    /// For messages: `a list`.
    var kindName: String {
        switch value {
        case .text: "text"
        case .list: "a list"
        case .table: "a table of keys"
        case .empty: "nothing"
        }
    }
}

/// Where and why a configuration file's text breaks its own syntax.
struct SyntaxProblem: Error, Sendable, Hashable {
    /// Byte offset in the file.
    var offset: Int
    var message: String
}
