/// One filling in of a template: appends to one buffer and looks names up in views.
struct TemplateRendering {
    private(set) var out: [UInt8] = []
    private let partials: [String: [TemplatePiece]]
    private var language: OutputLanguage
    /// Values of the sections around the current place, the innermost last.
    private var stack: [TemplateValue]
    /// The current entry of the innermost list, unless another section is within it.
    private var position: Position?
    private var blocks: [String: [TemplatePiece]] = [:]
    /// What comes before each line.
    private var indentation: [UInt8] = []
    private var isAtLineStart = false

    struct Position {
        var index: Int
        var count: Int
    }

    init(_ view: TemplateValue, language: OutputLanguage, partials: [String: [TemplatePiece]], size: Int) {
        stack = [view]
        self.language = language
        self.partials = partials
        out.reserveCapacity(size)
    }

    mutating func render(_ pieces: [TemplatePiece]) {
        let outer = language
        for piece in pieces { render(piece) }
        language = outer
    }

    private mutating func render(_ piece: TemplatePiece) {
        switch piece {
        case .text(let bytes): indentation.isEmpty ? out.append(contentsOf: bytes) : write(lines: bytes)
        case .value(let name): if let value = value(of: name) { write(value) }
        case .section(let name, let isInverted, let inner):
            let value = value(of: name)
            if !isInverted {
                if let value { renderSection(value, inner) }
            } else if value?.isShown != true {
                render(inner)
            }
        case .partial(let name, let indentation, let blocks): renderPartial(name, indentation, blocks)
        case .block(let name, let inner): render(blocks[name] ?? inner)
        case .language(let language): self.language = language
        }
    }

    private mutating func renderSection(_ value: TemplateValue, _ inner: [TemplatePiece]) {
        guard value.isShown else { return }
        let outer = position
        switch value {
        case .bool: render(inner)
        case .list(let entries):
            for (index, entry) in entries.enumerated() {
                position = Position(index: index, count: entries.count)
                stack.append(entry)
                render(inner)
                stack.removeLast()
            }
        case .string, .int, .dict, .raw:
            position = nil
            stack.append(value)
            render(inner)
            stack.removeLast()
        }
        position = outer
    }

    private mutating func renderPartial(_ name: String, _ indentation: [UInt8], _ blocks: [String: [TemplatePiece]]) {
        guard let pieces = partials[name] else { return }
        let outer = (self.indentation, self.blocks, language, position)
        self.indentation += indentation
        if !indentation.isEmpty { isAtLineStart = true }
        self.blocks.merge(blocks) { outer, _ in outer }
        language = OutputLanguage(path: name) ?? language
        position = nil
        render(pieces)
        (self.indentation, self.blocks, language, position) = outer
    }

    // MARK: Values

    private func value(of name: TemplateName) -> TemplateValue? {
        var value = name.isPosition ? nil : found(name)
        var functions = name.functions[...]
        if name.isPosition {
            guard let position, let function = functions.popFirst() else { return nil }
            value = position.value(of: function)
        }
        for function in functions { value = value?.applying(function) }
        return value
    }

    private func found(_ name: TemplateName) -> TemplateValue? {
        guard let first = name.path.first else { return stack.last }
        var value: TemplateValue?
        var level = stack.count - 1
        while value == nil, level >= 0 {
            value = stack[level].member(first)
            if name.isLocal { break }
            level -= 1
        }
        for inner in name.path.dropFirst() { value = value?.member(inner) }
        return value
    }

    // MARK: Output

    private mutating func write(_ value: TemplateValue) {
        switch value {
        case .string(let text):
            if text.isEmpty { return }
            indent()
            language.append(escaping: text, to: &out)
        case .raw(let bytes):
            if bytes.isEmpty { return }
            indent()
            out.append(contentsOf: bytes)
        case .int(let number):
            indent()
            out.append(contentsOf: String(number).utf8)
        case .bool(let isTrue):
            indent()
            out.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .list, .dict: return
        }
    }

    private mutating func write(lines bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.startIndex > 0 {
                out.append(UInt8(ascii: "\n"))
                isAtLineStart = true
            }
            if line.isEmpty { continue }
            indent()
            out.append(contentsOf: line)
        }
    }

    private mutating func indent() {
        if isAtLineStart, !indentation.isEmpty { out.append(contentsOf: indentation) }
        isAtLineStart = false
    }
}

extension TemplateRendering.Position {
    /// `first`, `last`, `index` from 0, `even` and `odd`; nil for anything else.
    func value(of function: String) -> TemplateValue? {
        switch function {
        case "first": .bool(index == 0)
        case "last": .bool(index == count - 1)
        case "index": .int(index)
        case "even": .bool(index.isMultiple(of: 2))
        case "odd": .bool(!index.isMultiple(of: 2))
        default: nil
        }
    }
}
