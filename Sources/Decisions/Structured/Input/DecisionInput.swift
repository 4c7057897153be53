package import Diagnostics
import StructuredInput
import Yams

/// Reads a decision given as YAML or JSON.
///
/// Every text is brought into the canonical form of its field. All that is wrong is reported, each with its place and,
/// where a name is misspelt, the nearest one.
package struct DecisionInput: Sendable {
    /// Largest input in bytes.
    package static let sizeLimit = 1_000_000
    private static let limits = InputSource.Limits(
        bytes: sizeLimit, nodes: 50_000, depth: 16, aliases: 16, advice: "split the decision",
        sizeAdvice: "keep long texts in documents the record links to")

    package init() {}

    /// - Parameter path: the file's name for diagnostics.
    /// - Returns: what could be read, nil where there is no decision at all; errors mean that it is not to be used.
    package func read(_ bytes: [UInt8], path: String) -> (LocatedDecision?, [Diagnostic]) {
        var source = InputSource(bytes, path: path)
        guard let root = source.compose(Self.limits, empty: ("missing-title", "begin with `title: …`")) else {
            return (nil, source.diagnostics)
        }
        guard root.mapping != nil else {
            source.wrongType(root, "the input is not a mapping of keys to values", fix: "begin with `title: …`")
            return (nil, source.diagnostics)
        }
        var reader = DecisionInputReader(source: source)
        reader.read(root)
        return (LocatedDecision(reader.decision, places: reader.places), reader.source.diagnostics.inOrder)
    }
}
