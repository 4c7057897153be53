import Architecture
import TemplateEngine

/// A view as one of Mermaid's C4 diagrams: without tags, links and legend, which these don't have.
///
/// A node there must have something in it, and no line may end at a frame; both are written as the next best thing.
struct C4Mermaid: C4Diagram {
    let drawing: C4Drawing
    private(set) var out = ""

    init(_ drawing: C4Drawing) { self.drawing = drawing }

    mutating func write() {
        let view = drawing.view
        let head =
            switch view.kind {
            case .dynamic: "C4Dynamic"
            case .deployment: "C4Deployment"
            case .component: "C4Component"
            case .container: "C4Container"
            case .landscape, .context, .filtered, .custom, .image: "C4Context"
            }
        out += head + "\n"
        if !view.title.isBlank { out += "    title " + MermaidText.escape(view.title.onOneLine) + "\n" }
        write(view.content, depth: 1)
        for line in drawing.lines { write(line.line) }
    }

    mutating func write(_ element: Element, depth: Int) {
        let subject = drawing.subject(element)
        let shape = drawing.view.style(of: element.id, scheme: .light).shape
        let form =
            switch shape {
            case .cylinder, .bucket: "Db"
            case .pipe: "Queue"
            default: ""
            }
        let suffix = element.isExternal || subject.isExternal ? "_Ext" : ""
        let name = drawing.name(element.id) ?? ""
        let description = drawing.description(element)
        let call: String
        switch subject.kind {
        case .person: call = Self.call("Person" + suffix, name, [drawing.title(element), description])
        case .container, .containerInstance:
            call = Self.call(
                "Container" + form + suffix, name, [drawing.title(element), drawing.technology(element), description])
        case .component:
            call = Self.call(
                "Component" + form + suffix, name, [drawing.title(element), drawing.technology(element), description])
        case .softwareSystem, .softwareSystemInstance:
            call = Self.call("System" + form + suffix, name, [drawing.title(element), description])
        case .custom:
            let type = drawing.type(element)
            let title = drawing.title(element) + (type.isEmpty ? "" : " [" + type + "]")
            call = Self.call("System", name, [title, description])
        case .deploymentNode, .infrastructureNode:
            call = Self.call("Container", name, [drawing.title(element), drawing.type(element), description])
        }
        out += indent(depth) + call + "\n"
    }

    mutating func write(_ boundary: ResolvedView.Boundary, depth: Int) {
        let name = drawing.name(boundary)
        let title = drawing.title(boundary)
        let element = boundary.element.flatMap(drawing.element)
        let call =
            switch boundary.kind {
            case .group: Self.call("Boundary", name, [title, "group"])
            case .softwareSystem: Self.call("System_Boundary", name, [title])
            case .container: Self.call("Container_Boundary", name, [title])
            case .deploymentNode:
                Self.call(
                    "Deployment_Node", name,
                    [title, element.map(drawing.technology) ?? "", element.map(drawing.description) ?? ""])
            }
        out += indent(depth) + call + " {\n"
        write(boundary.content, depth: depth + 1)
        out += indent(depth) + "}\n"
    }

    private mutating func write(_ line: ResolvedRelationship) {
        guard let source = box(line.source), let destination = box(line.destination) else { return }
        var text = line.description
        if drawing.isFrame(line.source) || drawing.isFrame(line.destination) {
            let ends = [line.source, line.destination].compactMap(drawing.element).map(drawing.title)
            text = ends.joined(separator: " → ") + (text.isEmpty ? "" : ": " + text)
        }
        // Mermaid drops the number of a step, so it stands in the text.
        if let order = line.order { text = order + ": " + text }
        var texts = [text]
        if !line.technology.isEmpty { texts.append(line.technology) }
        out += "    Rel(" + ([source, destination] + texts.map(Self.quoted)).joined(separator: ", ") + ")\n"
    }

    /// The name of an element's box; of the first one in an element that is a frame.
    private func box(_ id: ElementID) -> String? { drawing.isFrame(id) ? drawing.firstBox(in: id) : drawing.name(id) }

    private static func call(_ macro: String, _ name: String, _ texts: [String]) -> String {
        var texts = texts
        while texts.count > 1, texts.last?.isEmpty == true { texts.removeLast() }
        return macro + "(" + ([name] + texts.map(quoted)).joined(separator: ", ") + ")"
    }

    private static func quoted(_ text: String) -> String { "\"" + MermaidText.escape(text) + "\"" }

    private func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }
}
