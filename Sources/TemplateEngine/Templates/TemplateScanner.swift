/// Finds a template's tags, with Mustache's rules for delimiters.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    /// Delimiters outside the sections around the current place: a change holds to the end of its section.
    private var outer: [(open: [UInt8], close: [UInt8])] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next tag, nil at the end.
    mutating func next() throws(TemplateFault) -> TemplateTag? {
        guard let start = find(open, from: index) else { return nil }
        var position = start + open.count
        let sigil = position < bytes.count ? bytes[position] : 0
        switch sigil {
        case UInt8(ascii: "{"):
            let name = try content(from: position + 1, until: [UInt8(ascii: "}")] + close, start: start)
            return TemplateTag(kind: .variable, name: name, offset: start, end: index)
        case UInt8(ascii: "="):
            let text = try content(from: position + 1, until: [UInt8(ascii: "=")] + close, start: start)
            let parts = text.split(separator: " ")
            guard parts.count == 2 else {
                throw TemplateFault(
                    offset: start, message: "Expected two delimiters, found \(parts.count)", fix: "write {{=<% %>=}}")
            }
            (open, close) = (Array(parts[0].utf8), Array(parts[1].utf8))
            return TemplateTag(kind: .other, name: "", offset: start, end: index)
        case UInt8(ascii: "!"), UInt8(ascii: "%"):
            let text = try content(from: position + 1, until: close, start: start)
            return TemplateTag(
                kind: sigil == UInt8(ascii: "%") ? .pragma : .other, name: text, offset: start, end: index)
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "/"),
            UInt8(ascii: ">"), UInt8(ascii: "&"):
            position += 1
        default: break
        }
        let name = try content(from: position, until: close, start: start)
        return TemplateTag(kind: kind(of: sigil), name: name, offset: start, end: index)
    }

    private mutating func kind(of sigil: UInt8) -> TemplateTag.Kind {
        switch sigil {
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"):
            outer.append((open, close))
            return .open(sigil)
        case UInt8(ascii: "/"):
            if let saved = outer.popLast() { (open, close) = saved }
            return .close
        case UInt8(ascii: ">"): return .partial
        default: return .variable
        }
    }

    /// What stands before the terminator, without surrounding spaces.
    private mutating func content(
        from position: Int, until terminator: [UInt8], start: Int
    ) throws(TemplateFault) -> String {
        guard let end = find(terminator, from: position) else {
            let expected = String(decoding: terminator, as: UTF8.self)
            throw TemplateFault(
                offset: start, message: "Tag is not closed: expected \(expected)", fix: "add \(expected)")
        }
        index = end + terminator.count
        let inner = bytes[position..<end]
        guard let first = inner.firstIndex(where: { $0 > 0x20 }), let last = inner.lastIndex(where: { $0 > 0x20 })
        else {
            return ""
        }
        return String(decoding: inner[first...last], as: UTF8.self)
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first else { return nil }
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
