import Diagnostics
import TemplateEngine

/// A piece of an SVG picture; the one place where names and texts of pictures are escaped.
struct SVGElement: Sendable, Hashable {
    private var name: String
    private var attributes: [Attribute]
    private var content: [Content]

    private struct Attribute: Sendable, Hashable {
        var name: String
        var value: String
    }

    private enum Content: Sendable, Hashable {
        case element(SVGElement)
        case text(String)
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement] = []) {
        self.name = name
        self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
        content = children.map(Content.element)
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.init(name, attributes)
        content = [.text(text)]
    }

    /// The element as XML.
    var markup: String {
        var out = ""
        write(to: &out)
        return out
    }

    private func write(to out: inout String) {
        out += "<" + name
        for attribute in attributes {
            out += " " + attribute.name + "=\"" + XMLText.escape(attribute.value) + "\""
        }
        guard !content.isEmpty else {
            out += "/>"
            return
        }
        out += ">"
        for piece in content {
            switch piece {
            case .element(let element): element.write(to: &out)
            case .text(let text): out += XMLText.escape(text)
            }
        }
        out += "</" + name + ">"
    }
}

extension SVGElement {
    /// A coordinate: tenths of a unit are finer than any screen.
    static func number(_ value: Double) -> String {
        NumberText.significant((value * 10).rounded() / 10, digits: 6)
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
