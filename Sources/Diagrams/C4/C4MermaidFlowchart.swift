import Architecture
import TemplateEngine

/// A view as a Mermaid flowchart, with subgraphs for boundaries.
struct C4MermaidFlowchart: C4Diagram {
    let drawing: C4Drawing
    private(set) var out = ""
    private var classes: [C4Look: String] = [:]
    private var names = C4Names()
    private var definitions: [String] = []
    private var frames: [String] = []
    private var links: [String] = []

    init(_ drawing: C4Drawing) { self.drawing = drawing }

    mutating func write() {
        let view = drawing.view
        if !view.title.isBlank { out += "---\ntitle: " + YAMLScalar.encode(view.title.onOneLine) + "\n---\n" }
        out += "flowchart \(view.layout.direction.code)\n"
        write(view.content, depth: 1)
        writeLines()
        for text in definitions + frames + links { out += "    " + text + "\n" }
    }

    // MARK: Elements

    mutating func write(_ element: Element, depth: Int) {
        guard let name = drawing.name(element.id) else { return }
        let look = C4Look(element, in: drawing)
        let (open, close) = Self.brackets(look.shape)
        out +=
            indent(depth) + name + open + "\"" + label(element) + "\"" + close + ":::" + className(look, element) + "\n"
        if let link = drawing.link(element) { links.append("click \(name) href \"\(link)\"") }
    }

    private func label(_ element: Element) -> String {
        var parts = ["<b>" + MermaidText.escape(drawing.title(element)) + "</b>"]
        let type = drawing.type(element)
        if !type.isEmpty { parts.append("[" + MermaidText.escape(type) + "]") }
        let description = drawing.description(element)
        if !description.isEmpty { parts.append(MermaidText.escape(description)) }
        return parts.joined(separator: "<br>")
    }

    private static func brackets(_ shape: ElementStyle.Shape) -> (String, String) {
        switch shape {
        case .person, .robot, .ellipse, .circle: ("([", "])")
        case .cylinder, .bucket: ("[(", ")]")
        case .hexagon: ("{{", "}}")
        case .diamond: ("{", "}")
        case .roundedBox, .mobileDevicePortrait, .mobileDeviceLandscape: ("(", ")")
        case .component: ("[[", "]]")
        case .pipe: ("[/", "/]")
        case .box, .folder, .webBrowser, .window, .terminal, .shell: ("[", "]")
        }
    }

    /// The class of boxes that look alike, called after the first one's kind or tags.
    private mutating func className(_ look: C4Look, _ element: Element) -> String {
        var look = look
        // Shape is not the class's matter.
        look.shape = .box
        if let name = classes[look] { return name }
        let ruled = Set(drawing.view.styles.elements.map(\.tag))
        let tags = (drawing.view.tags[element.id] ?? []).filter(ruled.contains)
        let kind = drawing.subject(element).kind.rawValue
        let name = names.name(tags.last ?? (element.isExternal ? "external-" + kind : kind))
        classes[look] = name
        var text = "classDef \(name) fill:\(look.fill),stroke:\(look.stroke),color:\(look.text)"
        if let width = look.strokeWidth { text += ",stroke-width:\(min(max(width, 0), 20))px" }
        if let dashes = Self.dashes(look.line) { text += ",stroke-dasharray:" + dashes }
        definitions.append(text)
        return name
    }

    private static func dashes(_ line: Line?) -> String? {
        switch line {
        case .dashed: "6 4"
        case .dotted: "2 3"
        case .solid, nil: nil
        }
    }

    mutating func write(_ boundary: ResolvedView.Boundary, depth: Int) {
        let name = drawing.name(boundary)
        var label = MermaidText.escape(drawing.title(boundary))
        let type = drawing.type(boundary)
        if !type.isEmpty { label += "<br>[" + MermaidText.escape(type) + "]" }
        out += indent(depth) + "subgraph \(name)[\"\(label)\"]\n"
        write(boundary.content, depth: depth + 1)
        out += indent(depth) + "end\n"
        let style = drawing.view.style(of: boundary, scheme: .light)
        let dashes = Self.dashes(style.border ?? (boundary.kind == .deploymentNode ? .solid : .dashed))
        var text = "style \(name) fill:none,stroke:" + (C4Look.frame(style) ?? "#8a8a8a")
        if let dashes { text += ",stroke-dasharray:" + dashes }
        frames.append(text)
    }

    private func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }

    // MARK: Relationships

    private mutating func writeLines() {
        for (index, (line, source, destination)) in drawing.lines.enumerated() {
            let style = drawing.view.style(of: line, scheme: .light)
            let arrow = style.line == .dashed || style.line == .dotted ? "-.->" : "-->"
            out += "    \(source) \(arrow)"
            let label = drawing.label(line)
            if !label.isBlank { out += "|\"" + MermaidText.escape(label) + "\"|" }
            out += " \(destination)\n"
            var looks: [String] = []
            if let color = style.color { looks += ["stroke:" + color, "color:" + color] }
            if let thickness = style.thickness { looks.append("stroke-width:\(min(max(thickness, 1), 20))px") }
            if !looks.isEmpty { frames.append("linkStyle \(index) " + looks.joined(separator: ",")) }
        }
    }
}
