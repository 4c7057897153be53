import Diagnostics
import Yams

/// The bytes of structured input with the means to say where something in them is wrong.
struct InputSource {
    let bytes: [UInt8]
    let path: String
    /// Offset of the first byte of each line.
    private let lines: [Int]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        lines = [0] + bytes.indices.filter { bytes[$0] == Bytes.newline }.map { $0 + 1 }
    }

    /// The byte offset of a place; marks count characters.
    func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line >= 1, mark.line <= lines.count else { return mark == nil ? 0 : bytes.count }
        var offset = lines[mark.line - 1]
        if mark.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        for _ in 1..<max(mark.column, 1) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return min(offset, bytes.count)
    }

    func offset(of node: Node) -> Int { offset(of: node.mark) }

    /// The bytes of a scalar on one line; the rest of the first line for anything longer.
    func range(of node: Node) -> Range<Int> {
        let start = offset(of: node)
        let end = Bytes.lineEnd(from: start, in: bytes, limit: bytes.count)
        guard case .scalar(let scalar) = node, !scalar.string.contains("\n") else { return start..<end }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return start..<min(end, start + scalar.string.utf8.count + quotes)
    }

    /// Where a line of a text of several lines begins, counted from the first one that is not blank; where that cannot be
    /// told, the beginning of the scalar.
    func offset(ofLine line: Int, in node: Node) -> Int {
        guard case .scalar(let scalar) = node, scalar.style == .literal, let mark = scalar.mark else {
            return offset(of: node)
        }
        let blank = scalar.string.utf8.prefix { Bytes.isSpace($0) }.count { $0 == Bytes.newline }
        let index = mark.line + blank + line
        guard index < lines.count else { return offset(of: node) }
        var start = lines[index]
        while start < bytes.count, Bytes.isBlank(bytes[start]) { start += 1 }
        return start
    }

    mutating func report(_ rule: String, _ message: String, at offset: Int, fix: String?) {
        diagnostics.append(
            Diagnostic(.error, rule: rule, message, path: path, bytes: bytes, offset: offset, fix: fix))
    }

    mutating func report(_ rule: String, _ message: String, at node: Node, fix: String?) {
        report(rule, message, at: offset(of: node), fix: fix)
    }

    mutating func wrongType(_ node: Node, _ message: String, fix: String) {
        report("wrong-type", message.prefix(1).uppercased() + message.dropFirst(), at: node, fix: fix)
    }

    /// A diagnostic about the text of a scalar, whose columns count from the text's start.
    mutating func report(_ fault: Diagnostic, within node: Node) {
        let range = range(of: node)
        let quote = node.scalar?.style == .doubleQuoted || node.scalar?.style == .singleQuoted ? 1 : 0
        let offset = range.lowerBound + quote + (fault.position?.column ?? 1) - 1
        diagnostics.append(
            Diagnostic(
                fault.severity, rule: fault.rule, fault.message, path: path, bytes: bytes,
                offset: min(offset, range.upperBound), fix: fault.fix))
    }
}
