/// The dialect a text is most likely in, by its words.
package struct DialectGuess: Sendable, Hashable {
    package var dialect: Dialect
    /// Name of a dialect that isn't read, when the text looks like that.
    package var foreign: String?

    init(dialect: Dialect) {
        self.dialect = dialect
    }

    /// Bytes looked at of each file, and of all.
    private static let fileLimit = 1 << 20
    private static let totalLimit = 1 << 22

    package init(_ files: [SQLFile]) {
        var scores = Scores()
        var left = Self.totalLimit
        for file in files where left > 0 {
            let count = min(file.bytes.count, Self.fileLimit, left)
            scores.scan(file.bytes[..<count])
            scores.scanPath(file.path)
            left -= count
        }
        let best = Dialect.allCases.max { scores.points[$0, default: 0] < scores.points[$1, default: 0] } ?? .postgresql
        dialect = scores.points[best, default: 0] > scores.points[.postgresql, default: 0] ? best : .postgresql
        let top = scores.points[dialect, default: 0]
        for name in ["SQL Server", "Oracle"] where scores.foreign[name, default: 0] > max(top, 5) {
            foreign = name
            dialect = .postgresql
        }
    }

    private struct Scores {
        var points: [Dialect: Int] = [:]
        var foreign: [String: Int] = [:]
        /// Whether a line begins with a G.
        private var isLineOfGo = false

        /// Words, and marks between them.
        mutating func scan(_ bytes: ArraySlice<UInt8>) {
            var index = bytes.startIndex
            var previous: [UInt8] = []
            while index < bytes.endIndex {
                let byte = bytes[index]
                if byte == UInt8(ascii: "'") {
                    index = Self.behindText(bytes, index)
                    continue
                }
                guard byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") else {
                    mark(byte, index + 1 < bytes.endIndex ? bytes[index + 1] : 0)
                    index += 1
                    continue
                }
                let start = index
                while index < bytes.endIndex, Lexer.isNameByte(bytes[index]), bytes[index] < 0x80 { index += 1 }
                guard index - start <= 24, index > start else {
                    index = max(index, start + 1)
                    continue
                }
                let word = bytes[start..<index].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                count(word, after: previous)
                previous = word
            }
        }

        /// The index behind a text in quotes; an apostrophe counts for nothing when no other stands on its line.
        private static func behindText(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
            var index = start + 1
            while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n") {
                if bytes[index] == UInt8(ascii: "'") { return index + 1 }
                index += 1
            }
            return start + 1
        }

        private mutating func mark(_ byte: UInt8, _ next: UInt8) {
            switch (byte, next) {
            case (UInt8(ascii: "`"), _): points[.mysql, default: 0] += 1
            case (UInt8(ascii: "\n"), UInt8(ascii: "G")): isLineOfGo = true
            case (UInt8(ascii: ":"), UInt8(ascii: ":")), (UInt8(ascii: "$"), UInt8(ascii: "$")):
                points[.postgresql, default: 0] += 2
            case (UInt8(ascii: "*"), UInt8(ascii: "!")), (UInt8(ascii: "!"), UInt8(ascii: "4")):
                points[.mysql, default: 0] += 3
            default: break
            }
        }

        private mutating func count(_ word: [UInt8], after previous: [UInt8]) {
            if isLineOfGo, word == Array("go".utf8) { foreign["SQL Server", default: 0] += 8 }
            isLineOfGo = false
            if let (dialect, weight) = DialectWords.weights[word] { points[dialect, default: 0] += weight }
            if let (name, weight) = DialectWords.foreign[word] { foreign[name, default: 0] += weight }
            if let (dialect, weight) = DialectWords.pairs[previous + [0x20] + word] {
                points[dialect, default: 0] += weight
            }
        }

        /// Folders and files are often named after the database.
        mutating func scanPath(_ path: String) {
            let path = path.lowercased()
            let names: [(String, Dialect)] = [
                ("postgres", .postgresql), ("psql", .postgresql), ("pgsql", .postgresql), ("mysql", .mysql),
                ("mariadb", .mysql),
                ("sqlite", .sqlite),
            ]
            for (name, dialect) in names where path.contains(name) { points[dialect, default: 0] += 40 }
            if path.contains("sqlserver") || path.contains("mssql") || path.contains("sql-server") {
                foreign["SQL Server", default: 0] += 12
            }
            if path.contains("oracle") { foreign["Oracle", default: 0] += 12 }
        }
    }
}
