import Architecture

/// Puts the parts of a picture together.
struct PictureWriter {
    private let picture: ViewPicture
    private let options: ViewPicture.Options
    private static let margin = 16.0

    init(_ picture: ViewPicture, _ options: ViewPicture.Options) {
        (self.picture, self.options) = (picture, options)
    }

    private var view: ResolvedView { picture.plan.drawing.view }

    var drawn: DrawnPicture {
        let margin = Self.margin
        let legend = options.showsLegend ? PictureLegend(picture.plan) : nil
        let heading = options.isStandalone ? heading : []
        let inner = max(picture.positions.width, heading.map(\.width).max() ?? 0, legend?.leastWidth ?? 0)
        var (top, parts) = (margin, [SVGElement]())
        for text in heading {
            let isTitle = text.font.isBold
            let colour = isTitle ? PictureColour.text : .soft
            parts.append(
                SVGElement(
                    "g", ["fill": colour.light],
                    [
                        text.drawn(
                            x: margin, top: top, isCentered: false,
                            [("class", isTitle ? "c4-title" : "c4-note"), ("fill", colour.paint)])
                    ]))
            top += text.height + 4
        }
        if !heading.isEmpty { top += 12 }
        let left = margin + (inner - picture.positions.width) / 2
        parts.append(
            SVGElement(
                "g", ["transform": "translate(\(SVGElement.number(left)) \(SVGElement.number(top)))"], graph))
        top += picture.positions.height
        if let legend {
            let drawn = legend.drawn(width: inner)
            if drawn.height > 0 {
                top += 20
                parts.append(
                    SVGElement(
                        "g",
                        [
                            "class": "c4-legend",
                            "transform": "translate(\(SVGElement.number(margin)) \(SVGElement.number(top)))",
                        ], drawn.parts))
                top += drawn.height
            }
        }
        let (width, height) = ((inner + 2 * margin).rounded(.up), (top + margin).rounded(.up))
        return DrawnPicture(
            key: picture.key, title: picture.title, svg: svg(width, height, parts).markup + [0x0A], width: width,
            height: height)
    }

    /// Title and description, broken to about the picture's width.
    private var heading: [PictureText] {
        let width = max(picture.positions.width, 420)
        return [
            PictureText(view.title, PictureFont(size: 20, isBold: true), width: width, limit: 3),
            PictureText(
                view.description == view.title ? "" : view.description, PictureFont(size: 13), width: width, limit: 6),
        ].filter { !$0.isEmpty }
    }

    /// Frames, lines, boxes and texts, in this order, since each covers what is before it.
    private var graph: [SVGElement] {
        let (plan, positions, href) = (picture.plan, picture.positions, options.href)
        let frames = zip(plan.frames, positions.frames).map { frame, place in
            SVGElement("g", ["stroke": frame.look.stroke.light, "fill": "none"], [frame.outline(in: place.rect)])
        }
        let lines = zip(plan.lines, positions.lines).map { $0.drawn($1) }
        let boxes = zip(plan.boxes, positions.boxes).map { box, rect in
            box.drawn(in: rect, href: href(.element(box.element)))
        }
        let names = zip(plan.frames, positions.frames).map { frame, place in
            frame.texts(in: place, href: frame.element.flatMap { href(.frame($0)) })
        }
        let labels = zip(plan.lines, positions.lines).compactMap { line, place in
            place.label.map { line.texts(in: $0, href: line.link.flatMap { href(.line(link: $0)) }) }
        }
        return frames + lines + boxes + names + labels
    }

    private func svg(_ width: Double, _ height: Double, _ parts: [SVGElement]) -> SVGElement {
        let number = SVGElement.number
        let (plan, href) = (picture.plan, options.href)
        let isLinked =
            plan.boxes.contains { href(.element($0.element)) != nil }
            || plan.frames.contains { $0.element.flatMap { href(.frame($0)) } != nil }
            || plan.lines.contains { $0.link.flatMap { href(.line(link: $0)) } != nil }
        var head = [
            SVGElement("title", ["id": options.id + "-title"], text: picture.title),
            SVGElement("desc", ["id": options.id + "-desc"], text: summary),
        ]
        if options.isStandalone {
            head.append(SVGElement("style", text: Self.styleSheet))
            head.append(
                SVGElement(
                    "g", ["fill": PictureColour.page.light],
                    [SVGElement("rect", ["width": "100%", "height": "100%", "fill": PictureColour.page.paint])]))
        }
        return SVGElement(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "c4",
                // What is inside a picture of role `img` cannot be reached.
                "role": isLinked ? "group" : "img", "aria-labelledby": options.id + "-title",
                "aria-describedby": options.id + "-desc", "viewBox": "0 0 \(number(width)) \(number(height))",
                "width": number(width), "height": number(height),
                "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
            ], head + parts)
    }

    private static let styleSheet = """
        :root{color-scheme:light dark}a{cursor:pointer}\
        a:hover .c4-name,a:focus-visible .c4-name,a.c4-label:hover text{text-decoration:underline}
        """

    /// For screen readers: what the view says of itself, and each relationship.
    private var summary: String {
        let (boxes, lines) = (picture.plan.boxes, picture.plan.lines)
        let counts =
            "\(boxes.count) element\(boxes.count == 1 ? "" : "s"), \(lines.count) relationship\(lines.count == 1 ? "" : "s")"
        let sentences =
            [view.description.onOneLine, counts + "."].filter { !$0.isEmpty }
            + lines.prefix(40).map { $0.summary + "." } + (lines.count > 40 ? ["…"] : [])
        return sentences.joined(separator: " ")
    }
}
