/// Finds `Label: value` in a line, whatever emphasis stands around label or value.
enum LabelledLine {
    struct Parts {
        var label: String
        var value: Range<Int>
    }

    /// Longest label worth looking up, in bytes.
    private static let longestLabel = 60

    /// The label and value of a line without its list marker; nil when it has no label.
    static func parse(_ line: Range<Int>, in bytes: [UInt8]) -> Parts? {
        let line = Bytes.trim(line, in: bytes)
        var index = line.lowerBound
        var labelEnd: Int?
        let limit = min(line.upperBound, line.lowerBound + longestLabel)
        while index < limit {
            if bytes[index] == UInt8(ascii: ":") {
                labelEnd = index
                index += 1
                break
            }
            if Bytes.hasPrefix("：", at: index, in: bytes) {
                labelEnd = index
                index += 3
                break
            }
            // A bold label may do without its colon: `**Status** Accepted`.
            if index > line.lowerBound + 2, isMark(bytes[index]), index + 1 < limit, bytes[index + 1] == bytes[index],
                isMark(bytes[line.lowerBound])
            {
                let after = index + 2
                if after < line.upperBound, bytes[after] != UInt8(ascii: ":"),
                    !Bytes.hasPrefix("：", at: after, in: bytes),
                    bytes[after] != UInt8(ascii: " ")
                        || !startsWithColon(after, line, bytes)
                {
                    labelEnd = index
                    index = after
                    break
                }
            }
            index += 1
        }
        guard let labelEnd else { return nil }
        let label = Bytes.text(line.lowerBound..<labelEnd, in: bytes)
        return Parts(label: label, value: bare(index..<line.upperBound, in: bytes))
    }

    /// The parts of a line that holds several labelled values: `**Status:** accepted · **Date:** 2026-01-02`.
    /// - Returns: the line alone where no separator is followed by the label of a field.
    static func segments(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = line.lowerBound
        var index = line.lowerBound
        while index < line.upperBound {
            let length = separator(at: index, in: bytes, limit: line.upperBound)
            guard length > 0 else {
                index += 1
                continue
            }
            let rest = Bytes.trim(index + length..<line.upperBound, in: bytes)
            if index > start, let parts = parse(rest, in: bytes), FieldName(label: parts.label) != nil {
                out.append(Bytes.trim(start..<index, in: bytes))
                start = rest.lowerBound
            }
            index += length
        }
        return out.isEmpty ? [line] : out + [start..<line.upperBound]
    }

    /// Length in bytes of what may stand between two labelled values; 0 where there is nothing of the kind.
    private static func separator(at index: Int, in bytes: [UInt8], limit: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "|"), UInt8(ascii: ";"): return 1
        case UInt8(ascii: ","), UInt8(ascii: "."):
            return index + 1 < limit && bytes[index + 1] == UInt8(ascii: " ") ? 2 : 0
        case UInt8(ascii: " "): return index + 1 < limit && bytes[index + 1] == UInt8(ascii: " ") ? 2 : 0
        case 0xC2: return Bytes.hasPrefix("·", at: index, in: bytes) ? 2 : 0
        case 0xE2: return Bytes.hasPrefix("•", at: index, in: bytes) ? 3 : 0
        case 0xEF:
            return Bytes.hasPrefix("；", at: index, in: bytes) || Bytes.hasPrefix("，", at: index, in: bytes) ? 3 : 0
        default: return 0
        }
    }

    private static func startsWithColon(_ offset: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let rest = Bytes.trim(offset..<line.upperBound, in: bytes)
        return rest.first.map { bytes[$0] == UInt8(ascii: ":") } ?? false
    }

    /// A value without emphasis marks around it, a hard break, or comments behind it.
    static func bare(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var value = Bytes.trim(range, in: bytes)
        if let comment = Bytes.find(Array("<!--".utf8), in: bytes, range: value) {
            value = Bytes.trim(value.lowerBound..<comment.lowerBound, in: bytes)
        }
        for ending in ["<br>", "<br/>", "<br />", "\\"] as [String] {
            let tail = Array(ending.utf8)
            if value.count >= tail.count, bytes[value.upperBound - tail.count..<value.upperBound].elementsEqual(tail) {
                value = Bytes.trim(value.lowerBound..<value.upperBound - tail.count, in: bytes)
            }
        }
        // `**Status:** x` leaves the closing marks before the value, `**Status: x**` behind it.
        while let first = value.first, isMark(bytes[first]) || bytes[first] == UInt8(ascii: ":") {
            let run = value.prefix { bytes[$0] == bytes[first] }
            let closesLabel = run.upperBound < value.upperBound && Bytes.isBlank(bytes[run.upperBound])
            let end = value.reversed().prefix { bytes[$0] == bytes[first] }.count
            let inner = value.dropFirst(run.count).dropLast(end)
            if !closesLabel, end == run.count, !inner.contains(where: { isMark(bytes[$0]) }) {
                value = inner
            } else if closesLabel || bytes[first] == UInt8(ascii: ":") {
                value = run.upperBound..<value.upperBound
            } else {
                break
            }
            value = Bytes.trim(value, in: bytes)
        }
        if let last = value.last, isMark(bytes[last]), bytes[last] != UInt8(ascii: "`"),
            !value.dropLast(2).contains(where: { isMark(bytes[$0]) })
        {
            while let last = value.last, isMark(bytes[last]) { value = value.dropLast() }
        }
        return Bytes.trim(value, in: bytes)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
    }
}
