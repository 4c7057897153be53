/// Breaks texts into lines for pictures.
enum TextWrap {
    /// Characters of a text that are looked at; more is never shown.
    private static let textLimit = 4_000

    /// The text in lines of at most a width: broken between words and ideographs, inside words that are too long; the end is
    /// left out where there are more lines than `limit`.
    static func lines(_ text: String, _ font: PictureFont, width limit: Double, limit count: Int) -> [String] {
        var lines: [String] = []
        let paragraphs = text.prefix(textLimit).split(whereSeparator: \.isNewline)
        for paragraph in paragraphs where lines.count <= count {
            var line = ""
            var used = 0.0
            for word in words(paragraph) {
                for (index, piece) in pieces(word.text, font, limit).enumerated() {
                    let width = font.width(piece)
                    let gap = word.isApart && index == 0 && !line.isEmpty ? font.width(" ") : 0
                    if line.isEmpty || (index == 0 && used + gap + width <= limit) {
                        line += (gap > 0 ? " " : "") + piece
                        used += gap + width
                    } else {
                        lines.append(line)
                        (line, used) = (piece, width)
                    }
                }
                if lines.count > count { break }
            }
            if !line.isEmpty { lines.append(line) }
        }
        guard lines.count > count else { return lines }
        lines.removeLast(lines.count - count)
        if let last = lines.popLast() { lines.append(cut(last, font, limit)) }
        return lines
    }

    /// The same lines made about equally long, so that none is left with one short word.
    static func balancedLines(_ text: String, _ font: PictureFont, width: Double, limit: Int) -> [String] {
        let lines = lines(text, font, width: width, limit: limit)
        guard lines.count > 1, lines.last?.last != "…" else { return lines }
        var best = lines
        for share in [0.9, 0.8, 0.7, 0.6, 0.5] {
            let narrower = Self.lines(text, font, width: width * share, limit: limit)
            // A word that has to be broken is worse than a short line.
            let isWhole = narrower.reduce(0) { $0 + $1.count } == lines.reduce(0) { $0 + $1.count }
            guard narrower.count == lines.count, isWhole else { break }
            best = narrower
        }
        return best
    }

    /// Whether the first letter is of a script that runs from right to left.
    static func isRightToLeft(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { $0.properties.isAlphabetic }
        guard let value = first?.value else { return false }
        return (0x590...0x8FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
    }

    private struct Word {
        var text: String
        /// Whether there is a space before it.
        var isApart: Bool
    }

    /// Words, and ideographs each with the punctuation behind it.
    private static func words(_ text: Substring) -> [Word] {
        var words: [Word] = []
        var isOpen = false
        for character in text {
            if character.isWhitespace {
                isOpen = false
                continue
            }
            let isIdeograph = isIdeograph(character)
            if isOpen || (!words.isEmpty && isClosing(character)), !isIdeograph {
                words[words.count - 1].text.append(character)
            } else {
                // An ideograph after an open word has no space before it.
                let isApart = !isOpen && !(words.last.map { $0.text.last.map(Self.isIdeograph) ?? false } ?? false)
                words.append(Word(text: String(character), isApart: isApart || words.isEmpty))
            }
            isOpen = !isIdeograph
        }
        return words
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x2E80...0x2FFF).contains(value) || (0x3041...0xA4CF).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
    }

    private static func isClosing(_ character: Character) -> Bool { "、。，．！？）」』】〉》…：；".contains(character) }

    /// A word in parts that fit, broken behind punctuation or before capital letters where there are any.
    private static func pieces(_ word: String, _ font: PictureFont, _ limit: Double) -> [String] {
        if font.width(word) <= limit { return [word] }
        var pieces: [String] = []
        var rest = word[...]
        while !rest.isEmpty {
            var end = rest.startIndex
            var good: String.Index?
            var used = 0.0
            var last: Character?
            while end < rest.endIndex {
                let character = rest[end]
                used += font.width(String(character))
                if used > limit, end > rest.startIndex { break }
                if let last {
                    let isTurn = last.isLowercase && character.isUppercase
                    if isTurn || "/-_.,:;@&?=".contains(last) { good = end }
                }
                last = character
                end = rest.index(after: end)
            }
            if end < rest.endIndex, let good, rest.distance(from: rest.startIndex, to: good) > 3 { end = good }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces
    }

    /// A line with its last characters left out for dots.
    private static func cut(_ line: String, _ font: PictureFont, _ limit: Double) -> String {
        var line = line
        while !line.isEmpty, font.width(line + "…") > limit { line.removeLast() }
        while line.last?.isWhitespace == true { line.removeLast() }
        return line + "…"
    }
}
