import CommonMark
import Diagnostics
import Yams

extension FrontMatter {
    /// Reads the front matter at `range` of a file; faults become diagnostics at their line.
    static func parse(
        _ range: FrontMatterRange, in bytes: [UInt8], path: String
    ) -> (FrontMatter, [Diagnostic]) {
        var front = FrontMatter(lines: range.lines, content: range.content, entries: [])
        let lines = entryLines(in: range.content, of: bytes)
        if let entries = plainEntries(lines, in: bytes) {
            front.entries = entries
            return (front, [])
        }
        let (members, fault) = compose(Bytes.text(range.content, in: bytes))
        var diagnostics: [Diagnostic] = []
        if let fault {
            let offset = offset(ofLine: fault.line, in: range.content, of: bytes)
            diagnostics.append(
                Diagnostic(
                    .warning, rule: "front-matter", fault.message, path: path, bytes: bytes, offset: offset,
                    fix: "write the front matter as YAML keys and values, quoting text that holds `: ` or ` #`"))
        }
        for line in lines {
            let key = Bytes.text(line.key, in: bytes)
            // Where the YAML is broken each line still tells what its key says.
            let value =
                members?.first { $0.key == unquoted(key) }?.value
                ?? (members == nil ? FrontMatterPlainScalar.lenient(line.value, in: bytes) : .null)
            front.entries.append(
                Entry(key: unquoted(key), value: value, lines: line.lines, valueRange: line.value))
        }
        return (front, diagnostics)
    }

    private static func unquoted(_ key: String) -> String {
        key.count > 1 && (key.first == "\"" || key.first == "'") && key.first == key.last
            ? String(key.dropFirst().dropLast()) : key
    }

    private static func offset(ofLine line: Int, in content: Range<Int>, of bytes: [UInt8]) -> Int {
        var start = content.lowerBound
        for _ in 1..<max(line, 1) {
            start = Bytes.nextLine(from: start, in: bytes, limit: content.upperBound)
        }
        return start
    }

    // MARK: YAML

    private struct Fault {
        var line: Int
        var message: String
    }

    /// Most aliases one front matter may use; more would let a few lines stand for gigabytes.
    private static let aliasLimit = 16
    private static let nodeLimit = 20_000

    private static func compose(_ yaml: String) -> ([FrontMatterValue.Member]?, Fault?) {
        guard AliasCount.excess(in: Array(yaml.utf8), limit: aliasLimit) == nil else {
            return (nil, Fault(line: 1, message: "front matter uses more than \(aliasLimit) aliases"))
        }
        do {
            guard let node = try Yams.compose(yaml: yaml) else { return ([], nil) }
            var budget = nodeLimit
            guard let value = convert(node, budget: &budget) else {
                return (nil, Fault(line: 1, message: "front matter holds more than \(nodeLimit) values"))
            }
            switch value {
            case .map(let members): return (members, nil)
            case .null: return ([], nil)
            default: return (nil, Fault(line: 1, message: "front matter is not a mapping of keys to values"))
            }
        } catch let error as YamlError {
            return (nil, fault(of: error))
        } catch {
            return (nil, Fault(line: 1, message: "front matter is not YAML"))
        }
    }

    private static func fault(of error: YamlError) -> Fault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Fault(line: mark.line, message: "front matter is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            Fault(
                line: context.mark.line,
                message:
                    "front matter has a key twice: \(duplicates.map(String.init(describing:)).sorted().joined(separator: ", "))"
            )
        default: Fault(line: 1, message: "front matter is not YAML")
        }
    }

    private static func convert(_ node: Node, budget: inout Int) -> FrontMatterValue? {
        budget -= 1
        guard budget > 0 else { return nil }
        switch node {
        case .scalar(let scalar):
            return node.null != nil && scalar.style == .plain ? .null : .scalar(scalar.string)
        case .sequence(let sequence):
            var values: [FrontMatterValue] = []
            for item in sequence {
                guard let value = convert(item, budget: &budget) else { return nil }
                values.append(value)
            }
            return .list(values)
        case .mapping(let mapping):
            var members: [FrontMatterValue.Member] = []
            for (key, item) in mapping {
                guard let value = convert(item, budget: &budget) else { return nil }
                members.append(.init(key: key.string ?? "", value: value))
            }
            return .map(members)
        case .alias: return .null
        }
    }
}
