extension StatementParser {
    /// A name: folded as the dialect does unless quoted.
    mutating func name(_ what: String = "a name") throws(SQLSyntaxError) -> String {
        guard let token = token(), let name = nameText(token) else { throw unexpected("expected \(what)") }
        index += 1
        if bytes[token.start] | 0x20 == UInt8(ascii: "u"), at("UESCAPE"), let mark = self.token(1), mark.kind == .string
        {
            index += 2
            let plain = SQLText.unquoted(bytes[(token.start + 2)..<token.end], escapes: false)
            return SQLText.resolvingCodePoints(plain, escape: string(mark).first ?? "\\")
        }
        return name
    }

    /// A token's text as a name; nil when it can't be one.
    func nameText(_ token: Token) -> String? {
        switch token.kind {
        case .word:
            let text = text(token)
            return dialect == .postgresql ? Self.lowercasedASCII(text) : text
        case .quotedName:
            guard bytes[token.start] | 0x20 == UInt8(ascii: "u") else {
                return SQLText.unquoted(bytes[token.start..<token.end], escapes: false)
            }
            return SQLText.resolvingCodePoints(SQLText.unquoted(bytes[(token.start + 2)..<token.end], escapes: false))
        case .string where dialect != .postgresql:
            return string(token)
        default: return nil
        }
    }

    /// As PostgreSQL folds names: letters of ASCII only.
    static func lowercasedASCII(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return text }
        return String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// `name` or `schema.name`; of more parts the last two.
    mutating func objectName(_ what: String = "a name") throws(SQLSyntaxError) -> ObjectName {
        var parts = [try name(what)]
        while atSymbol(".") {
            index += 1
            parts.append(try name(what))
        }
        let last = parts.removeLast()
        return ObjectName(last, schema: parts.last)
    }

    /// Names with commas between, in parentheses.
    mutating func nameList() throws(SQLSyntaxError) -> [String] {
        try expect(symbol: "(")
        var names: [String] = []
        repeat {
            if at("PERIOD"), !atSymbol(",", 1), !atSymbol(")", 1) { index += 1 }
            names.append(try name("a column"))
            if dialect != .postgresql { skipParentheses() }
        } while acceptComma()
        try expect(symbol: ")")
        return names
    }

    mutating func objectNames() throws(SQLSyntaxError) -> [ObjectName] {
        var names = [try objectName()]
        while acceptComma() { names.append(try objectName()) }
        return names
    }

    // MARK: Texts

    /// The content of a quoted text.
    func string(_ token: Token) -> String {
        var start = token.start
        let first = bytes[start]
        if first == UInt8(ascii: "$") {
            let mark = (bytes[(start + 1)..<token.end].firstIndex(of: UInt8(ascii: "$")) ?? start) - start + 1
            return String(decoding: bytes[(start + mark)..<max(start + mark, token.end - mark)], as: UTF8.self)
        }
        var escapes = dialect == .mysql
        if first | 0x20 == UInt8(ascii: "u") {
            start += 2
        } else if first != UInt8(ascii: "'"), first != UInt8(ascii: "\"") {
            escapes = escapes || first | 0x20 == UInt8(ascii: "e")
            start += 1
        }
        return SQLText.unquoted(bytes[start..<token.end], escapes: escapes)
    }

    /// A quoted text; several in a row are one.
    mutating func stringLiteral() throws(SQLSyntaxError) -> String {
        guard let first = token(), first.kind == .string || first.kind == .quotedName else {
            throw unexpected("expected a text in quotes")
        }
        var text = first.kind == .string ? string(first) : nameText(first) ?? ""
        index += 1
        while let next = token(), next.kind == .string {
            text += string(next)
            index += 1
        }
        return text
    }

    /// `IF NOT EXISTS`.
    mutating func acceptIfNotExists() -> Bool { accept("IF", "NOT", "EXISTS") }

    /// `IF EXISTS`.
    mutating func acceptIfExists() -> Bool { accept("IF", "EXISTS") }
}
