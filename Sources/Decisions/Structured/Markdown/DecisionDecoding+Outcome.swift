import CommonMark
import Diagnostics

extension DecisionDecoding {
    /// The choice with its reasons, what follows from it, and how it is confirmed.
    mutating func readOutcome() {
        if let section = sections[.outcome] {
            let paragraphs = sections.blocks(.paragraph, in: section.ownBody)
            let chosen = paragraphs.first { ChosenSentence($0.content, in: document) != nil }
            if let chosen, let sentence = ChosenSentence(chosen.content, in: document) {
                choose(sentence, below: section, after: chosen)
            } else if let name = record.chosen, let id = option(named: name) {
                decision.choice = .init(option: id)
                places[.choice] = section.heading
            }
            if decision.choice != nil {
                for block in paragraphs {
                    guard let text = OverrideSentence.reason(in: Bytes.text(block.content, in: bytes)) else { continue }
                    decision.choice?.override = text
                    places[.override] = block.content
                    break
                }
            }
        }
        readConsequences()
        decision.confirmation = sections[.confirmation].map { block($0.body) } ?? ""
    }

    private mutating func choose(_ sentence: ChosenSentence, below section: Section, after paragraph: Block) {
        guard !sentence.isPrompt else { return }
        guard let id = option(named: sentence.name) else {
            let nearest = EditDistance.nearest(to: sentence.name, among: optionNames)
            report(
                "unknown-option", "Chosen option `\(sentence.name)` is none of the considered options",
                at: sentence.place,
                fix: nearest.map { "write `\($0)`" } ?? "list it under Considered Options", severity: .warning)
            return
        }
        places[.choice] = sentence.place
        var because = sentence.because
        if because.isEmpty, sentence.isOpen {
            // `…, because` with the reasons below it.
            let rest = paragraph.range.upperBound..<max(section.ownBody.upperBound, paragraph.range.upperBound)
            let items = lines(in: rest)
            let paragraphs = sections.blocks(.paragraph, in: rest).map { Bytes.text($0.content, in: bytes) }
                .filter { OverrideSentence.reason(in: $0) == nil }
            because = DecisionText.reason(items.isEmpty ? paragraphs.first ?? "" : items.joined(separator: "; "))
        }
        decision.choice = .init(option: id, because: DecisionText.isPrompt(because) ? "" : because)
    }
}

/// `Chosen option: "NAME", because REASON.`
struct ChosenSentence {
    var name: String
    var because: String
    /// Bytes of the name.
    var place: Range<Int>
    /// Whether the sentence breaks off behind `because`.
    var isOpen: Bool
    /// Whether the name is a template's prompt.
    var isPrompt: Bool

    static let beginning = "Chosen option: \""
    static let conjunction = "\", because "

    /// Takes a paragraph apart. A quotation mark within the name stands behind a backslash.
    init?(_ paragraph: Range<Int>, in document: MarkdownDocument) {
        let bytes = document.bytes
        let isMark: (UInt8) -> Bool = { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || Bytes.isSpace($0) }
        var index = paragraph.lowerBound
        func skip(_ matches: (UInt8) -> Bool) {
            while index < paragraph.upperBound, matches(bytes[index]) { index += 1 }
        }
        skip(isMark)
        let label = Array("chosen option:".utf8)
        guard index + label.count <= paragraph.upperBound,
            zip(bytes[index...], label).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        else { return nil }
        index += label.count
        skip(isMark)
        guard let (name, end) = Self.quoted(from: index, to: paragraph.upperBound, in: bytes) else { return nil }
        place = name
        isPrompt = DecisionText.isPrompt(Bytes.text(name, in: bytes))
        self.name = document.plainText(in: name)
        index = end
        skip { isMark($0) || ",:.;".utf8.contains($0) }
        var rest = Bytes.text(index..<paragraph.upperBound, in: bytes)
        isOpen = rest.isEmpty
        for word in ["because", "since", "as"] where rest.lowercased().hasPrefix(word) {
            let after = rest.dropFirst(word.count)
            guard after.first.map({ $0.isWhitespace || $0 == ":" }) ?? true else { continue }
            rest = String(after.first == ":" ? after.dropFirst() : after)
            isOpen = DecisionText.plain(rest).isEmpty
            break
        }
        because = DecisionText.reason(rest)
    }

    /// The bytes between quotation marks, and where the closing one ends.
    private static func quoted(from start: Int, to end: Int, in bytes: [UInt8]) -> (Range<Int>, Int)? {
        for (open, close) in [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»")] {
            let (open, close) = (Array(open.utf8), Array(close.utf8))
            guard start + open.count < end, bytes[start...].starts(with: open) else { continue }
            let first = start + open.count
            var index = first
            while index + close.count <= end {
                if bytes[index] == UInt8(ascii: "\\") {
                    index += 2
                } else if bytes[index...].starts(with: close) {
                    return (first..<index, index + close.count)
                } else {
                    index += 1
                }
            }
        }
        return nil
    }
}

/// `Overrides the ranking, because REASON.`
enum OverrideSentence {
    static let beginning = "Overrides the ranking, because "

    /// The reason in canonical form; nil for a paragraph that says something else.
    static func reason(in paragraph: String) -> String? {
        let text = DecisionText.plain(paragraph)
        let lower = text.lowercased()
        for words in [
            beginning.lowercased(), "overrides the ranking because ", "this overrides the ranking because ",
            "this overrides the ranking, because ", "override: ", "**override:** ", "**override**: ",
        ] where lower.hasPrefix(words) {
            return DecisionText.reason(String(text.dropFirst(words.count)))
        }
        return nil
    }
}
