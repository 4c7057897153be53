import Yams

/// Reads YAML, and so JSON, as settings.
enum YAMLSettings {
    /// Aliases a file may use. More are refused: a few dozen of them can stand for more nodes than memory holds.
    static let aliasLimit = 8

    static func read(_ bytes: [UInt8]) throws(SyntaxProblem) -> Setting {
        let markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let alias = alias(in: bytes, after: aliasLimit) {
            throw SyntaxProblem(offset: alias, message: "more than \(aliasLimit) YAML aliases are not read")
        }
        let lines = LineStarts(bytes, from: markLength)
        let node: Node?
        do {
            node = try Yams.compose(
                yaml: String(decoding: bytes[markLength...], as: UTF8.self), .default, .default, .utf8)
        } catch let error as YamlError {
            throw problem(error, lines)
        } catch {
            throw SyntaxProblem(offset: 0, message: "this is not YAML")
        }
        guard let node else { return Setting(value: .empty, offset: 0) }
        return setting(node, lines)
    }

    private static func setting(_ node: Node, _ lines: LineStarts) -> Setting {
        let offset = node.mark.map(lines.offset) ?? 0
        switch node {
        case .scalar(let scalar):
            let isEmpty = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return Setting(value: isEmpty ? .empty : .text(scalar.string), offset: offset)
        case .sequence(let sequence):
            return Setting(value: .list(sequence.map { setting($0, lines) }), offset: offset)
        case .mapping(let mapping):
            let members = mapping.map { key, value in
                Setting.Member(
                    key: key.scalar?.string ?? "", offset: key.mark.map(lines.offset) ?? offset,
                    value: setting(value, lines))
            }
            return Setting(value: .table(members), offset: offset)
        case .alias:
            return Setting(value: .empty, offset: offset)
        }
    }

    private static func problem(_ error: YamlError, _ lines: LineStarts) -> SyntaxProblem {
        switch error {
        case .parser(_, let problem, let mark, _) where problem.contains("nesting level"):
            SyntaxProblem(offset: lines.offset(mark), message: "YAML syntax: values are nested too deeply")
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            SyntaxProblem(
                offset: lines.offset(mark),
                message: "YAML syntax: " + [problem, context?.text].compactMap(\.self).joined(separator: " "))
        case .reader(let problem, _, _, _):
            SyntaxProblem(offset: 0, message: "YAML syntax: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            SyntaxProblem(
                offset: lines.offset(context.mark), message: "key '\(names.first ?? "")' is given more than once")
        default:
            SyntaxProblem(offset: 0, message: "this is not YAML")
        }
    }

    /// Offset of the first `*name` after so many others; what only looks like an alias counts too.
    private static func alias(in bytes: [UInt8], after limit: Int) -> Int? {
        var count = 0
        for offset in bytes.indices.dropLast() where bytes[offset] == UInt8(ascii: "*") {
            let next = bytes[offset + 1]
            let opens = offset == 0 || " \t\r\n[{,:?-".utf8.contains(bytes[offset - 1])
            guard opens, !" \t\r\n*,]}".utf8.contains(next) else { continue }
            count += 1
            if count > limit { return offset }
        }
        return nil
    }
}

/// Turns the parser's lines and columns (in Unicode scalars) into byte offsets.
private struct LineStarts {
    private let bytes: [UInt8]
    private var starts: [Int]

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        starts = [start]
        var offset = start
        while offset < bytes.count {
            offset += 1
            switch bytes[offset - 1] {
            case UInt8(ascii: "\n"): starts.append(offset)
            case UInt8(ascii: "\r") where offset == bytes.count || bytes[offset] != UInt8(ascii: "\n"):
                starts.append(offset)
            default: continue
            }
        }
    }

    func offset(_ mark: Mark) -> Int {
        guard mark.line >= 1, mark.line <= starts.count else { return bytes.count }
        var offset = starts[mark.line - 1]
        var column = 1
        while column < mark.column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }
}
