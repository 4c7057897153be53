import Diagnostics
package import Yams

extension InputSource {
    /// How much input is read at all.
    package struct Limits: Sendable {
        /// Largest input in bytes.
        var bytes: Int
        /// Most values in an input, those behind aliases counted each time.
        var nodes: Int
        var depth: Int
        var aliases: Int
        /// What to do about too many values.
        var advice: String
        /// What to do about too many bytes.
        var sizeAdvice: String

        package init(bytes: Int, nodes: Int, depth: Int, aliases: Int, advice: String, sizeAdvice: String) {
            self.bytes = bytes
            self.nodes = nodes
            self.depth = depth
            self.aliases = aliases
            self.advice = advice
            self.sizeAdvice = sizeAdvice
        }
    }

    /// The input as YAML, of which JSON is a part.
    /// - Parameter empty: rule and fix for input that says nothing.
    /// - Returns: nil, with a diagnostic, for anything that is not bounded YAML.
    package mutating func compose(_ limits: Limits, empty: (rule: String, fix: String)) -> Node? {
        guard bytes.count <= limits.bytes else {
            report(
                "input-too-large", "The input has more than \(limits.bytes) bytes", at: 0, fix: limits.sizeAdvice)
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report("not-utf8", "The input is not UTF-8 text", at: 0, fix: "save it as UTF-8")
            return nil
        }
        if let alias = AliasCount.excess(in: bytes, limit: limits.aliases) {
            report(
                "input-aliases", "The input uses more than \(limits.aliases) aliases", at: alias,
                fix: "write the values out")
            return nil
        }
        do {
            // Scalars are read as text, so nobody asks what else they could be; finding that out takes most of the time.
            guard let root = try Yams.compose(yaml: JSONEscapes.joiningSurrogates(in: text), .basic) else {
                report(empty.rule, "The input is empty", at: 0, fix: empty.fix)
                return nil
            }
            var budget = limits.nodes
            return isBounded(root, depth: 0, &budget, limits) ? root : nil
        } catch let error as YamlError {
            report(error)
        } catch {
            report("yaml-syntax", "The input is not YAML", at: 0, fix: nil)
        }
        return nil
    }

    private mutating func isBounded(_ node: Node, depth: Int, _ budget: inout Int, _ limits: Limits) -> Bool {
        budget -= 1
        guard budget >= 0, depth <= limits.depth else {
            let reason = budget < 0 ? "holds more than \(limits.nodes) values" : "is nested too deeply"
            report("input-too-large", "The input \(reason)", at: node, fix: limits.advice)
            return false
        }
        var children: [Node] = []
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): children = Array(items)
        case .mapping(let mapping): for (key, value) in mapping { children += [key, value] }
        }
        for child in children where !isBounded(child, depth: depth + 1, &budget, limits) { return false }
        return true
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = context.map { " \($0.text)" } ?? ""
            report(
                "yaml-syntax", "The input is not YAML: \(problem)\(place)", at: offset(of: mark),
                fix: "put quotes around text that holds `: ` or ` #` or begins with a special character")
        case .duplicatedKeysInMapping(let keys, let context):
            report(
                "duplicate-key", "\(keys.sorted().listed) stands twice in one mapping", at: offset(of: context.mark),
                fix: "keep one of them")
        default: report("yaml-syntax", "The input is not YAML", at: 0, fix: nil)
        }
    }
}
