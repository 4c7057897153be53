import Architecture

/// What all forms of a view have in common: names, and the texts of each box.
struct C4Drawing {
    let view: ResolvedView
    private let model: ArchitectureModel
    private let byID: [ElementID: Element]
    private var names: [ElementID: String] = [:]
    private var groupNames: [String: String] = [:]
    /// Elements drawn as frames, each with the name of the first box in it.
    private var frames: [ElementID: String] = [:]

    init(_ view: ResolvedView, of model: ArchitectureModel) {
        self.view = view
        self.model = model
        byID = Dictionary(view.elements.map { ($0.id, $0) }) { first, _ in first }
        var taken = C4Names()
        _ = name(view.content, &taken)
    }

    /// - Returns: the name of the first box.
    private mutating func name(_ content: [ResolvedView.Content], _ taken: inout C4Names) -> String? {
        var first: String?
        for item in content {
            switch item {
            case .element(let id):
                let name = taken.name(id.rawValue)
                names[id] = name
                first = first ?? name
            case .boundary(let boundary):
                let name = taken.name(boundary.id)
                let box = self.name(boundary.content, &taken)
                first = first ?? box
                if let id = boundary.element {
                    names[id] = name
                    frames[id] = box
                } else {
                    groupNames[boundary.id] = name
                }
            }
        }
        return first
    }

    // MARK: Names

    /// What an element is called in the diagram; nil when it isn't in it.
    func name(_ id: ElementID) -> String? { names[id] }

    func name(_ boundary: ResolvedView.Boundary) -> String {
        (boundary.element.map { names[$0] } ?? groupNames[boundary.id]) ?? ""
    }

    /// Relationships both ends of which are drawn, with the names of these.
    var lines: [(line: ResolvedRelationship, source: String, destination: String)] {
        view.relationships.compactMap { line in
            guard let source = names[line.source], let destination = names[line.destination] else { return nil }
            return (line, source, destination)
        }
    }

    func isFrame(_ id: ElementID) -> Bool { frames[id] != nil }

    /// For languages in which a line cannot end at a frame.
    func firstBox(in frame: ElementID) -> String? { frames[frame] }

    // MARK: Texts

    /// An element of the view, or one that frames some.
    func element(_ id: ElementID) -> Element? { byID[id] ?? model.element(id) }

    /// What an instance is an instance of; other elements themselves.
    func subject(_ element: Element) -> Element {
        element.deployment?.instanceOf.flatMap { model.element($0) } ?? element
    }

    /// With how many there are of it, where that is said.
    func title(_ element: Element) -> String {
        let name = element.name.isEmpty ? subject(element).name : element.name
        guard let count = element.deployment?.instances, count != "1", !count.isEmpty else { return name }
        return name + " ×" + count
    }

    func technology(_ element: Element) -> String {
        element.technology.isEmpty ? subject(element).technology : element.technology
    }

    func description(_ element: Element) -> String {
        element.description.isEmpty ? subject(element).description : element.description
    }

    func link(_ element: Element) -> String? { C4Link.safe(element.url ?? subject(element).url) }

    /// What the model calls elements of a kind; nil where it says nothing.
    func term(_ element: Element) -> String? {
        let kind = subject(element).kind.rawValue
        return model.terminology.first { $0.name == kind }?.value
    }

    /// `Container: Swift`, `Person`, or what a custom element is; empty where there is nothing to say.
    func type(_ element: Element) -> String {
        let subject = subject(element)
        let kind = subject.kind == .custom ? subject.metadata : term(element) ?? subject.kind.label
        let parts = [kind, technology(element)].filter { !$0.isEmpty }
        return parts.joined(separator: ": ")
    }

    /// The type of a frame: `Software System`, `Deployment Node: AWS`; empty for groups.
    func type(_ boundary: ResolvedView.Boundary) -> String {
        boundary.element.flatMap(element).map(type) ?? ""
    }

    func title(_ boundary: ResolvedView.Boundary) -> String {
        boundary.element.flatMap(element).map(title) ?? boundary.name
    }

    /// What a line says in one text: `1: Orders [HTTPS]`.
    func label(_ line: ResolvedRelationship) -> String {
        var text = line.description
        if !line.technology.isEmpty { text += (text.isEmpty ? "" : "\n") + "[" + line.technology + "]" }
        if let order = line.order { text = order + (text.isEmpty ? "" : ": " + text) }
        return text
    }
}

extension String {
    /// The text with spaces for line breaks.
    var onOneLine: String {
        utf8.contains { $0 < 0x20 || $0 >= 0x80 } ? String(map { $0.isNewline ? " " : $0 }) : self
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
