import Architecture

/// How a box is painted where a language has no looks of its own: C4's usual colours, with the author's over them.
struct C4Look: Hashable {
    var fill: String
    var text: String
    var stroke: String
    var strokeWidth: Int?
    var line: Line?
    var shape: ElementStyle.Shape

    init(_ element: Element, in drawing: C4Drawing) {
        let subject = drawing.subject(element)
        let style = drawing.view.style(of: element.id, scheme: .light)
        let usual = Self.usual(subject)
        fill = style.background ?? usual.fill
        text = style.color ?? (style.background == nil ? usual.text : Self.readable(on: fill))
        stroke = style.stroke ?? (style.background.map(Self.darker) ?? usual.stroke)
        strokeWidth = style.strokeWidth
        line = style.border
        shape = style.shape ?? (subject.kind == .person ? .person : .box)
    }

    static func usual(_ element: Element) -> (fill: String, text: String, stroke: String) {
        guard !element.isExternal else { return ("#6b6b6b", "#ffffff", "#4d4d4d") }
        switch element.kind {
        case .person: return ("#08427b", "#ffffff", "#052e56")
        case .softwareSystem, .softwareSystemInstance: return ("#1168bd", "#ffffff", "#0b4884")
        case .container, .containerInstance: return ("#2e77bc", "#ffffff", "#1f5587")
        case .component: return ("#85bbf0", "#000000", "#5d82a8")
        case .custom: return ("#dddddd", "#000000", "#8a8a8a")
        case .deploymentNode, .infrastructureNode: return ("#ffffff", "#000000", "#8a8a8a")
        }
    }

    /// Black or white, whichever can be read on a colour.
    static func readable(on colour: String) -> String {
        let parts = channels(colour)
        guard parts.count == 3 else { return "#000000" }
        // Brightness as in ITU-R BT.601.
        return parts[0] * 299 + parts[1] * 587 + parts[2] * 114 < 140_000 ? "#ffffff" : "#000000"
    }

    /// The line of a frame: what the author gave it, if it shows on white; nil where nothing is said.
    static func frame(_ style: ElementStyle) -> String? {
        style.stroke ?? style.background.flatMap { readable(on: $0) == "#ffffff" ? $0 : nil }
    }

    static func darker(_ colour: String) -> String {
        let parts = channels(colour)
        guard parts.count == 3 else { return colour }
        let hex = parts.map { part in
            let digits = String(part * 7 / 10, radix: 16)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }
        return "#" + hex.joined()
    }

    private static func channels(_ colour: String) -> [Int] {
        let digits = Array(colour.utf8.dropFirst())
        guard digits.count == 6 else { return [] }
        return stride(from: 0, to: 6, by: 2).compactMap {
            Int(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }
}
