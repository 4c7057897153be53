import Architecture

/// The looks an author gave the elements and lines of a view, each once, as tags of C4-PlantUML.
struct C4Tags {
    private let drawing: C4Drawing
    private var elementNames: [ElementID: String] = [:]
    private var groupNames: [String: String] = [:]
    private var lineNames: [String: String] = [:]
    /// The macros that define the tags, in the order of their first use.
    private(set) var definitions: [String] = []

    private var known: [Key: String] = [:]
    private var taken = C4Names()

    private enum Use: Hashable { case element, node, boundary, line }

    private struct Key: Hashable {
        var use: Use
        var tags: [String]
    }

    init(_ drawing: C4Drawing) {
        self.drawing = drawing
        defineElements(drawing.view.content)
        for line in drawing.lines { define(line.line) }
    }

    /// The tag of an element; nil for one that looks as usual.
    func name(of element: Element) -> String? { elementNames[element.id] }

    func name(of boundary: ResolvedView.Boundary) -> String? {
        boundary.element.map { elementNames[$0] } ?? groupNames[boundary.id]
    }

    func name(of line: ResolvedRelationship) -> String? { lineNames[line.id] }

    func shape(of element: Element) -> ElementStyle.Shape? {
        drawing.view.style(of: element.id, scheme: .light).shape
    }

    // MARK: Definitions

    private mutating func defineElements(_ content: [ResolvedView.Content]) {
        for item in content {
            switch item {
            case .element(let id): define(id)
            case .boundary(let boundary):
                define(boundary)
                defineElements(boundary.content)
            }
        }
    }

    private mutating func define(_ id: ElementID) {
        guard let element = drawing.element(id) else { return }
        let style = drawing.view.style(of: id, scheme: .light)
        let fill = style.background
        var arguments: [(String, String?)] = [
            ("bgColor", fill.map(quoted)),
            ("fontColor", (style.color ?? fill.map(C4Look.readable)).map(quoted)),
            ("borderColor", (style.stroke ?? fill.map(C4Look.darker)).map(quoted)),
        ]
        switch style.shape {
        case .roundedBox: arguments.append(("shape", "RoundedBoxShape()"))
        case .hexagon: arguments.append(("shape", "EightSidedShape()"))
        default: break
        }
        arguments += border(style)
        let isNode = element.kind == .deploymentNode || element.kind == .infrastructureNode
        elementNames[id] = tag(
            isNode ? .node : .element, styled(drawing.view.tags[id] ?? [], drawing.view.styles.elements), arguments)
    }

    private mutating func define(_ boundary: ResolvedView.Boundary) {
        if boundary.kind == .deploymentNode, let id = boundary.element { return define(id) }
        let style = drawing.view.style(of: boundary, scheme: .light)
        let line = C4Look.frame(style)
        let arguments: [(String, String?)] = [
            // Text of a frame stands on the page, not on the element's colour.
            ("fontColor", line.map(quoted)), ("borderColor", line.map(quoted)),
        ]
        let tags = boundary.element.map { drawing.view.tags[$0] ?? [] } ?? ["Group", "Group:" + boundary.name]
        let name = tag(
            .boundary, styled(tags, drawing.view.styles.elements), arguments + border(style))
        if let id = boundary.element { elementNames[id] = name } else { groupNames[boundary.id] = name }
    }

    private mutating func define(_ line: ResolvedRelationship) {
        let style = drawing.view.style(of: line, scheme: .light)
        let arguments: [(String, String?)] = [
            ("textColor", style.color.map(quoted)), ("lineColor", style.color.map(quoted)),
            ("lineStyle", style.line.map(Self.macro)),
            ("lineThickness", style.thickness.map { quoted(String(min(max($0, 1), 20))) }),
        ]
        let ruled = Set(drawing.view.styles.relationships.filter { $0.scheme != .dark }.map(\.tag))
        lineNames[line.id] = tag(.line, Self.each(line.tags.filter(ruled.contains)), arguments)
    }

    private func border(_ style: ElementStyle) -> [(String, String?)] {
        [
            ("borderStyle", style.border.map(Self.macro)),
            ("borderThickness", style.strokeWidth.map { quoted(String(min(max($0, 1), 20))) }),
        ]
    }

    private static func macro(_ line: Line) -> String {
        switch line {
        case .solid: "SolidLine()"
        case .dashed: "DashedLine()"
        case .dotted: "DottedLine()"
        }
    }

    /// The tags that give a box any of what PlantUML draws differently.
    private func styled(_ tags: [String], _ rules: [ElementStyleRule]) -> [String] {
        let ruled = rules.filter { rule in
            let style = rule.style
            let paints = [style.background, style.color, style.stroke].contains { $0 != nil }
            let isDrawn = style.shape == .roundedBox || style.shape == .hexagon
            return rule.scheme != .dark && (paints || isDrawn || style.border != nil || style.strokeWidth != nil)
        }
        let names = Set(ruled.map(\.tag))
        return Self.each(tags.filter(names.contains))
    }

    private static func each(_ tags: [String]) -> [String] {
        var out: [String] = []
        for tag in tags where !out.contains(tag) { out.append(tag) }
        return out
    }

    private func quoted(_ text: String) -> String { "\"" + text + "\"" }

    private mutating func tag(_ use: Use, _ tags: [String], _ arguments: [(String, String?)]) -> String? {
        guard !tags.isEmpty, arguments.contains(where: { $0.1 != nil }) else { return nil }
        let key = Key(use: use, tags: tags)
        if let name = known[key] { return name }
        let macro =
            switch use {
            case .element: "AddElementTag"
            case .node: "AddNodeTag"
            case .boundary: "AddBoundaryTag"
            case .line: "AddRelTag"
            }
        let shown = Self.shown(tags)
        let name = taken.name(shown.joined(separator: "_"))
        var call = C4PlantUML.Call(macro, quoted(name))
        for (key, value) in arguments { call.add(key, call: value) }
        call.add("legendText", text: shown.joined(separator: ", ").onOneLine)
        definitions.append(call.text)
        known[key] = name
        return name
    }

    /// The author's own tags; where there are none, the last of those every element of a kind has.
    private static func shown(_ tags: [String]) -> [String] {
        let usual = Set(Element.Kind.allCases.flatMap(\.tags) + ["Relationship", "Group"])
        let own = tags.filter { !usual.contains($0) }
        return own.isEmpty ? tags.suffix(1) : own
    }
}
