/// What stands around the words of a heading or label without being part of them: emoji and the number of a section.
enum HeadingDecoration {
    /// The text without an emoji or a section's number (`3.`, `2.1`, `4)`) before it, and without an emoji behind it.
    static func removed(from text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        guard first >= 0x80 || Bytes.isDigit(first) || last >= 0x80 || first == UInt8(ascii: ":") else { return text }
        var rest = withoutPictures(text[...])
        let unnumbered = withoutSectionNumber(rest)
        if unnumbered.startIndex != rest.startIndex { rest = withoutPictures(unnumbered) }
        return rest.isEmpty ? text : String(rest)
    }

    /// The text without `:shortcode:`, emoji and other signs of the kind, at its ends.
    static func withoutPictures(_ text: Substring) -> Substring {
        var text = text
        while let scalar = text.unicodeScalars.first {
            if isPicture(scalar) || scalar == " " {
                text.unicodeScalars.removeFirst()
            } else if scalar == ":", let rest = afterShortcode(text) {
                text = rest
            } else {
                break
            }
        }
        while let scalar = text.unicodeScalars.last, isPicture(scalar) || scalar == " " {
            text.unicodeScalars.removeLast()
        }
        return text
    }

    /// What follows a `:white_check_mark:`.
    private static func afterShortcode(_ text: Substring) -> Substring? {
        guard let end = text.dropFirst().firstIndex(of: ":") else { return nil }
        let name = text[text.index(after: text.startIndex)..<end]
        guard name.utf8.count > 1, name.utf8.allSatisfy({ Bytes.isLetter($0) || Bytes.isDigit($0) || $0 == 0x5F })
        else { return nil }
        return text[text.index(after: end)...]
    }

    /// Emoji with what modifies and joins them, arrows, dingbats; no letter, digit or punctuation of any script.
    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200D, 0x20E3, 0x2190...0x23FF, 0x2460...0x24FF, 0x2500...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF,
            0xFE00...0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F:
            true
        default: false
        }
    }

    /// `3. Context`, `2.1 Context`, `4) Context` and `5、背景` without the number; a bare number is part of the words.
    private static func withoutSectionNumber(_ text: Substring) -> Substring {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.first?.isNumber == true else { return text }
        let rest = text.dropFirst(digits.count)
        let mark = rest.first
        let isNumbered = digits.contains(".") || mark == ")" || mark == "、" || mark == "．"
        guard isNumbered else { return text }
        let words = (mark == ")" || mark == "、" || mark == "．" ? rest.dropFirst() : rest)
        return words.drop { $0 == " " }
    }
}
