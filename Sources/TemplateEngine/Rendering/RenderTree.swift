import Mustache

/// A view as the template library takes it: a tree of these types, so that no value is looked at through `Mirror`.
struct RenderTree {
    private(set) var root: Any = RenderDictionary(members: [:])
    /// The bytes its marks stand for.
    private(set) var raw: [[UInt8]] = []

    init(_ value: TemplateValue) {
        root = node(value)
    }

    private mutating func node(_ value: TemplateValue) -> Any {
        switch value {
        case .string(let text): return RenderText(renderText: RawText.cleaned(text))
        case .bool(let value): return value
        case .int(let value): return RenderText(renderText: "\(RawText.literal)\(value)")
        case .list(let values): return values.map { node($0) }
        case .dict(let members): return RenderDictionary(members: members.mapValues { node($0) })
        case .raw(let bytes):
            if bytes.isEmpty { return RenderText(renderText: "") }
            raw.append(bytes)
            return RenderText(renderText: "\(RawText.mark)\(raw.count - 1)\(RawText.mark)")
        }
    }
}

/// Named values, looked up without reflection.
private struct RenderDictionary: MustacheParent {
    var members: [String: Any]

    func child(named name: String) -> Any? { members[name] }
}

/// A text; absent when empty, so that a section around it disappears.
private struct RenderText: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
    var renderText: String
    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? { nil }

    func transform(_ name: String) -> Any? {
        RawText.isMark(renderText) ? nil : renderText.transform(name)
    }
}
