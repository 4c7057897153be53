/// What a migration's file name says: its place in the order, and whether it goes forward.
struct MigrationName: Sendable, Hashable {
    enum Role: Int, Sendable, Comparable {
        case forward
        /// Flyway's `R__`: done again whenever it changes, behind all others.
        case repeatable
        /// Undoes another.
        case backward

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    var folder: String
    /// Numbers at the beginning: `V1.10__x.sql` gives 1 and 10. Empty for a name without.
    var version: [UInt64]
    /// The name the version stands in.
    var name: String
    var role: Role
    /// Whether the version counts across folders, as Flyway's does.
    var isGlobal: Bool

    init(_ path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var name = parts.popLast() ?? path
        var role = Role.forward
        let lower = name.lowercased()
        if lower == "up.sql" || lower == "down.sql" || lower == "migration.sql", let folder = parts.popLast() {
            if lower == "down.sql" { role = .backward }
            name = folder
        }
        for suffix in [".down.sql", "_down.sql", "-down.sql", ".undo.sql", ".rollback.sql"]
        where lower.hasSuffix(suffix) {
            role = .backward
        }
        let flyway = Self.flyway(name)
        isGlobal = flyway != nil
        if let flyway { role = flyway }
        version = Self.numbers(isGlobal ? name.dropFirst() : Substring(name))
        self.name = name
        self.role = role
        folder = parts.joined(separator: "/")
    }

    /// `V1__x.sql`, `U1__x.sql`, `R__x.sql`, `B1__x.sql` (a baseline).
    private static func flyway(_ name: String) -> Role? {
        guard let mark = name.range(of: "__"), let letter = name.first else { return nil }
        let version = name[name.index(after: name.startIndex)..<mark]
        let isVersion = !version.isEmpty && version.allSatisfy { $0.isNumber || $0 == "." || $0 == "_" }
        switch letter {
        case "V", "B": return isVersion ? .forward : nil
        case "U": return isVersion ? .backward : nil
        case "R": return version.isEmpty ? .repeatable : nil
        default: return nil
        }
    }

    /// Numbers with one dot, underscore or dash between.
    private static func numbers(_ text: Substring) -> [UInt64] {
        var numbers: [UInt64] = []
        var rest = text.utf8[...]
        while let first = rest.first, first >= 0x30, first <= 0x39 {
            let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
            numbers.append(UInt64(String(decoding: digits, as: UTF8.self)) ?? .max)
            rest = rest.dropFirst(digits.count)
            guard let separator = rest.first, "._-".utf8.contains(separator) else { break }
            rest = rest.dropFirst()
        }
        return numbers
    }
}

extension String {
    /// Where a text occurs first, without Foundation.
    fileprivate func range(of text: String) -> String.Index? {
        let wanted = Array(text.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count) where Array(bytes[start..<start + wanted.count]) == wanted {
            return utf8.index(startIndex, offsetBy: start)
        }
        return nil
    }
}
