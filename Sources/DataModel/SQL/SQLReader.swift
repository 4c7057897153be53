import Diagnostics

/// Reads DDL as it stands in files, statement by statement. Never fails: what can't be read is a diagnostic and costs nothing else.
package struct SQLReader: Sendable {
    private var builder: SchemaBuilder
    private var skipped: [String: Int] = [:]
    private var statementCount = 0
    private var diagnostics: [Diagnostic] = []
    private let dialect: Dialect

    /// Diagnostics about one file's syntax are counted, not listed, beyond this.
    private static let listLimit = 200

    package init(dialect: Dialect) {
        self.dialect = dialect
        builder = SchemaBuilder(dialect: dialect)
    }

    /// Files one after the other, as one schema.
    /// - Parameter dialect: nil to tell it from the text.
    package static func read(_ files: [SQLFile], dialect: Dialect? = nil) -> SQLReading {
        let guess = dialect.map { DialectGuess(dialect: $0) } ?? DialectGuess(files)
        var reader = SQLReader(dialect: guess.dialect)
        if let foreign = guess.foreign { reader.note(foreign, files) }
        for file in files { reader.read(file, isForeign: guess.foreign != nil) }
        return reader.finish()
    }

    /// One file.
    package static func read(_ bytes: [UInt8], path: String, dialect: Dialect? = nil) -> SQLReading {
        read([SQLFile(path: path, bytes: bytes)], dialect: dialect)
    }

    private mutating func note(_ foreign: String, _ files: [SQLFile]) {
        diagnostics.append(
            Diagnostic(
                .warning, rule: "sql-other-dialect",
                "this reads like \(foreign), of which only what \(dialect.title) shares with it is understood",
                path: files.first?.path))
    }

    /// Adds a file's statements.
    package mutating func read(_ file: SQLFile, isForeign: Bool = false) {
        if let problem = Self.encodingProblem(file) {
            diagnostics.append(problem)
            return
        }
        let source = SQLSource(path: file.path, bytes: file.bytes)
        builder.begin(source, hasRollback: Self.hasRollback(file.bytes))
        var rules = LexicalRules(dialect)
        if isForeign { (rules.hasBatchLines, rules.hasBrackets) = (true, true) }
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var statements = StatementReader(file.bytes, rules: rules, offset: start)
        var unlisted = 0
        while let raw = statements.next() {
            let before = diagnostics.count
            if let standard = apply(raw, source) { statements.useBackslashEscapes(!standard) }
            if before >= Self.listLimit, diagnostics.count > before {
                unlisted += diagnostics.count - before
                diagnostics.removeSubrange(before...)
            }
        }
        guard unlisted > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .warning, rule: "sql-syntax", "\(unlisted) more parts of this file could not be read", path: file.path))
    }

    /// Applies a statement; gives the value of `standard_conforming_strings` if it sets that.
    private mutating func apply(_ raw: RawStatement, _ source: SQLSource) -> Bool? {
        if let place = raw.unterminated {
            diagnostics.append(
                source.warning(
                    "sql-unterminated", "quote or comment is not closed", at: place,
                    fix: "close it; reading goes on at the next line"))
            return nil
        }
        guard raw.kind.isRead, let first = raw.tokens.first else {
            skipped[raw.kind.label.isEmpty ? "OTHER" : raw.kind.label, default: 0] += 1
            return nil
        }
        if raw.kind.verb == "DO" {
            readBlock(raw, source)
            return nil
        }
        var parser = StatementParser(source, raw.tokens, dialect)
        do throws(SQLSyntaxError) {
            let statement = try parser.statement(raw.kind)
            report(parser.problems, source)
            if case .other = statement {
                skipped[raw.kind.label, default: 0] += 1
            } else {
                statementCount += 1
                builder.apply(statement, at: first.start)
            }
            if case .setStandardStrings(let isOn) = statement { return isOn }
        } catch {
            report(parser.problems + [error], source)
        }
        return nil
    }

    private mutating func report(_ problems: [SQLSyntaxError], _ source: SQLSource) {
        for problem in problems {
            diagnostics.append(source.warning("sql-syntax", problem.message, at: problem.offset, fix: problem.fix))
        }
    }

    /// `DO $$ … $$`: the schema statements in it, which usually stand there to be passed over when already done.
    private mutating func readBlock(_ raw: RawStatement, _ source: SQLSource) {
        skipped["DO", default: 0] += 1
        guard let body = raw.tokens.first(where: { $0.kind == .string && source.bytes[$0.start] == UInt8(ascii: "$") })
        else { return }
        for tokens in BlockStatements(source.bytes, body).statements {
            let kind = StatementKind(tokens, source.bytes)
            guard kind.isRead, let first = tokens.first else { continue }
            var parser = StatementParser(source, tokens, dialect)
            guard let statement = try? parser.statement(kind), parser.problems.isEmpty else { continue }
            statementCount += 1
            let known = builder.diagnostics.count
            builder.apply(statement, at: first.start)
            // A block that asks first whether there is something to do says nothing wrong.
            builder.diagnostics.removeSubrange(known...)
        }
    }

    /// The model after the last file.
    package mutating func finish() -> SQLReading {
        let model = builder.finish()
        var all = diagnostics + builder.diagnostics
        if builder.unlisted > 0 {
            all.append(
                Diagnostic(.warning, rule: "sql-too-much", "\(builder.unlisted) more things do not fit together"))
        }
        let order = Dictionary(all.enumerated().map { ($1.path ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        all = all.enumerated().sorted { a, b in
            let (left, right) = (order[a.element.path ?? ""] ?? 0, order[b.element.path ?? ""] ?? 0)
            if left != right { return left < right }
            let (first, second) = (a.element.position, b.element.position)
            if first != second { return first.map { one in second.map { one < $0 } ?? true } ?? false }
            return a.offset < b.offset
        }.map(\.element)
        let kinds = skipped.map { SQLReading.Skipped(kind: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
        return SQLReading(model: model, diagnostics: all, skipped: kinds, statementCount: statementCount)
    }

    // MARK: Bytes

    /// What keeps a file from being read at all: it is UTF-16, or no text.
    private static func encodingProblem(_ file: SQLFile) -> Diagnostic? {
        if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
            return Diagnostic(
                .error, rule: "sql-encoding", "file is UTF-16", path: file.path, fix: "save it as UTF-8")
        }
        if file.bytes.prefix(8_192).contains(0) {
            return Diagnostic(
                .error, rule: "sql-encoding", "file is binary, not SQL text", path: file.path,
                fix: "name a file of SQL statements")
        }
        return nil
    }

    private static func hasRollback(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while let found = bytes[start...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "r") }) {
            if found + 8 <= bytes.count, zip(bytes[found...], "rollback".utf8).allSatisfy({ $0 | 0x20 == $1 }) {
                return true
            }
            start = found + 1
        }
        return false
    }
}
