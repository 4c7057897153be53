import TemplateEngine

/// Colours code while the site is built: a lexer for what languages have in common, words, strings, comments and numbers.
struct CodeHighlighter {
    private let language: CodeLanguage
    private let code: [UInt8]
    private var out: [UInt8] = []
    private var index = 0

    /// The code as escaped HTML with spans.
    static func html(_ code: [UInt8], _ language: CodeLanguage) -> [UInt8] {
        switch language.form {
        case .words:
            var highlighter = CodeHighlighter(code, language)
            highlighter.words()
            return highlighter.out
        case .markup: return MarkupHighlighter.html(code)
        case .lines(let style): return LineHighlighter.html(code, style)
        }
    }

    private init(_ code: [UInt8], _ language: CodeLanguage) {
        self.code = code
        self.language = language
        out.reserveCapacity(code.count * 2)
    }

    private mutating func words() {
        while index < code.count {
            let byte = code[index]
            if let end = commentEnd() {
                take(end, "c")
            } else if language.quotes.contains(byte) {
                take(stringEnd(byte), isKey(after: stringEnd(byte)) ? "t" : "s")
            } else if Self.isDigit(byte) {
                take(end { Self.isWord($0) || $0 == UInt8(ascii: ".") }, "n")
            } else if byte == UInt8(ascii: "$") && language.hasVariables || byte == UInt8(ascii: "@") {
                take(variableEnd(), "a")
            } else if Self.isWord(byte) {
                word()
            } else {
                HTMLText.append(escaping: code[index...index], to: &out)
                index += 1
            }
        }
    }

    private mutating func word() {
        let hyphen = language.keysHaveHyphens ? UInt8(ascii: "-") : UInt8(ascii: "_")
        let end = end { Self.isWord($0) || $0 == hyphen }
        let written = String(decoding: code[index..<end], as: UTF8.self)
        let text = language.ignoresCase ? written.lowercased() : written
        if isKey(after: end) {
            take(end, "t")
        } else if language.keywords.contains(text) {
            take(end, "k")
        } else if language.literals.contains(text) {
            take(end, "n")
        } else {
            HTMLText.append(escaping: code[index..<end], to: &out)
            index = end
        }
    }

    private func commentEnd() -> Int? {
        if let (open, close) = language.blockComment, starts(open, index) {
            var place = index + open.count
            while place < code.count, !starts(close, place) { place += 1 }
            return min(place + close.count, code.count)
        }
        for mark in language.lineComments where starts(mark, index) {
            // `a#b` and `$#` are no comments where `#` begins one.
            if mark == [UInt8(ascii: "#")], index > 0, code[index - 1] > 0x20 { return nil }
            return code[index...].firstIndex(of: 0x0A) ?? code.count
        }
        return nil
    }

    private func stringEnd(_ quote: UInt8) -> Int {
        let triple = [quote, quote, quote]
        let isLong = language.hasTripleQuotes && starts(triple, index)
        var place = index + (isLong ? 3 : 1)
        while place < code.count {
            if code[place] == UInt8(ascii: "\\"), language.hasEscapes {
                place += 2
            } else if isLong {
                if starts(triple, place) { return place + 3 }
                place += 1
            } else if code[place] == quote {
                return place + 1
            } else if code[place] == 0x0A, quote != UInt8(ascii: "`") {
                return place
            } else {
                place += 1
            }
        }
        return code.count
    }

    private func variableEnd() -> Int {
        let next = index + 1
        if next < code.count, code[next] == UInt8(ascii: "{"),
            let close = code[next...].firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == 0x0A }),
            code[close] != 0x0A
        {
            return close + 1
        }
        var place = next
        while place < code.count, Self.isWord(code[place]) { place += 1 }
        return place
    }

    /// Whether what ends here is a key: a colon follows, in languages of keys and values.
    private func isKey(after end: Int) -> Bool {
        guard let mark = language.keyMark else { return false }
        var place = end
        while place < code.count, code[place] == 0x20 { place += 1 }
        guard place < code.count, code[place] == mark else { return false }
        return mark != UInt8(ascii: "=") || place + 1 == code.count || code[place + 1] != mark
    }

    private func end(where fits: (UInt8) -> Bool) -> Int {
        var place = index + 1
        while place < code.count, fits(code[place]) { place += 1 }
        return place
    }

    private func starts(_ text: [UInt8], _ place: Int) -> Bool { code[place...].starts(with: text) }

    private mutating func take(_ end: Int, _ style: String) {
        Self.span(code[index..<end], style, to: &out)
        index = end
    }

    /// A piece of code in a class of its own.
    static func span(_ code: ArraySlice<UInt8>, _ style: String, to out: inout [UInt8]) {
        if code.isEmpty { return }
        out += "<span class=\"hl-\(style)\">".utf8
        HTMLText.append(escaping: code, to: &out)
        out += "</span>".utf8
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Letters, digits, `_`, and all of what is not ASCII, which so is never cut.
    static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
