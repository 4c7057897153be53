/// What may stand behind a key's columns.
struct KeyOptions {
    var include: [String] = []
    var deferral = Deferral.notDeferrable
    var isNullsNotDistinct = false
    var isNotValid = false
    var isNoInherit = false
    var method: String?
    var comment: String?
    var predicate: String?
}

extension StatementParser {
    /// The parts of an index's key, in parentheses.
    mutating func indexElements() throws(SQLSyntaxError) -> [TableIndex.Element] {
        let range = try parenthesisedRange()
        let end = index
        var elements: [TableIndex.Element] = []
        for part in commaSeparated(range) {
            index = part.lowerBound
            elements.append(try indexElement(part))
        }
        index = end
        guard !elements.isEmpty else {
            throw SQLSyntaxError("key has no columns", at: tokens[range.lowerBound - 1].start, fix: "name its columns")
        }
        return elements
    }

    private mutating func indexElement(_ part: Range<Int>) throws(SQLSyntaxError) -> TableIndex.Element {
        var element: TableIndex.Element
        if atSymbol("("), closing(index) == part.upperBound || isAtElementOption(closing(index)) {
            element = TableIndex.Element(.expression(try parenthesised()))
        } else {
            let isName = token().flatMap(nameText) != nil
            let start = index
            index += 1
            while atSymbol("."), index + 1 < part.upperBound { index += 2 }
            if isName, index == start + 1, atSymbol("("), dialect != .postgresql, let length = prefixLength() {
                element = TableIndex.Element(.column(nameText(tokens[start]) ?? ""))
                element.prefixLength = length
            } else if isName, index == start + 1, index == part.upperBound || isAtElementOption(index) {
                element = TableIndex.Element(.column(nameText(tokens[start]) ?? ""))
            } else {
                skipExpression(part)
                element = TableIndex.Element(.expression(text(start..<index)))
            }
        }
        try elementOptions(&element, part)
        return element
    }

    /// `(10)` behind a column.
    private mutating func prefixLength() -> Int? {
        guard let number = token(1), number.kind == .number, atSymbol(")", 2) else { return nil }
        index += 3
        return Int(text(number))
    }

    /// Passes an expression up to the options of an index's element.
    private mutating func skipExpression(_ part: Range<Int>) {
        while index < part.upperBound {
            if atSymbol("(") || atSymbol("[") {
                index = closing(index)
            } else if isAtElementOption(index), atAny(["ASC", "DESC", "NULLS", "COLLATE"]) || isOperatorClass {
                return
            } else {
                index += 1
            }
        }
    }

    /// Whether a name stands here behind a closing parenthesis: PostgreSQL's operator class.
    private var isOperatorClass: Bool {
        index > 0 && tokens[index - 1].kind == .symbol && bytes[tokens[index - 1].start] == UInt8(ascii: ")")
            && token()?.kind == .word && !atAny(["AND", "OR", "IS", "NOT", "IN", "LIKE", "AT"])
    }

    private func isAtElementOption(_ position: Int) -> Bool {
        position < tokens.count && (tokens[position].kind == .word || tokens[position].kind == .quotedName)
    }

    private mutating func elementOptions(_ element: inout TableIndex.Element, _ part: Range<Int>) throws(SQLSyntaxError)
    {
        while index < part.upperBound {
            if accept("ASC") {
                continue
            } else if accept("DESC") {
                element.isDescending = true
            } else if accept("NULLS") {
                element.nulls = at("FIRST") ? "FIRST" : "LAST"
                index += 1
            } else if accept("COLLATE") {
                element.collation = try objectName("a collation").name
            } else if isAtElementOption(index) {
                element.operatorClass = try objectName("an operator class").description
                skipParentheses()
            } else {
                throw unexpected("expected the next column of the key")
            }
        }
    }

    /// Everything that may stand behind a key's columns.
    mutating func keyOptions() throws(SQLSyntaxError) -> KeyOptions {
        var options = KeyOptions()
        while true {
            if accept("INCLUDE") || (at("COVERING") && accept("COVERING")) {
                options.include = try nameList()
            } else if accept("USING", "INDEX", "TABLESPACE") || accept("TABLESPACE") || accept("ON", "CONFLICT") {
                index += 1
            } else if accept("USING", "INDEX") {
                if token()?.kind == .word, !atAny(["ENABLE", "DISABLE"]) { index += 1 }
            } else if accept("USING") {
                options.method = try Self.lowercasedASCII(name("an index method"))
            } else if accept("WITH") {
                if accept("PARSER") { index += 1 } else { skipParentheses() }
            } else if accept("NULLS", "NOT", "DISTINCT") {
                options.isNullsNotDistinct = true
            } else if accept("NULLS", "DISTINCT") || accept("NOT", "DEFERRABLE") || accept("INITIALLY", "IMMEDIATE") {
                continue
            } else if accept("DEFERRABLE") {
                if options.deferral == .notDeferrable { options.deferral = .deferrable }
            } else if accept("INITIALLY", "DEFERRED") {
                options.deferral = .deferred
            } else if accept("NOT", "VALID") {
                options.isNotValid = true
            } else if accept("NO", "INHERIT") {
                options.isNoInherit = true
            } else if accept("COMMENT") {
                _ = accept(symbol: "=")
                options.comment = try stringLiteral()
            } else if accept("KEY_BLOCK_SIZE") || accept("ALGORITHM") || accept("LOCK") || accept("CLUSTERING") {
                _ = accept(symbol: "=")
                index += 1
            } else if !skipKeyOption() {
                return options
            }
        }
    }

    private mutating func skipKeyOption() -> Bool {
        accept("VISIBLE") || accept("INVISIBLE") || accept("IGNORED") || accept("NOT", "IGNORED") || accept("ENFORCED")
            || accept("NOT", "ENFORCED") || accept("CLUSTERED") || accept("NONCLUSTERED") || accept("ENABLE")
            || accept("DISABLE") || accept("VALIDATE") || accept("NOVALIDATE") || accept("RELY") || accept("NORELY")
    }
}
