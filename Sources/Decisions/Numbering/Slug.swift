import Foundation

/// File-name and search forms of text.
package enum Slug {
    /// Longest slug in bytes: file systems allow 255 for the whole name.
    private static let limit = 180

    /// Letters and digits in lower case, everything between them as one separator: `Ünïcödé: 日本!` → `unicode-日本`.
    /// - Returns: an empty string when the text has neither letters nor digits.
    package static func make(_ text: String, separator: String = "-") -> String {
        var words: [String] = []
        var word = ""
        for character in folded(text) {
            if character.unicodeScalars.allSatisfy(isWordPart) {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        var out = ""
        for word in words {
            let longer = out.isEmpty ? word : out + separator + word
            if longer.utf8.count > limit { return out.isEmpty ? prefix(of: word) : out }
            out = longer
        }
        return out
    }

    private static func prefix(of word: String) -> String {
        var out = ""
        for character in word where out.utf8.count + String(character).utf8.count <= limit { out.append(character) }
        return out
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
    }

    /// Lower case with Latin letters reduced to ASCII: accents off, `ß` as `ss`; other scripts keep their letters.
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var out = ""
        for character in text.lowercased() {
            if character.isASCII {
                out.append(character)
            } else if let latin = latin[character] {
                out += latin
            } else if let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first,
                base.isASCII,
                base.properties.isAlphabetic
            {
                out.unicodeScalars.append(base)
            } else {
                out.append(character)
            }
        }
        return out
    }

    /// Latin letters that no canonical decomposition reduces.
    private static let latin: [Character: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
        "ŋ": "n",
        "’": "'", "‘": "'",
    ]
}
