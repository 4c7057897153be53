import Diagnostics

/// Breaks styled text into lines of a width, at spaces, or within a word that is longer than a line.
struct LineBreaker {
    let width: Int

    /// - Parameter parts: text in which a newline ends a line.
    func lines(_ parts: [StyledText]) -> [StyledLine] {
        var lines: [StyledLine] = []
        var line = StyledLine()
        var used = 0
        var space: StyledText?
        func end() {
            lines.append(line)
            line = StyledLine()
            used = 0
            space = nil
        }
        func add(_ text: String, _ style: StyledText.Style) {
            if let last = line.parts.last, last.style == style {
                line.parts[line.parts.count - 1].text += text
            } else {
                line.parts.append(StyledText(text, style))
            }
            used += Columns.width(text)
        }
        for word in words(of: parts) {
            if word.text == "\n" {
                end()
                continue
            }
            if word.text == " " {
                if used > 0 { space = word }
                continue
            }
            let gap = space == nil ? 0 : 1
            if used > 0, space != nil, used + gap + Columns.width(word.text) > width { end() }
            if let blank = space {
                // A space takes the style of both neighbours or none, so that underlines end with the word.
                add(" ", blank.style == word.style ? blank.style : [])
                space = nil
            }
            for character in word.text {
                if used > 0, used + Columns.width(String(character)) > width { end() }
                add(String(character), word.style)
            }
        }
        if used > 0 || lines.isEmpty { end() }
        return lines
    }

    /// Words, single spaces between them, and newlines.
    private func words(of parts: [StyledText]) -> [StyledText] {
        var out: [StyledText] = []
        for part in parts {
            var word = ""
            for character in part.text {
                if character == " " || character == "\n" {
                    if !word.isEmpty { out.append(StyledText(word, part.style)) }
                    word = ""
                    out.append(StyledText(String(character), part.style))
                } else {
                    word.append(character)
                }
            }
            if !word.isEmpty { out.append(StyledText(word, part.style)) }
        }
        return out
    }
}
