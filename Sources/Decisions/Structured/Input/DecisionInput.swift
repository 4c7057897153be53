package import Diagnostics
import Yams

/// Reads a decision given as YAML or JSON.
///
/// Every text is brought into the canonical form of its field. All that is wrong is reported, each with its place and,
/// where a name is misspelt, the nearest one.
package struct DecisionInput: Sendable {
    /// Largest input in bytes.
    package static let sizeLimit = 1_000_000
    /// Most values in an input, those behind aliases counted each time.
    static let nodeLimit = 50_000
    static let depthLimit = 16
    static let aliasLimit = 16

    package init() {}

    /// - Parameter path: the file's name for diagnostics.
    /// - Returns: what could be read, nil where there is no decision at all; errors mean that it is not to be used.
    package func read(_ bytes: [UInt8], path: String) -> (LocatedDecision?, [Diagnostic]) {
        var source = InputSource(bytes, path: path)
        guard let root = compose(&source) else { return (nil, source.diagnostics) }
        guard root.mapping != nil else {
            source.wrongType(root, "the input is not a mapping of keys to values", fix: "begin with `title: …`")
            return (nil, source.diagnostics)
        }
        var reader = DecisionInputReader(source: source)
        reader.read(root)
        return (LocatedDecision(reader.decision, places: reader.places), reader.source.diagnostics.inOrder)
    }

    private func compose(_ source: inout InputSource) -> Node? {
        let bytes = source.bytes
        guard bytes.count <= Self.sizeLimit else {
            source.report(
                "input-too-large", "The input has more than \(Self.sizeLimit) bytes", at: 0,
                fix: "keep long texts in documents the record links to")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            source.report("not-utf8", "The input is not UTF-8 text", at: 0, fix: "save it as UTF-8")
            return nil
        }
        if let alias = AliasCount.excess(in: bytes, limit: Self.aliasLimit) {
            source.report(
                "input-aliases", "The input uses more than \(Self.aliasLimit) aliases", at: alias,
                fix: "write the values out")
            return nil
        }
        do {
            guard let root = try Yams.compose(yaml: JSONEscapes.joiningSurrogates(in: text)) else {
                source.report("missing-title", "The input is empty", at: 0, fix: "begin with `title: …`")
                return nil
            }
            var budget = Self.nodeLimit
            return isBounded(root, depth: 0, &budget, &source) ? root : nil
        } catch let error as YamlError {
            report(error, &source)
        } catch {
            source.report("yaml-syntax", "The input is not YAML", at: 0, fix: nil)
        }
        return nil
    }

    private func isBounded(_ node: Node, depth: Int, _ budget: inout Int, _ source: inout InputSource) -> Bool {
        budget -= 1
        guard budget >= 0, depth <= Self.depthLimit else {
            let reason = budget < 0 ? "holds more than \(Self.nodeLimit) values" : "is nested too deeply"
            source.report("input-too-large", "The input \(reason)", at: node, fix: "split the decision")
            return false
        }
        var children: [Node] = []
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): children = Array(items)
        case .mapping(let mapping): for (key, value) in mapping { children += [key, value] }
        }
        for child in children where !isBounded(child, depth: depth + 1, &budget, &source) { return false }
        return true
    }

    private func report(_ error: YamlError, _ source: inout InputSource) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = context.map { " \($0.text)" } ?? ""
            source.report(
                "yaml-syntax", "The input is not YAML: \(problem)\(place)", at: source.offset(of: mark),
                fix: "put quotes around text that holds `: ` or ` #` or begins with a special character")
        case .duplicatedKeysInMapping(let keys, let context):
            source.report(
                "duplicate-key", "\(keys.sorted().listed) stands twice in one mapping",
                at: source.offset(of: context.mark), fix: "keep one of them")
        default: source.report("yaml-syntax", "The input is not YAML", at: 0, fix: nil)
        }
    }
}

extension [Diagnostic] {
    /// By place in the file, those of one place as they came.
    var inOrder: [Diagnostic] {
        let none = SourcePosition(line: 0, column: 0)
        return enumerated().sorted {
            ($0.element.position ?? none, $0.offset) < ($1.element.position ?? none, $1.offset)
        }.map(\.element)
    }
}
