import Diagnostics
import StructuredInput
import Yams

extension InputSource {
    /// A finite number.
    mutating func number(of node: Node?, _ what: String) -> Double? {
        guard let node, let text = text(of: node, what) else { return nil }
        if let value = Quantity.number(Substring(text)), value.isFinite { return value }
        wrongType(
            node, "`\(what)` is `\(text)`, not a number", fix: "write a number such as `3` or `0.5`, without a unit")
        return nil
    }
}

extension DecisionInputReader {
    /// The pairs of a mapping whose keys are names on one line.
    mutating func names(of node: Node, what: String, fix: String) -> [(key: Node, name: String, value: Node)] {
        source.pairs(of: node, what: what, fix: fix).map { ($0.key, DecisionText.plain($0.name), $0.value) }
    }
}
