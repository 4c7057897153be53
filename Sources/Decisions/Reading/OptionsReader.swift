import CommonMark

/// Finds the considered options of a record and the chosen one.
struct OptionsReader {
    let document: MarkdownDocument
    let headings: [HeadingMeaning]

    /// Names of the options under the first options heading: its list items, else the headings below it.
    func options() -> [String] {
        guard let index = headings.firstIndex(where: { SectionNames.isOptions(key: $0.key) }) else { return [] }
        let section = document.sections[index]
        let items = listItems(in: section.ownBody)
        if !items.isEmpty { return items }
        var out: [String] = []
        for other in document.sections[(index + 1)...] {
            guard other.heading.lowerBound < section.body.upperBound else { break }
            if other.level == section.level + 1 { out.append(Self.withoutLabel(other.title)) }
        }
        return out
    }

    /// The option named after `Chosen option:`, in any dialect of MADR, or by a bold sentence of that form.
    func chosen(among options: [String]) -> String? {
        for (section, heading) in zip(document.sections, headings) where SectionNames.isOutcome(key: heading.key) {
            var index = document.firstBlock(from: section.ownBody.lowerBound)
            while index < document.blocks.count, document.blocks[index].range.lowerBound < section.ownBody.upperBound {
                let block = document.blocks[index]
                index += 1
                guard block.kind == .paragraph, !options.isEmpty || mayHoldColon(block.content) else { continue }
                if let name = Self.chosen(in: document.plainText(in: block.content), among: options) { return name }
            }
        }
        return nil
    }

    /// Whether a label may stand in a text; without options, nothing else names the chosen one.
    private func mayHoldColon(_ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ document.bytes[$0] }) else { return false }
        // A text that begins with a letter begins with the label, if it has one.
        if Bytes.isLetter(first), !Self.phraseStarts.contains(first | 0x20) { return false }
        // The last is what a full-width colon begins with.
        return document.bytes[range].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") || $0 == 0xEF }
    }

    private static let phraseStarts = phrases.compactMap(\.utf8.first)

    private static func chosen(in text: String, among options: [String]) -> String? {
        let lower = text.lowercased()
        for phrase in phrases {
            guard lower.hasPrefix(phrase) else { continue }
            let rest = text.dropFirst(phrase.count).drop { $0 == " " }
            if let name = quoted(rest) { return StatusPhrase.isHint(name) || name.hasPrefix("option ") ? nil : name }
            let best = options.filter { rest.lowercased().hasPrefix($0.lowercased()) }.max { $0.count < $1.count }
            if let best { return best }
            let end = Self.end(of: rest)
            let name = rest[..<end].split(separator: " ").prefix {
                !["because", "since", "as", "parce", "car", "weil", "porque", "perché"].contains($0)
            }
            return name.isEmpty || name.count > 8 || StatusPhrase.isHint(String(rest))
                ? nil : name.joined(separator: " ")
        }
        // `Typescript` alone in its paragraph.
        return options.first { $0.lowercased() == lower }
    }

    /// What stands before the name of the chosen option.
    private static let phrases = [
        "chosen option:", "chosen options:", "selected option:", "choosen option:", "decision:", "option choisie :",
        "option choisie:", "gewählte option:", "opción elegida:", "opción seleccionada:", "opção escolhida:",
        "opzione scelta:", "gekozen optie:", "wybrana opcja:", "выбранный вариант:", "选择的方案：", "选定方案：", "採用案：",
        "選択した選択肢:", "선택한 대안:",
    ]

    /// Where the name ends: at a comma, a bracket, or a dot that ends a sentence, not one within `Node.js`.
    private static func end(of text: Substring) -> Substring.Index {
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            switch text[index] {
            case ",", "(", "，", "。": return index
            case "." where next == text.endIndex || text[next] == " ": return index
            default: index = next
            }
        }
        return text.endIndex
    }

    /// The text in the quotation marks at the head.
    private static func quoted(_ text: Substring) -> String? {
        let close: Character
        switch text.first {
        case "\"": close = "\""
        case "“": close = "”"
        case "'": close = "'"
        case "‘": close = "’"
        case "„": close = "“"
        case "«": close = "»"
        default: return nil
        }
        let inner = text.dropFirst()
        guard let end = inner.firstIndex(of: close) else { return nil }
        return String(inner[..<end])
    }

    private func listItems(in body: Range<Int>) -> [String] {
        var out: [String] = []
        var index = document.firstBlock(from: body.lowerBound)
        while index < document.blocks.count, document.blocks[index].range.lowerBound < body.upperBound {
            let block = document.blocks[index]
            if block.kind == .item, block.depth == 1, index + 1 < document.blocks.count {
                let first = document.blocks[index + 1]
                if first.kind == .paragraph, first.depth == 2 {
                    let line = Bytes.lines(of: first.content, in: document.bytes).first ?? first.content
                    let name = Self.withoutLabel(
                        document.plainText(in: first.content.count < 160 ? first.content : line))
                    if !StatusPhrase.isHint(name), !name.isEmpty { out.append(name) }
                }
            }
            index += 1
        }
        return out
    }

    /// `Option 1: Kafka` without its counter.
    static func withoutLabel(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.hasPrefix("option ") || lower.hasPrefix("alternative ") else { return text }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "–" || $0 == "—" || $0 == "-" }),
            text[..<colon].split(separator: " ").count <= 2
        else { return text }
        let rest = text[text.index(after: colon)...].drop { $0 == " " }
        return rest.isEmpty ? text : String(rest)
    }
}
