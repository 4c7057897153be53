import Architecture

/// Puts the parts of a view's picture together.
struct PictureWriter {
    private let picture: ViewPicture
    private let options: ViewPicture.Options

    init(_ picture: ViewPicture, _ options: ViewPicture.Options) {
        (self.picture, self.options) = (picture, options)
    }

    private var view: ResolvedView { picture.plan.drawing.view }

    var drawn: DrawnPicture {
        let (plan, positions) = (picture.plan, picture.positions)
        let canvas = PictureCanvas(
            id: options.id, name: "c4", title: picture.title, note: view.description, description: summary,
            isStandalone: options.isStandalone, isLinked: isLinked)
        var blocks = [
            PictureCanvas.Block(width: positions.width, height: positions.height, isCentered: true, parts: graph)
        ]
        if plan.boxes.isEmpty {
            let text = PictureText("No elements.", PictureFont(size: 13), width: 400, limit: 1)
            let note = text.drawn(
                x: 0, top: 0, isCentered: false, [("class", "c4-note"), ("fill", PictureColour.soft.paint)])
            blocks = [
                PictureCanvas.Block(
                    width: text.width, height: text.height,
                    parts: [SVGElement("g", ["fill": PictureColour.soft.light], [note])])
            ]
        } else if options.showsLegend {
            let legend = PictureLegend(plan)
            let width = max(
                positions.width, legend.leastWidth, canvas.heading(width: positions.width).map(\.width).max() ?? 0)
            let drawn = legend.drawn(width: width)
            blocks.append(.init(name: "c4-legend", width: drawn.width, height: drawn.height, parts: drawn.parts))
        }
        return canvas.drawn(key: picture.key, blocks)
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

    private var isLinked: Bool {
        let (plan, href) = (picture.plan, options.href)
        return plan.boxes.contains { href(.element($0.element)) != nil }
            || plan.frames.contains { $0.element.flatMap { href(.frame($0)) } != nil }
            || plan.lines.contains { $0.link.flatMap { href(.line(link: $0)) } != nil }
    }

    /// For screen readers: what the view says of itself, and each relationship.
    private var summary: String {
        let (boxes, lines) = (picture.plan.boxes, picture.plan.lines)
        let counts =
            "\(PictureWriter.count(boxes.count, "element")), \(PictureWriter.count(lines.count, "relationship"))."
        let sentences =
            [view.description.onOneLine, counts].filter { !$0.isEmpty }
            + lines.prefix(40).map { $0.summary + "." } + (lines.count > 40 ? ["…"] : [])
        return sentences.joined(separator: " ")
    }

    static func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
}
