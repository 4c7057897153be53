import Diagnostics

/// A template's structure: what it includes and shows, and everything that is wrong with it.
struct TemplateCheck {
    /// Partials with the offset of the tag that names them, in order.
    private(set) var partials: [TemplateTag] = []
    /// Variables and sections, in order.
    private(set) var fields: [TemplateTag] = []
    private(set) var faults: [TemplateFault] = []
    private var sections: [TemplateTag] = []

    /// Deeper nesting than any template needs would exhaust the stack.
    private static let deepest = 64

    init(_ bytes: [UInt8]) {
        var scanner = TemplateScanner(bytes)
        do {
            while let tag = try scanner.next() {
                guard visit(tag) else { return }
            }
            for section in sections {
                faults.append(
                    TemplateFault(
                        offset: section.offset, message: "Section \(section.name) is not closed",
                        fix: "add {{/\(section.name)}}"))
            }
        } catch {
            faults.append(error)
        }
    }

    /// Takes one tag; false when what follows cannot be made sense of.
    private mutating func visit(_ tag: TemplateTag) -> Bool {
        if tag.kind == .other { return true }
        if tag.kind == .pragma {
            checkPragma(tag)
            return true
        }
        guard isName(tag) else {
            let found = tag.name.isEmpty ? "nothing" : "\"\(tag.name)\""
            fault(tag, "Expected a name of letters, digits, dots, dashes and underscores, found \(found)")
            return true
        }
        switch tag.kind {
        case .open(let sigil):
            if sigil == UInt8(ascii: "<") { partials.append(tag) }
            if sigil == UInt8(ascii: "#") || sigil == UInt8(ascii: "^") { fields.append(tag) }
            sections.append(tag)
            if sections.count > Self.deepest {
                fault(tag, "Sections are nested more than \(Self.deepest) deep")
                return false
            }
        case .close: close(tag)
        case .partial: partials.append(tag)
        case .variable: fields.append(tag)
        case .pragma, .other: break
        }
        return true
    }

    private mutating func checkPragma(_ tag: TemplateTag) {
        let parts = tag.name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let known = OutputLanguage.allCases.map(\.contentTypeName)
        guard parts.count == 2, parts[0] == "CONTENT_TYPE" else {
            return fault(tag, "Expected CONTENT_TYPE: and a language", fix: "write {{%CONTENT_TYPE:\(known[0])}}")
        }
        guard !known.contains(parts[1]) else { return }
        let nearest = EditDistance.nearest(to: parts[1], among: known)
        fault(
            tag, "No content type is called \(parts[1])",
            fix: nearest.map { "write \($0)" } ?? "use one of \(known.joined(separator: ", "))")
    }

    private mutating func close(_ tag: TemplateTag) {
        if sections.last?.name == tag.name {
            sections.removeLast()
        } else if let open = sections.lastIndex(where: { $0.name == tag.name }), let inner = sections.last {
            fault(tag, "Expected {{/\(inner.name)}}, found {{/\(tag.name)}}", fix: "close \(inner.name) first")
            // The inner one's end may follow, and is then not reported as well.
            sections.remove(at: open)
        } else if let inner = sections.last {
            fault(
                tag, "{{/\(tag.name)}} closes no section",
                fix: "write {{/\(inner.name)}}, or add {{#\(tag.name)}} before it")
        } else {
            fault(tag, "{{/\(tag.name)}} closes no section", fix: "remove it or add {{#\(tag.name)}} before it")
        }
    }

    private func isName(_ tag: TemplateTag) -> Bool {
        let isPath = tag.kind == .partial || tag.kind == .open(UInt8(ascii: "<"))
        return !tag.name.isEmpty
            && tag.name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"): true
                case UInt8(ascii: "/"): isPath
                case UInt8(ascii: "("), UInt8(ascii: ")"): !isPath
                default: false
                }
            }
    }

    private mutating func fault(_ tag: TemplateTag, _ message: String, fix: String? = nil) {
        faults.append(TemplateFault(offset: tag.offset, message: message, fix: fix))
    }
}
