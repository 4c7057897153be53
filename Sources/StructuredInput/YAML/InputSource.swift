package import Diagnostics
package import Yams

/// The bytes of structured input with the means to say where something in them is wrong.
package struct InputSource {
    package let bytes: [UInt8]
    package let path: String
    /// Offset of the first byte of each line.
    private let lines: [Int]
    package private(set) var diagnostics: [Diagnostic] = []

    package init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        lines = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The byte offset of a place; marks count characters.
    package func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line >= 1, mark.line <= lines.count else { return mark == nil ? 0 : bytes.count }
        var offset = lines[mark.line - 1]
        if mark.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        for _ in 1..<max(mark.column, 1) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return min(offset, bytes.count)
    }

    package func offset(of node: Node) -> Int { offset(of: node.mark) }

    /// The bytes of a scalar on one line; the rest of the first line for anything longer.
    package func range(of node: Node) -> Range<Int> {
        let start = offset(of: node)
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        guard case .scalar(let scalar) = node, !scalar.string.contains("\n") else { return start..<end }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return start..<min(end, start + scalar.string.utf8.count + quotes)
    }

    /// Where a line of a text of several lines begins, counted from the first one that is not blank; where that cannot be
    /// told, the beginning of the scalar.
    package func offset(ofLine line: Int, in node: Node) -> Int {
        guard case .scalar(let scalar) = node, scalar.style == .literal, let mark = scalar.mark else {
            return offset(of: node)
        }
        let blank = scalar.string.utf8.prefix { $0.isSpace }.count { $0 == UInt8(ascii: "\n") }
        let index = mark.line + blank + line
        guard index < lines.count else { return offset(of: node) }
        var start = lines[index]
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start
    }

    package mutating func report(_ rule: String, _ message: String, at offset: Int, fix: String?) {
        diagnostics.append(
            Diagnostic(.error, rule: rule, message, path: path, bytes: bytes, offset: offset, fix: fix))
    }

    package mutating func report(_ rule: String, _ message: String, at node: Node, fix: String?) {
        report(rule, message, at: offset(of: node), fix: fix)
    }

    package mutating func wrongType(_ node: Node, _ message: String, fix: String) {
        report("wrong-type", message.prefix(1).uppercased() + message.dropFirst(), at: node, fix: fix)
    }

    /// A diagnostic about the text of a scalar, whose columns count from the text's start.
    package mutating func report(_ fault: Diagnostic, within node: Node) {
        let range = range(of: node)
        let quote = node.scalar?.style == .doubleQuoted || node.scalar?.style == .singleQuoted ? 1 : 0
        let offset = range.lowerBound + quote + (fault.position?.column ?? 1) - 1
        diagnostics.append(
            Diagnostic(
                fault.severity, rule: fault.rule, fault.message, path: path, bytes: bytes,
                offset: min(offset, range.upperBound), fix: fault.fix))
    }
}
