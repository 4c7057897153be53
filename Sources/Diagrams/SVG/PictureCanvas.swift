/// What pictures of all kinds have around them.
struct PictureCanvas {
    /// Put before the picture's own ids.
    var id: String
    /// Class of the whole picture.
    var name: String
    var title: String
    /// For people, below the title of a file of its own.
    var note = ""
    /// For screen readers.
    var description: String
    /// Whether it is a file of its own: with title, background and a style sheet.
    var isStandalone: Bool
    /// Whether anything in it leads somewhere: what is inside a picture of role `img` cannot be reached.
    var isLinked: Bool

    static let margin = 16.0

    /// Title and note, broken to about a width; nothing for pictures inside a page.
    func heading(width: Double) -> [PictureText] {
        guard isStandalone else { return [] }
        let width = max(width, 420)
        return [
            PictureText(title, PictureFont(size: 20, isBold: true), width: width, limit: 3),
            PictureText(note == title ? "" : note, PictureFont(size: 13), width: width, limit: 6),
        ].filter { !$0.isEmpty }
    }

    /// The picture with its heading and its parts below each other, centred ones in the middle.
    func drawn(key: String, _ blocks: [Block]) -> DrawnPicture {
        let margin = Self.margin
        let heading = heading(width: blocks.map(\.width).max() ?? 0)
        let inner = max(blocks.map(\.width).max() ?? 0, heading.map(\.width).max() ?? 0)
        var (top, parts) = (margin, [SVGElement]())
        for text in heading {
            let colour = text.font.isBold ? PictureColour.text : .soft
            let attributes: [(key: String, value: String?)] = [
                ("class", text.font.isBold ? "c4-title" : "c4-note"), ("fill", colour.paint),
            ]
            parts.append(
                SVGElement(
                    "g", ["fill": colour.light], [text.drawn(x: margin, top: top, isCentered: false, attributes)]))
            top += text.height + 4
        }
        if !heading.isEmpty { top += 12 }
        for (index, block) in blocks.enumerated() {
            if index > 0 { top += 20 }
            let left = margin + (block.isCentered ? (inner - block.width) / 2 : 0)
            let place = "translate(\(SVGElement.number(left)) \(SVGElement.number(top)))"
            parts.append(SVGElement("g", attributes: [("class", block.name), ("transform", place)], block.parts))
            top += block.height
        }
        let (width, height) = ((inner + 2 * margin).rounded(.up), (top + margin).rounded(.up))
        return DrawnPicture(
            key: key, title: title, svg: svg(width, height, parts).markup + [0x0A], width: width, height: height)
    }

    /// Something with a size that stands by itself.
    struct Block {
        var name: String?
        var width: Double
        var height: Double
        var isCentered = false
        var parts: [SVGElement]
    }

    private func svg(_ width: Double, _ height: Double, _ parts: [SVGElement]) -> SVGElement {
        let number = SVGElement.number
        var head = [
            SVGElement("title", ["id": id + "-title"], text: title),
            SVGElement("desc", ["id": id + "-desc"], text: description),
        ]
        if isStandalone {
            head.append(SVGElement("style", text: Self.styleSheet))
            let ground = SVGElement("rect", ["width": "100%", "height": "100%", "fill": PictureColour.page.paint])
            head.append(SVGElement("g", ["fill": PictureColour.page.light], [ground]))
        }
        return SVGElement(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": name, "role": isLinked ? "group" : "img",
                "aria-labelledby": id + "-title", "aria-describedby": id + "-desc",
                "viewBox": "0 0 \(number(width)) \(number(height))", "width": number(width), "height": number(height),
                "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
            ], head + parts)
    }

    private static let styleSheet = """
        :root{color-scheme:light dark}a{cursor:pointer}\
        a:hover .c4-name,a:focus-visible .c4-name,a.c4-label:hover text{text-decoration:underline}
        """
}

/// A picture as SVG.
package struct DrawnPicture: Sendable, Hashable {
    package var key: String
    package var title: String
    /// UTF-8 without an XML declaration; good as a file and inside HTML.
    package var svg: [UInt8]
    /// Pixels.
    package var width: Double
    package var height: Double
}
