import Decisions

/// Cuts text into the terms it is found by: words in lower case without accents, and pairs of characters where words are not
/// written apart. The page's script cuts a query the same way.
enum SearchTerms {
    /// Bytes of the longest term; what is longer is found by its beginning.
    static let limit = 40

    /// Calls `visit` with the bytes of each term in order.
    static func forEach(in text: [UInt8], _ visit: (ArraySlice<UInt8>) -> Void) {
        let lower = text.map(lowered)
        var index = 0
        while index < text.count {
            if text[index] >= 0x80 || isWord(text[index]) {
                var end = index
                var isASCII = true
                while end < text.count, text[end] >= 0x80 || isWord(text[end]) {
                    if text[end] >= 0x80 { isASCII = false }
                    end += 1
                }
                if isASCII {
                    visit(lower[index..<min(end, index + limit)])
                } else {
                    for term in terms(of: String(decoding: text[index..<end], as: UTF8.self)) {
                        visit(Array(term.utf8)[...])
                    }
                }
                index = end
            } else {
                index += 1
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    /// Terms of a run with characters beyond ASCII, which may hold other separators.
    private static func terms(of run: String) -> [String] {
        var out: [String] = []
        var word = ""
        var ideographs: [Character] = []
        func endWord() {
            if !word.isEmpty { out.append(cut(word)) }
            word = ""
        }
        func endIdeographs() {
            if ideographs.count == 1 { out.append(String(ideographs[0])) }
            for (first, second) in zip(ideographs, ideographs.dropFirst()) {
                out.append(String(first) + String(second))
            }
            ideographs = []
        }
        for character in Slug.folded(run) {
            guard let scalar = character.unicodeScalars.first, isLetter(scalar) else {
                endWord()
                endIdeographs()
                continue
            }
            if isIdeograph(scalar) {
                endWord()
                ideographs.append(character)
            } else {
                endIdeographs()
                word.append(character)
            }
        }
        endWord()
        endIdeographs()
        return out
    }

    private static func cut(_ word: String) -> String {
        var word = word
        while word.utf8.count > limit { word.removeLast() }
        return word
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Scripts written without spaces between words.
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }
}
