/// Names of HTML elements that CommonMark treats as blocks.
enum HTMLNames {
    private static let verbatim: [StaticString] = ["script", "pre", "style"]

    private static let blockElements: Set<String> = Set(
        """
        address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
        fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li \
        link main menu menuitem nav noframes ol optgroup option p param section source summary table tbody td tfoot th \
        thead title tr track ul
        """.split(separator: " ").map(String.init))

    /// Whether text of the element is not Markdown.
    static func isVerbatim(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        verbatim.contains { word in
            word.utf8CodeUnitCount == name.count && bytes.hasWord(word, at: name.lowerBound, end: name.upperBound)
        }
    }

    static func isBlockElement(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        guard name.count <= 10 else { return false }
        return blockElements.contains(String(decoding: bytes[name].map(\.lowercased), as: UTF8.self))
    }

    /// Whether a closing tag of such an element stands on a line.
    static func hasVerbatimEnd(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        for index in text where bytes[index] == ASCII.less {
            guard index + 2 < text.upperBound, bytes[index + 1] == ASCII.slash else { continue }
            for name in verbatim where bytes.hasWord(name, at: index + 2, end: text.upperBound) {
                let close = index + 2 + name.utf8CodeUnitCount
                if close < text.upperBound, bytes[close] == ASCII.greater { return true }
            }
        }
        return false
    }
}
