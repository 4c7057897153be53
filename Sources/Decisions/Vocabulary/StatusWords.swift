/// The words records use for a status, in the languages logs are written in.
package enum StatusWords {
    /// What a word or short phrase means; nil for a word of the team's own. Case, `-` and `_` do not matter.
    package static func meaning(of phrase: String) -> Status? {
        known[key(phrase)]?.flatMap { $0 }
    }

    /// Whether a phrase is a status word at all, also one without a place among the six (`implemented` has one, `on hold` too).
    package static func isKnown(_ phrase: String) -> Bool {
        known[key(phrase)] != nil
    }

    /// Every known phrase in its normal form, for suggestions.
    package static var all: [String] {
        StatusVocabulary.words.flatMap { $0.1.split(separator: "|").map(String.init) }.sorted()
    }

    /// Words in the longest known phrase.
    static let longestPhrase = 4

    static func key(_ phrase: String) -> String {
        let folded = WordKey.ofASCII(phrase) { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? .separator : .letter
        }
        if let folded { return folded }
        var out = ""
        var gap = false
        for scalar in phrase.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" || scalar == "_" || scalar == "\u{A0}" {
                gap = !out.isEmpty
            } else {
                if gap { out.append(" ") }
                gap = false
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Normal form → meaning; `.some(nil)` marks a status word that is none of the six.
    private static let known: [String: Status??] = {
        var table: [String: Status??] = [:]
        for (status, words) in StatusVocabulary.words {
            for word in words.split(separator: "|") {
                table[String(word)] = .some(status)
                // People leave accents out.
                if let bare = Accents.removed(from: word), table[bare] == nil { table[bare] = .some(status) }
            }
        }
        return table
    }()
}
