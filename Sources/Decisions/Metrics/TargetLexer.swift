import StructuredInput

/// The words of a target with the bytes they stand in.
struct TargetLexer {
    struct Token: Hashable {
        var text: String
        /// Offset in the target's text, in bytes.
        var start: Int
        var comparison: Target.Comparison?

        var lower: String { text.lowercased() }
        var end: Int { start + text.utf8.count }
        var word: AmountReader.Word { AmountReader.Word(text, start: start) }
    }

    /// Ways to write the comparisons, longest first: Markdown may need them escaped.
    private static let comparisons: [(StaticString, Target.Comparison)] = [
        ("&lt;=", .atMost), ("&gt;=", .atLeast), ("&lt;", .less), ("&gt;", .more), ("\\<=", .atMost),
        ("\\>=", .atLeast), ("\\<", .less), ("\\>", .more), ("\\=", .equal), ("&le;", .atMost), ("&ge;", .atLeast),
        ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≥", .atLeast), ("<", .less), (">", .more),
        ("==", .equal), ("=", .equal),
    ]

    /// The tokens of a text; only the first comparison is one of its own. A code span around the whole text is looked into.
    static func tokens(of text: String) -> [Token] {
        let bytes = Array(text.utf8)
        var range = Bytes.trim(0..<bytes.count, in: bytes)
        if range.count > 1, bytes[range.lowerBound] == tick, bytes[range.upperBound - 1] == tick {
            let inner = range.lowerBound + 1..<range.upperBound - 1
            if !bytes[inner].contains(tick) { range = Bytes.trim(inner, in: bytes) }
        }
        var tokens: [Token] = []
        var index = range.lowerBound
        var wordStart = index
        var isCompared = false
        func endWord(_ end: Int) {
            guard wordStart < end else { return }
            tokens.append(Token(text: Bytes.text(wordStart..<end, in: bytes), start: wordStart))
        }
        while index < range.upperBound {
            if !isCompared, let (count, comparison) = comparison(at: index, in: bytes) {
                isCompared = true
                endWord(index)
                let text = Bytes.text(index..<index + count, in: bytes)
                tokens.append(Token(text: text, start: index, comparison: comparison))
                index += count
                wordStart = index
            } else if Bytes.isSpace(bytes[index]) || isNoBreakSpace(index, bytes) {
                endWord(index)
                index += bytes[index] == 0xC2 ? 2 : 1
                wordStart = index
            } else {
                index += 1
            }
        }
        endWord(range.upperBound)
        return tokens
    }

    private static let tick = UInt8(ascii: "`")

    private static func isNoBreakSpace(_ index: Int, _ bytes: [UInt8]) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    }

    private static func comparison(at index: Int, in bytes: [UInt8]) -> (Int, Target.Comparison)? {
        switch bytes[index] {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "\\"), 0xE2:
            for (spelling, comparison) in comparisons where Bytes.hasPrefix(spelling, at: index, in: bytes) {
                return (spelling.utf8CodeUnitCount, comparison)
            }
            return nil
        default: return nil
        }
    }
}
