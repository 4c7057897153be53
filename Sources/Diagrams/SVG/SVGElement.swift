import Diagnostics
import TemplateEngine

/// A piece of an SVG picture as XML; the one place where names and texts of pictures are escaped.
struct SVGElement: Sendable, Hashable {
    let markup: [UInt8]

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement] = []) {
        let size = children.reduce(0) { $0 + $1.markup.count }
        self.init(name, attributes, hasContent: !children.isEmpty, size: size) { out in
            for child in children { out += child.markup }
        }
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.init(name, attributes, hasContent: true, size: text.utf8.count) { XMLText.append(escaping: text, to: &$0) }
    }

    /// For attributes some of which may be missing.
    init(_ name: String, attributes: [(key: String, value: String?)], _ children: [SVGElement] = []) {
        let size = children.reduce(0) { $0 + $1.markup.count }
        let there = attributes.compactMap { attribute in attribute.value.map { (key: attribute.key, value: $0) } }
        self.init(name, there, hasContent: !children.isEmpty, size: size) { out in
            for child in children { out += child.markup }
        }
    }

    init(_ name: String, attributes: [(key: String, value: String?)], text: String) {
        let there = attributes.compactMap { attribute in attribute.value.map { (key: attribute.key, value: $0) } }
        self.init(name, there, hasContent: true, size: text.utf8.count) { XMLText.append(escaping: text, to: &$0) }
    }

    private init(
        _ name: String, _ attributes: some Sequence<(key: String, value: String)>, hasContent: Bool, size: Int,
        content: (inout [UInt8]) -> Void
    ) {
        var out: [UInt8] = []
        out.reserveCapacity(size + attributes.reduce(16) { $0 + $1.key.utf8.count + $1.value.utf8.count + 4 })
        out.append(UInt8(ascii: "<"))
        out += name.utf8
        for (key, value) in attributes {
            out.append(UInt8(ascii: " "))
            out += key.utf8
            out += "=\"".utf8
            XMLText.append(escaping: value, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        if hasContent {
            out.append(UInt8(ascii: ">"))
            content(&out)
            out += "</".utf8
            out += name.utf8
            out.append(UInt8(ascii: ">"))
        } else {
            out += "/>".utf8
        }
        markup = out
    }
}

extension SVGElement {
    /// A coordinate: tenths of a unit are finer than any screen.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard let count = Int(exactly: tenths) else { return NumberText.exact(value) }
        let (whole, rest) = (count.magnitude / 10, count.magnitude % 10)
        return (count < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
    }

    /// A line that only helps the eye.
    static func guide(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> SVGElement {
        SVGElement(
            "line",
            [
                "class": "chart-grid", "x1": number(from.x), "y1": number(from.y), "x2": number(to.x),
                "y2": number(to.y),
                "stroke": "currentColor", "stroke-opacity": "0.2",
            ])
    }

    static func label(
        _ text: String, x: Double, y: Double, class name: String = "chart-text", anchor: String = "start"
    ) -> SVGElement {
        SVGElement(
            "text", ["class": name, "x": number(x), "y": number(y), "text-anchor": anchor, "fill": "currentColor"],
            text: text)
    }

    /// The picture around its parts, with what screen readers say instead of them.
    static func picture(
        id: String, width: Double, height: Double, title: String, description: String, _ parts: [SVGElement]
    ) -> SVGElement {
        SVGElement(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc", "viewBox": "0 0 \(number(width)) \(number(height))",
                "width": number(width), "height": number(height), "font-family": "system-ui, sans-serif",
                "font-size": "12",
            ],
            [
                SVGElement("title", ["id": "\(id)-title"], text: title),
                SVGElement("desc", ["id": "\(id)-desc"], text: description),
            ] + parts)
    }
}
