/// Takes the status word out of a statement such as `✅ Accepted (2020-01-02)`, `2020-03-25 accepted` or
/// `This ADR has been superseded by …`.
struct StatusPhrase: Sendable, Equatable {
    /// The word or words as written.
    var word: String
    /// Whether the word is one statuses are known by.
    var isKnown: Bool

    /// The phrase of a statement in plain text; nil for an unfilled hint or nothing.
    init?(_ statement: String) {
        // Most statements are one word.
        if statement.utf8.allSatisfy(Bytes.isLetter), StatusWords.isKnown(statement) {
            self.init(word: statement, isKnown: true)
            return
        }
        let text = Self.withoutRemark(Self.withoutDecoration(Self.withoutAlternatives(statement)))
        guard !text.isEmpty, !Self.isHint(text), !StatusList.isList(text) else { return nil }
        let tokens = text.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "|" }).prefix(12).map(String.init)
        for start in tokens.indices {
            if let phrase = Self.known(tokens[start...]) {
                self.init(word: phrase, isKnown: true)
                return
            }
            guard Self.fillers.contains(StatusWords.key(Self.core(tokens[start]))) else { break }
        }
        guard let own = Self.ownWord(tokens) else { return nil }
        self.init(word: own, isKnown: false)
    }

    private init(word: String, isKnown: Bool) {
        self.word = word
        self.isKnown = isKnown
    }

    /// The text before the alternatives a template names after a word: `draft [ accepted | deprecated ]`.
    static func withoutAlternatives(_ text: String) -> String {
        guard text.contains("|"), let open = text.firstIndex(where: { $0 == "[" || $0 == "{" }), open > text.startIndex,
            text[open...].contains("|")
        else { return text }
        return String(text[..<open])
    }

    /// The text before a remark that stands right behind a word: `承認（2026-01-02）`.
    private static func withoutRemark(_ text: String) -> String {
        var index = text.startIndex
        var before: Character = " "
        while index < text.endIndex {
            let character = text[index]
            let ends =
                switch character {
                case "（", "，", "。", "；", "、": true
                case "(": before != " "
                default: false
                }
            if ends, index > text.startIndex { return String(text[..<index]) }
            before = character
            index = text.index(after: index)
        }
        return text
    }

    /// Words that may stand before the status in a sentence.
    private static let fillers: Set<String> = [
        "this", "adr", "decision", "record", "is", "has", "have", "been", "was", "were", "the", "a", "an", "currently",
        "status", "and", "it", "now", "we", "document", "proposal", "rfc", "fully", "already", "state", "has been", "→",
        "->",
        "initially", "officially", "formally", "unanimously", "tentatively", "also", "had", "partially", "partly",
    ]

    /// The longest known phrase at the head of the tokens, as written.
    private static func known(_ tokens: ArraySlice<String>) -> String? {
        for length in stride(from: min(StatusWords.longestPhrase, tokens.count), through: 1, by: -1) {
            let words = tokens.prefix(length)
            // Punctuation ends a phrase: `Accepted, superseded` is two.
            guard words.dropLast().allSatisfy({ core($0) == $0 || $0.first == "(" }) else { continue }
            guard !words.contains(where: { core($0).isEmpty }) else { continue }
            let phrase = words.map(core).joined(separator: " ")
            if StatusWords.isKnown(phrase) { return phrase }
        }
        return nil
    }

    /// The words up to the first punctuation, at most three, without an article.
    private static func ownWord(_ tokens: [String]) -> String? {
        var words: [String] = []
        for token in tokens {
            if words.isEmpty, ["a", "an", "the"].contains(token.lowercased()) { continue }
            let word = core(token)
            if word.isEmpty { break }
            words.append(word)
            if word != token || words.count == 3 { break }
        }
        // A date or a number alone is no status.
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
        return words.joined(separator: " ")
    }

    /// A token without punctuation and quotes around it.
    private static func core(_ token: String) -> String {
        let edge: (Character) -> Bool = { character in
            character.unicodeScalars.allSatisfy { scalar in
                !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "&")
            }
        }
        var slice = token[...]
        while let first = slice.first, edge(first) { slice.removeFirst() }
        while let last = slice.last, edge(last) { slice.removeLast() }
        return String(slice)
    }

    /// The statement without emoji, checkbox, bullets and quotes before its first word.
    static func withoutDecoration(_ statement: String) -> String {
        var slice = statement[...]
        for box in ["[x]", "[X]", "[ ]", "\\[x\\]"] where slice.hasPrefix(box) { slice = slice.dropFirst(box.count) }
        while let first = slice.first {
            let scalars = first.unicodeScalars
            let keeps = scalars.first.map {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "{" || $0 == "[" || $0 == "<"
            }
            if keeps == true { break }
            // `:white_check_mark: Accepted`
            if first == ":", let end = slice.dropFirst().firstIndex(of: ":"),
                slice[slice.index(after: slice.startIndex)..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }
                ),
                slice.index(after: slice.startIndex) < end
            {
                slice = slice[slice.index(after: end)...]
                continue
            }
            slice.removeFirst()
        }
        return String(slice)
    }

    /// Whether a text is a template's hint rather than a value: `{proposed | accepted}`, `[YYYY-MM-DD …]`, `<status>`.
    static func isHint(_ text: String) -> Bool {
        let text = Substring(text.utf8.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") })
        switch text.utf8.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): return true
        default: break
        }
        if text.contains("|") {
            let alternatives = text.split(separator: "|")
            if alternatives.count >= 3, alternatives.allSatisfy({ $0.split(separator: " ").count <= 6 }) { return true }
        }
        return text.contains("YYYY") || text.utf8.count == 6 && text.uppercased() == "STATUS"
    }
}
