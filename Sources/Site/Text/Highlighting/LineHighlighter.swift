import TemplateEngine

/// Colours code whose lines say by their beginning what they are.
enum LineHighlighter {
    enum Style: Sendable, Hashable {
        case diff, http
    }

    /// The code as escaped HTML with spans.
    static func html(_ code: [UInt8], _ style: Style) -> [UInt8] {
        var out: [UInt8] = []
        var isBody = false
        var isFirst = true
        for line in code.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !isFirst { out.append(0x0A) }
            switch style {
            case .diff: diff(line, to: &out)
            case .http: http(line, isFirst, &isBody, to: &out)
            }
            isFirst = false
        }
        return out
    }

    private static func diff(_ line: ArraySlice<UInt8>, to out: inout [UInt8]) {
        let text = String(decoding: line.prefix(4), as: UTF8.self)
        if text.hasPrefix("+++") || text.hasPrefix("---") || text.hasPrefix("diff") {
            CodeHighlighter.span(line, "c", to: &out)
        } else if text.hasPrefix("@@") {
            CodeHighlighter.span(line, "k", to: &out)
        } else if text.hasPrefix("+") {
            CodeHighlighter.span(line, "i", to: &out)
        } else if text.hasPrefix("-") {
            CodeHighlighter.span(line, "d", to: &out)
        } else {
            HTMLText.append(escaping: line, to: &out)
        }
    }

    /// A request or status line, headers up to the first empty line, a body as it is.
    private static func http(_ line: ArraySlice<UInt8>, _ isFirst: Bool, _ isBody: inout Bool, to out: inout [UInt8]) {
        if line.isEmpty { isBody = true }
        let mark = isFirst ? UInt8(ascii: " ") : UInt8(ascii: ":")
        if !isBody, let end = line.firstIndex(of: mark) {
            CodeHighlighter.span(line[..<end], isFirst ? "k" : "t", to: &out)
            HTMLText.append(escaping: line[end...], to: &out)
        } else {
            HTMLText.append(escaping: line, to: &out)
        }
    }
}
