/// A template's structure: what it includes, and everything that is wrong with it.
struct TemplateCheck {
    /// Partials with the offset of the tag that names them, in order.
    private(set) var partials: [TemplateTag] = []
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
                        offset: section.offset, message: "section \(section.name) is not closed",
                        fix: "add {{/\(section.name)}}"))
            }
        } catch {
            faults.append(error)
        }
    }

    /// Takes one tag; false when what follows cannot be made sense of.
    private mutating func visit(_ tag: TemplateTag) -> Bool {
        if tag.kind == .other { return true }
        guard isName(tag) else {
            let found = tag.name.isEmpty ? "nothing" : "\"\(tag.name)\""
            fault(tag, "expected a name of letters, digits, dots, dashes and underscores, found \(found)")
            return true
        }
        switch tag.kind {
        case .open(let sigil):
            if sigil == UInt8(ascii: "<") { partials.append(tag) }
            sections.append(tag)
            if sections.count > Self.deepest {
                fault(tag, "sections are nested more than \(Self.deepest) deep")
                return false
            }
        case .close:
            guard let section = sections.popLast() else {
                fault(tag, "{{/\(tag.name)}} closes no section", fix: "remove it or add {{#\(tag.name)}} before it")
                return false
            }
            guard section.name == tag.name else {
                fault(tag, "expected {{/\(section.name)}}, found {{/\(tag.name)}}", fix: "close \(section.name) first")
                return false
            }
        case .partial: partials.append(tag)
        case .variable, .other: break
        }
        return true
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
