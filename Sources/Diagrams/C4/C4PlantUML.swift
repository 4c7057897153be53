import Architecture
import TemplateEngine

/// A view in PlantUML with C4-PlantUML's macros, which PlantUML carries inside: nothing is fetched.
///
/// Macros and their arguments are those of C4-PlantUML 2.13; everything behind a label is named, since positions differ.
struct C4PlantUML: C4Diagram {
    let drawing: C4Drawing
    let tags: C4Tags
    private(set) var out = ""

    init(_ drawing: C4Drawing) {
        self.drawing = drawing
        tags = C4Tags(drawing)
    }

    mutating func write() {
        let view = drawing.view
        out += "@startuml\n!include <C4/\(library)>\n\n"
        switch view.layout.direction {
        case .topBottom, .bottomTop: out += "LAYOUT_TOP_DOWN()\n"
        case .leftRight, .rightLeft: out += "LAYOUT_LEFT_RIGHT()\n"
        }
        writeTitle()
        let definitions = tags.definitions
        if !definitions.isEmpty { out += "\n" + definitions.joined(separator: "\n") + "\n" }
        out += "\n"
        write(view.content, depth: 0)
        let lines = drawing.lines
        if !lines.isEmpty { out += "\n" }
        for line in lines { write(line.line, line.source, line.destination) }
        out += "\nSHOW_LEGEND()\n@enduml\n"
    }

    /// Which of C4-PlantUML's files has all that the view needs.
    private var library: String {
        switch drawing.view.kind {
        case .dynamic: return "C4_Dynamic"
        case .deployment: return "C4_Deployment"
        default: break
        }
        let kinds = Set(drawing.view.elements.map { drawing.subject($0).kind })
        if !kinds.isDisjoint(with: [.deploymentNode, .infrastructureNode]) { return "C4_Deployment" }
        if kinds.contains(.component) { return "C4_Component" }
        return kinds.contains(.container) ? "C4_Container" : "C4_Context"
    }

    private mutating func writeTitle() {
        let title = drawing.view.title.onOneLine
        guard !title.isBlank else { return }
        out += "title " + Self.literal(title)
        let description = drawing.view.description
        if !description.isBlank, description != drawing.view.title {
            out += "\\n<size:12>" + Self.literal(description.onOneLine) + "</size>"
        }
        out += "\n"
    }

    /// Text without parentheses: behind a macro's name one would be a call, even in quotes.
    fileprivate static func literal(_ text: String) -> String {
        PlantUMLText.escape(text).split(separator: "(", omittingEmptySubsequences: false).joined(separator: "<U+0028>")
    }

    // MARK: Elements

    mutating func write(_ element: Element, depth: Int) {
        let subject = drawing.subject(element)
        guard subject.kind != .custom else { return writeCustom(element, depth: depth) }
        var call = Call(macro(subject, shape: tags.shape(of: element)), drawing.name(element.id) ?? "")
        call.add(text: drawing.title(element))
        switch subject.kind {
        case .person, .softwareSystem: call.add("type", text: drawing.term(element) ?? "")
        case .deploymentNode, .infrastructureNode: call.add("type", text: drawing.technology(element))
        default: call.add("techn", text: drawing.technology(element))
        }
        call.add("descr", text: drawing.description(element))
        call.add("tags", name: tags.name(of: element))
        call.add("link", name: drawing.link(element))
        out += indent(depth) + call.text + "\n"
    }

    /// As a plain box, since C4-PlantUML has none without a kind.
    private mutating func writeCustom(_ element: Element, depth: Int) {
        var label = "==" + Self.literal(drawing.title(element).onOneLine)
        let type = drawing.type(element)
        if !type.isEmpty { label += "\\n//<size:12>[" + Self.literal(type.onOneLine) + "]</size>//" }
        let description = drawing.description(element)
        if !description.isEmpty { label += "\\n\\n" + Self.literal(description) }
        out += indent(depth) + "rectangle \"\(label)\""
        if let tag = tags.name(of: element) { out += " <<\(tag)>>" }
        out += " as " + (drawing.name(element.id) ?? "")
        if let link = drawing.link(element) { out += " [[\(link)]]" }
        out += "\n"
    }

    private func macro(_ element: Element, shape: ElementStyle.Shape?) -> String {
        let base: String
        switch element.kind {
        case .person: return element.isExternal ? "Person_Ext" : "Person"
        case .softwareSystem, .softwareSystemInstance, .custom: base = "System"
        case .container, .containerInstance: base = "Container"
        case .component: base = "Component"
        case .deploymentNode, .infrastructureNode: return "Deployment_Node"
        }
        let form: String =
            switch shape {
            case .cylinder, .bucket: "Db"
            case .pipe: "Queue"
            default: ""
            }
        return base + form + (element.isExternal ? "_Ext" : "")
    }

    mutating func write(_ boundary: ResolvedView.Boundary, depth: Int) {
        let macro =
            switch boundary.kind {
            case .group: "Boundary"
            case .softwareSystem: "System_Boundary"
            case .container: "Container_Boundary"
            case .deploymentNode: "Deployment_Node"
            }
        var call = Call(macro, drawing.name(boundary))
        call.add(text: drawing.title(boundary))
        let element = boundary.element.flatMap(drawing.element)
        if boundary.kind == .deploymentNode, let element {
            call.add("type", text: drawing.technology(element))
            call.add("descr", text: drawing.description(element))
        }
        call.add("tags", name: tags.name(of: boundary))
        call.add("link", name: element.flatMap(drawing.link))
        out += indent(depth) + call.text + " {\n"
        write(boundary.content, depth: depth + 1)
        out += indent(depth) + "}\n"
    }

    private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    // MARK: Relationships

    private mutating func write(_ line: ResolvedRelationship, _ source: String, _ destination: String) {
        var call: Call
        if let order = line.order {
            call = Call("RelIndex")
            call.add(text: order)
            call.add(source)
        } else {
            call = Call("Rel", source)
        }
        call.add(destination)
        call.add(text: line.description)
        call.add("techn", text: line.technology)
        call.add("tags", name: tags.name(of: line))
        call.add("link", name: C4Link.safe(line.url))
        out += call.text + "\n"
    }

    /// A macro with its arguments.
    struct Call {
        private let name: String
        private var arguments: [String] = []

        init(_ name: String, _ arguments: String...) {
            self.name = name
            self.arguments = arguments
        }

        mutating func add(_ argument: String) { arguments.append(argument) }

        mutating func add(text: String) { arguments.append("\"" + C4PlantUML.literal(text) + "\"") }

        /// A named argument; none where the text is empty.
        mutating func add(_ key: String, text: String) {
            if !text.isEmpty { add(key, name: C4PlantUML.literal(text)) }
        }

        /// A named argument that needs no escaping.
        mutating func add(_ key: String, name: String?) {
            if let name { arguments.append("$\(key)=\"\(name)\"") }
        }

        mutating func add(_ key: String, call: String?) {
            if let call { arguments.append("$\(key)=\(call)") }
        }

        var text: String { name + "(" + arguments.joined(separator: ", ") + ")" }
    }
}
