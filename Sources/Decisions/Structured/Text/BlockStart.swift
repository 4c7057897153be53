/// Beginnings of a line by which Markdown takes it for something other than a paragraph.
enum BlockStart {
    /// Where a backslash keeps the line a paragraph; nil when it is one.
    static func place(in line: [UInt8]) -> Int? {
        guard let first = line.first else { return nil }
        let run = line.prefix { $0 == first }.count
        let endsRun = run == line.count || line[run] == UInt8(ascii: " ")
        switch first {
        case UInt8(ascii: ">"): return 0
        case UInt8(ascii: "#"): return run <= 6 && endsRun ? 0 : nil
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return run == 1 && endsRun || isRule(line, first) ? 0 : nil
        case UInt8(ascii: "_"): return isRule(line, first) ? 0 : nil
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return run >= 3 ? 0 : nil
        case UInt8(ascii: "<"):
            return line.count > 1 && (line[1] == UInt8(ascii: "!") || line[1] == UInt8(ascii: "?")) ? 0 : nil
        case UInt8(ascii: "["): return isDefinitionOrTask(line) ? 0 : nil
        case UInt8(ascii: "{"): return line.last == UInt8(ascii: "}") ? 0 : nil
        default: return listMark(line)
        }
    }

    private static func isRule(_ line: [UInt8], _ mark: UInt8) -> Bool {
        line.allSatisfy { $0 == mark || $0 == UInt8(ascii: " ") } && line.count { $0 == mark } >= 3
    }

    /// `[label]: …`, `[^1]: …`, `[ ] …`, `[x] …`
    private static func isDefinitionOrTask(_ line: [UInt8]) -> Bool {
        guard let close = line.firstIndex(of: UInt8(ascii: "]")) else { return false }
        let isTask = close == 2 && (line[1] == UInt8(ascii: " ") || line[1] | 0x20 == UInt8(ascii: "x"))
        let next = close + 1 < line.count ? line[close + 1] : UInt8(ascii: " ")
        return next == UInt8(ascii: ":") || isTask && next == UInt8(ascii: " ")
    }

    /// The mark behind the number of an ordered list's item.
    private static func listMark(_ line: [UInt8]) -> Int? {
        let digits = line.prefix(while: Bytes.isDigit).count
        guard (1...9).contains(digits), digits < line.count,
            line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
        else { return nil }
        return digits + 1 == line.count || line[digits + 1] == UInt8(ascii: " ") ? digits : nil
    }
}
