import TemplateEngine

/// Colours XML and HTML: tags, attributes and their values, comments.
enum MarkupHighlighter {
    /// The code as escaped HTML with spans.
    static func html(_ code: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var index = 0
        while index < code.count {
            let end: Int
            if code[index...].starts(with: "<!--".utf8) {
                end = Self.end(of: "-->", in: code, from: index)
                CodeHighlighter.span(code[index..<end], "c", to: &out)
            } else if code[index] == UInt8(ascii: "<") {
                end = Self.end(of: ">", in: code, from: index)
                tag(code[index..<end], to: &out)
            } else {
                end = code[index...].firstIndex(of: UInt8(ascii: "<")) ?? code.count
                HTMLText.append(escaping: code[index..<end], to: &out)
            }
            index = end
        }
        return out
    }

    private static func end(of mark: String, in code: [UInt8], from start: Int) -> Int {
        var place = start
        while place < code.count, !code[place...].starts(with: mark.utf8) { place += 1 }
        return min(place + mark.utf8.count, code.count)
    }

    private static func tag(_ tag: ArraySlice<UInt8>, to out: inout [UInt8]) {
        let isName: (UInt8) -> Bool = { CodeHighlighter.isWord($0) || [0x2D, 0x2E, 0x3A].contains($0) }
        var index = tag.startIndex
        var style = "k"
        while index < tag.endIndex {
            var end = index + 1
            let byte = tag[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                end = tag[end...].firstIndex(of: byte).map { $0 + 1 } ?? tag.endIndex
                CodeHighlighter.span(tag[index..<end], "s", to: &out)
            } else if isName(byte) {
                while end < tag.endIndex, isName(tag[end]) { end += 1 }
                CodeHighlighter.span(tag[index..<end], style, to: &out)
                style = "t"
            } else {
                HTMLText.append(escaping: tag[index..<end], to: &out)
            }
            index = end
        }
    }
}
