import Mustache

/// A view as the template library takes it: values of these types, made as they are looked up and none of them through
/// `Mirror`.
struct RenderTree {
    let root: Any
    private let table = RawTable()

    init(_ value: TemplateValue) {
        root = table.node(value)
    }

    /// The bytes that marks met while rendering stand for.
    var raw: [[UInt8]] { table.raw }
}

/// Makes values for the library and keeps the bytes their marks stand for; used by one rendering, on one thread.
private final class RawTable {
    var raw: [[UInt8]] = []

    func node(_ value: TemplateValue) -> Any {
        switch value {
        case .string(let text): return RenderText(renderText: RawText.cleaned(text))
        case .bool(let value): return value
        case .int(let value): return RenderText(renderText: "\(RawText.literal)\(value)")
        case .list(let values): return values.map(node)
        case .dict(let members): return RenderDictionary(members: members, table: self)
        case .raw(let bytes):
            if bytes.isEmpty { return RenderText(renderText: "") }
            raw.append(bytes)
            return RenderText(renderText: "\(RawText.mark)\(raw.count - 1)\(RawText.mark)")
        }
    }
}

/// Named values, looked up without reflection.
private final class RenderDictionary: MustacheParent {
    let members: [String: TemplateValue]
    let table: RawTable

    init(members: [String: TemplateValue], table: RawTable) {
        self.members = members
        self.table = table
    }

    func child(named name: String) -> Any? { members[name].map(table.node) }
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
