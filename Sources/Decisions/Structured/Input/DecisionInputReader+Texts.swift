import Diagnostics
import StructuredInput
import Yams

extension DecisionInputReader {
    /// Plain text on one line; empty when there is none.
    mutating func plain(_ node: Node?, _ what: String) -> String {
        source.text(of: node, what).map(DecisionText.plain) ?? ""
    }

    /// Plain text for a table's cell that may be empty, where a lone dash means that.
    mutating func cell(_ node: Node?, _ what: String) -> String {
        let text = plain(node, what)
        return DecisionText.isBlankCell(text) ? "" : text
    }

    /// Inline Markdown for such a cell.
    mutating func markdownCell(_ node: Node?, _ what: String) -> String {
        let text = source.text(of: node, what).map(DecisionText.cell) ?? ""
        return DecisionText.isBlankCell(text) ? "" : text
    }

    mutating func plains(_ node: Node?, _ what: String) -> [String] { texts(node, what, DecisionText.plain) }

    mutating func lines(_ node: Node?, _ what: String) -> [String] { texts(node, what, DecisionText.line) }

    private mutating func texts(_ node: Node?, _ what: String, _ form: (String) -> String) -> [String] {
        var out: [String] = []
        for item in source.items(of: node, what) {
            guard let text = source.text(of: item, what) else { continue }
            let line = form(text)
            if line.isEmpty {
                source.wrongType(item, "an item of `\(what)` is empty", fix: "remove it")
            } else {
                out.append(line)
            }
        }
        return out
    }

    /// Markdown over several lines that can stand in a section.
    mutating func block(_ node: Node?, _ what: String, deepest: Int = 3) -> String {
        guard let node, let text = source.text(of: node, what) else { return "" }
        let block = DecisionText.block(text)
        if let (fault, offset) = BlockFault.find(in: block, deepest: deepest) {
            let lines = block.utf8.prefix(offset).count { $0 == Bytes.newline }
            source.report(
                "text-form", "`\(what)` \(fault.message)", at: source.offset(ofLine: lines, in: node), fix: fault.fix)
        }
        return block
    }

    /// A day of the calendar as `YYYY-MM-DD`.
    mutating func date(_ node: Node, _ what: String) -> String? {
        guard let text = source.text(of: node, what) else { return nil }
        let written = DecisionText.plain(text)
        let iso = DateReader.read(written)?.iso
        guard let iso, iso == written else {
            source.report(
                "date-form", "`\(what)` is `\(written)`, not a day as YYYY-MM-DD", at: node,
                fix: iso.map { "write `\($0)`" } ?? "write a day of the calendar such as `2026-11-23`")
            return nil
        }
        return iso
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node?, _ what: String) -> Word? {
        guard let node, let text = source.text(of: node, what) else { return nil }
        let words = Word.allCases.map(\.rawValue)
        let word = DecisionText.plain(text)
        if let value = Word(rawValue: word) { return value }
        let nearest = EditDistance.nearest(to: word, among: words).map { "write `\($0)`" }
        source.report(
            "unknown-word", "`\(what)` is `\(word)`, which is not one of \(words.listed)", at: node,
            fix: nearest ?? "use one of \(words.listed)")
        return nil
    }

    /// The name of an option, a criterion or a metric.
    mutating func name(_ members: [String: Node], _ item: Node, _ what: String) -> (String, Node)? {
        guard let node = members["name"] else {
            if item.mapping != nil {
                let thing = what.prefix(1).uppercased() + what.dropFirst()
                source.report("missing-key", "\(thing) has no `name`", at: item, fix: "add `name: …`")
            }
            return nil
        }
        let name = plain(node, "name")
        if name.isEmpty, node.scalar != nil {
            source.report("missing-key", "`name` is empty", at: node, fix: "give it one")
        }
        return name.isEmpty ? nil : (name, node)
    }
}
