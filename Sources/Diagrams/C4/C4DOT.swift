import Architecture
import TemplateEngine

/// A view for Graphviz, with clusters for boundaries.
struct C4DOT: C4Diagram {
    let drawing: C4Drawing
    private(set) var out = ""

    init(_ drawing: C4Drawing) { self.drawing = drawing }

    mutating func write() {
        let view = drawing.view
        out += "digraph {\n"
        out +=
            "    graph [rankdir=\(view.layout.direction.code), compound=true, labelloc=t, fontname=\"sans-serif\", fontsize=20"
        out += ", nodesep=0.6, ranksep=0.8, label=\(quoted(view.title))]\n"
        out += "    node [shape=box, style=filled, fontname=\"sans-serif\", fontsize=12, margin=\"0.2,0.15\"]\n"
        out += "    edge [fontname=\"sans-serif\", fontsize=10, color=\"#5a5a5a\", fontcolor=\"#404040\"]\n"
        write(view.content, depth: 1)
        for (line, source, destination) in drawing.lines { write(line, source, destination) }
        out += "}\n"
    }

    // MARK: Elements

    mutating func write(_ element: Element, depth: Int) {
        let look = C4Look(element, in: drawing)
        let type = drawing.type(element)
        var label = drawing.title(element)
        if !type.isEmpty { label += "\n[" + type + "]" }
        let description = drawing.description(element)
        if !description.isEmpty { label += "\n\n" + description }
        var attributes = [
            ("label", quoted(Self.wrapped(label, columns: 32))), ("fillcolor", quoted(look.fill)),
            ("fontcolor", quoted(look.text)), ("color", quoted(look.stroke)),
        ]
        attributes += Self.form(look)
        if let width = look.strokeWidth { attributes.append(("penwidth", String(min(max(width, 0), 20)))) }
        if let link = drawing.link(element) { attributes.append(("URL", quoted(link))) }
        out += indent(depth) + (drawing.name(element.id) ?? "") + " " + Self.list(attributes) + "\n"
    }

    private static func form(_ look: C4Look) -> [(String, String)] {
        var styles = ["filled"]
        var out: [(String, String)] = []
        switch look.shape {
        case .cylinder, .bucket: out.append(("shape", "cylinder"))
        case .ellipse, .circle: out.append(("shape", "ellipse"))
        case .hexagon: out.append(("shape", "hexagon"))
        case .diamond: out.append(("shape", "diamond"))
        case .component: out.append(("shape", "component"))
        case .folder: out.append(("shape", "folder"))
        case .person, .robot, .roundedBox, .mobileDevicePortrait, .mobileDeviceLandscape, .pipe:
            styles.append("rounded")
        case .box, .webBrowser, .window, .terminal, .shell: break
        }
        if let line = look.line, line != .solid { styles.append(line.rawValue.lowercased()) }
        if styles.count > 1 { out.append(("style", "\"" + styles.joined(separator: ",") + "\"")) }
        return out
    }

    mutating func write(_ boundary: ResolvedView.Boundary, depth: Int) {
        let name = drawing.name(boundary)
        let style = drawing.view.style(of: boundary, scheme: .light)
        let line = style.border ?? (boundary.kind == .deploymentNode ? .solid : .dashed)
        let colour = C4Look.frame(style) ?? "#8a8a8a"
        let type = drawing.type(boundary)
        let label = drawing.title(boundary) + (type.isEmpty ? "" : "\n[" + type + "]")
        out += indent(depth) + "subgraph cluster_\(name) {\n"
        let attributes = [
            ("label", quoted(label)), ("style", line.rawValue.lowercased()), ("color", quoted(colour)),
            ("fontsize", "13"), ("margin", "16"),
        ]
        out += indent(depth + 1) + "graph " + Self.list(attributes) + "\n"
        write(boundary.content, depth: depth + 1)
        out += indent(depth) + "}\n"
    }

    // MARK: Relationships

    private mutating func write(_ line: ResolvedRelationship, _ source: String, _ destination: String) {
        // Lines end at boxes; Graphviz cuts them off at the frame around.
        let tail = drawing.firstBox(in: line.source)
        let head = drawing.firstBox(in: line.destination)
        let style = drawing.view.style(of: line, scheme: .light)
        var attributes: [(String, String)] = []
        let label = drawing.label(line)
        if !label.isBlank { attributes.append(("label", quoted(Self.wrapped(label, columns: 28)))) }
        if tail != nil { attributes.append(("ltail", "cluster_" + source)) }
        if head != nil { attributes.append(("lhead", "cluster_" + destination)) }
        if let line = style.line, line != .solid { attributes.append(("style", line.rawValue.lowercased())) }
        if let colour = style.color { attributes += [("color", quoted(colour)), ("fontcolor", quoted(colour))] }
        if let thickness = style.thickness { attributes.append(("penwidth", String(min(max(thickness, 1), 20)))) }
        if let link = C4Link.safe(line.url) { attributes.append(("URL", quoted(link))) }
        out += "    \(tail ?? source) -> \(head ?? destination)"
        out += attributes.isEmpty ? "\n" : " " + Self.list(attributes) + "\n"
    }

    // MARK: Texts

    private func quoted(_ text: String) -> String { "\"" + DOTText.escape(text) + "\"" }

    private static func list(_ attributes: [(String, String)]) -> String {
        "[" + attributes.map { $0.0 + "=" + $0.1 }.joined(separator: ", ") + "]"
    }

    private func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }

    /// Lines of about so many characters, broken at spaces, since Graphviz breaks none.
    private static func wrapped(_ text: String, columns: Int) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.map { line in
            var out = ""
            var length = 0
            for word in line.split(separator: " ") {
                let count = word.count
                if length > 0, length + 1 + count > columns {
                    out += "\n"
                    length = 0
                } else if length > 0 {
                    out += " "
                    length += 1
                }
                out += word
                length += count
            }
            return out
        }.joined(separator: "\n")
    }
}
