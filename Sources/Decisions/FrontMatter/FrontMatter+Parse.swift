import CommonMark
import Diagnostics
import StructuredInput
import Yams

extension FrontMatter {
    /// Reads the front matter at `range` of a file; faults become diagnostics at their line.
    static func parse(
        _ range: FrontMatterRange, in bytes: [UInt8], path: String
    ) -> (FrontMatter, [Diagnostic]) {
        var front = FrontMatter(lines: range.lines, content: range.content, entries: [])
        let lines = entryLines(in: range.content, of: bytes)
        if let entries = plainEntries(lines, within: range.content, of: bytes) {
            front.entries = entries
            return (front, [])
        }
        let (entries, fault) = yamlEntries(lines, in: range.content, of: bytes)
        front.entries = entries
        guard let fault else { return (front, []) }
        let line = offset(ofLine: fault.line, in: range.content, of: bytes)
        let end = Bytes.nextLine(from: line, in: bytes, limit: range.content.upperBound)
        let diagnostic = Diagnostic(
            .warning, rule: "front-matter", fault.message, path: path, bytes: bytes,
            offset: min(line + fault.column - 1, max(line, end - 1)),
            fix: "write the front matter as YAML keys and values, quoting text that holds `: ` or ` #`")
        return (front, [diagnostic])
    }

    /// The entries as Yams reads them, or, where it cannot, what each line says by itself.
    static func yamlEntries(_ lines: [EntryLines], in content: Range<Int>, of bytes: [UInt8]) -> ([Entry], Fault?) {
        let (members, fault) = compose(Bytes.text(content, in: bytes))
        let entries = lines.map { line in
            let key = Bytes.text(line.key, in: bytes)
            let value =
                members?.first { $0.key == unquoted(key) }?.value
                ?? (members == nil ? FrontMatterPlainScalar.lenient(line.value, in: bytes) : .null)
            return Entry(key: unquoted(key), value: value, lines: line.lines, valueRange: line.value)
        }
        return (entries, fault)
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

    /// Line and column within the front matter, from 1.
    struct Fault {
        var line: Int
        var column = 1
        var message: String
    }

    /// Most aliases one front matter may use; more would let a few lines stand for gigabytes.
    private static let aliasLimit = 16
    private static let nodeLimit = 20_000

    private static func compose(_ yaml: String) -> ([FrontMatterValue.Member]?, Fault?) {
        let bytes = Array(yaml.utf8)
        if let alias = AliasCount.excess(in: bytes, limit: aliasLimit) {
            let line = 1 + bytes[..<alias].count { $0 == Bytes.newline }
            return (nil, Fault(line: line, message: "Front matter uses more than \(aliasLimit) aliases"))
        }
        do {
            guard let node = try Yams.compose(yaml: yaml) else { return ([], nil) }
            var budget = nodeLimit
            guard let value = convert(node, budget: &budget) else {
                return (nil, Fault(line: 1, message: "Front matter holds more than \(nodeLimit) values"))
            }
            switch value {
            case .map(let members): return (members, nil)
            case .null: return ([], nil)
            default: return (nil, Fault(line: 1, message: "Front matter is not a mapping of keys to values"))
            }
        } catch let error as YamlError {
            return (nil, fault(of: error))
        } catch {
            return (nil, Fault(line: 1, message: "Front matter is not YAML"))
        }
    }

    private static func fault(of error: YamlError) -> Fault {
        switch error {
        case .scanner(let context, let problem, let mark, let yaml),
            .parser(let context, let problem, let mark, let yaml),
            .composer(let context, let problem, let mark, let yaml):
            fault(context, problem, mark, yaml)
        case .duplicatedKeysInMapping(let duplicates, let context):
            Fault(
                line: context.mark.line,
                message:
                    "Front matter has a key twice: \(duplicates.map(String.init(describing:)).sorted().joined(separator: ", "))"
            )
        default: Fault(line: 1, message: "Front matter is not YAML")
        }
    }

    /// At the problem, or where what it is about begins when it is only noticed at the end.
    private static func fault(_ context: YamlError.Context?, _ problem: String, _ mark: Mark, _ yaml: String) -> Fault {
        let lines = yaml.utf8.reduce(into: 0) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
        let place = mark.line > lines ? context?.mark ?? mark : mark
        return Fault(line: place.line, column: place.column, message: "Front matter is not YAML: \(problem)")
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
