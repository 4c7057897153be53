/// Takes the bytes of a DSL file apart into statements, in one pass.
struct DSLLexer {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var lines: [DSLLine] = []
    private(set) var faults: [Fault] = []

    /// Something that is wrong with the text itself.
    struct Fault: Hashable {
        enum Kind: Hashable { case openQuote, openTextBlock, openComment }
        var kind: Kind
        var offset: Int
    }

    static func lines(of bytes: [UInt8]) -> ([DSLLine], [Fault]) {
        var lexer = DSLLexer(bytes)
        lexer.run()
        return (lexer.lines, lexer.faults)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private mutating func run() {
        while index < bytes.count {
            let line = nextLine()
            let content = trimmed(line)
            if content.isEmpty || isComment(content) { continue }
            if starts(content, with: "/*") {
                skipComment(from: content)
                continue
            }
            readStatement(line)
        }
    }

    /// A physical line without its end; `index` moves behind it.
    private mutating func nextLine() -> Range<Int> {
        let start = index
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        let end = index
        if index < bytes.count {
            index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        }
        return start..<end
    }

    // MARK: Comments

    private func isComment(_ content: Range<Int>) -> Bool {
        bytes[content.lowerBound] == UInt8(ascii: "#") || starts(content, with: "//")
    }

    private mutating func skipComment(from opening: Range<Int>) {
        if opening.count >= 4, ends(opening, with: "*/") { return }
        while index < bytes.count {
            let content = trimmed(nextLine())
            if !content.isEmpty, !isComment(content), ends(content, with: "*/") { return }
        }
        faults.append(Fault(kind: .openComment, offset: opening.lowerBound))
    }

    // MARK: Statements

    private mutating func readStatement(_ first: Range<Int>) {
        var tokenizer = DSLTokenizer(bytes)
        var line = first
        while true {
            if ends(line, with: "\"\"\"") {
                tokenizer.feed(line.lowerBound..<line.upperBound - 3)
                readTextBlock(openedAt: line.upperBound - 3, into: &tokenizer)
                break
            }
            guard ends(line, with: "\\"), index < bytes.count else {
                tokenizer.feed(line)
                break
            }
            tokenizer.feed(line.lowerBound..<line.upperBound - 1)
            let next = nextLine()
            line = trimmed(next).lowerBound..<next.upperBound
        }
        let (tokens, open) = tokenizer.finish()
        if let open { faults.append(Fault(kind: .openQuote, offset: open)) }
        guard let keyword = tokens.first else { return }
        let statement = DSLLine(tokens: tokens)
        lines.append(statement)
        if keyword.lower == "!script", statement.opensBlock { skipScript() }
    }

    private mutating func readTextBlock(openedAt opening: Int, into tokenizer: inout DSLTokenizer) {
        var text: [UInt8] = []
        var indent: Int?
        while index < bytes.count {
            let line = nextLine()
            if ends(line, with: "\"\"\"") {
                if text.last == 0x0A { text.removeLast() }
                tokenizer.append(text, at: opening)
                return
            }
            let blank = trimmed(line).lowerBound - line.lowerBound
            let skipped = min(indent ?? blank, blank)
            indent = indent ?? blank
            text += bytes[line.lowerBound + skipped..<line.upperBound]
            text.append(0x0A)
        }
        faults.append(Fault(kind: .openTextBlock, offset: opening))
    }

    /// The lines of a script are not statements; its closing brace is.
    private mutating func skipScript() {
        while index < bytes.count {
            let start = index
            let content = trimmed(nextLine())
            if content.count == 1, bytes[content.lowerBound] == UInt8(ascii: "}") {
                index = start
                return
            }
        }
    }

    // MARK: Bytes

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
        range.count >= text.utf8CodeUnitCount
            && text.withUTF8Buffer { $0.elementsEqual(bytes[range.lowerBound..<range.lowerBound + $0.count]) }
    }

    private func ends(_ range: Range<Int>, with text: StaticString) -> Bool {
        range.count >= text.utf8CodeUnitCount
            && text.withUTF8Buffer { $0.elementsEqual(bytes[range.upperBound - $0.count..<range.upperBound]) }
    }
}
