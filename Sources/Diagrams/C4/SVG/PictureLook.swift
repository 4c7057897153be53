import Architecture

/// How a box is painted on light and on dark pages.
struct PictureLook: Sendable, Hashable {
    var fill: PictureColour
    var text: PictureColour
    var stroke: PictureColour
    var strokeWidth: Double
    var line: Line
    var shape: ElementStyle.Shape

    init(_ element: Element, in drawing: C4Drawing) {
        let subject = drawing.subject(element)
        let styles = PictureColours { drawing.view.style(of: element.id, scheme: $0) }
        let usual = Self.usual(subject)
        fill = styles.map { style, scheme in
            Contrast.blend(
                style.background ?? usual.fill[scheme], opacity: style.opacity, over: PictureColour.page[scheme])
        }
        let fill = fill
        text = styles.map { style, scheme in
            Contrast.readable(style.color ?? (style.background == nil ? usual.text[scheme] : nil), on: fill[scheme])
        }
        stroke = styles.map { style, scheme in
            if let stroke = style.stroke { return stroke }
            // Edges are darker than what they surround on light pages, and lighter on dark ones.
            if scheme == .dark { return Contrast.blend("#ffffff", opacity: 35, over: fill.dark) }
            return style.background == nil ? usual.stroke.light : C4Look.darker(fill.light)
        }
        let style = styles.light
        strokeWidth = Double(min(max(style.strokeWidth ?? 2, 0), 12)) / 2
        if style.strokeWidth == nil { strokeWidth = 1.25 }
        line = style.border ?? .solid
        shape = style.shape ?? (subject.kind == .person ? .person : .box)
    }

    private struct Usual {
        var fill: PictureColour
        var text: PictureColour
        var stroke: PictureColour
    }

    private static func usual(_ element: Element) -> Usual {
        if element.kind == .deploymentNode || element.kind == .infrastructureNode, !element.isExternal {
            return Usual(fill: PictureColour("#ffffff", dark: "#222a36"), text: .text, stroke: .frame)
        }
        let look = C4Look.usual(element)
        return Usual(
            fill: PictureColour(look.fill), text: PictureColour(look.text), stroke: PictureColour(look.stroke))
    }
}

/// How a line of a picture is painted.
struct PictureLineLook: Sendable, Hashable {
    var stroke: PictureColour
    var text: PictureColour
    var width: Double
    var line: Line

    init(_ line: ResolvedRelationship, in drawing: C4Drawing) {
        let styles = PictureColours { drawing.view.style(of: line, scheme: $0) }
        stroke = styles.map { style, scheme in
            let page = PictureColour.page[scheme]
            let colour = Contrast.blend(
                style.color ?? PictureColour.line[scheme], opacity: style.opacity, over: page)
            return Contrast.ratio(colour, page) >= Contrast.line ? colour : PictureColour.line[scheme]
        }
        let stroke = stroke
        text = styles.map { style, scheme in
            let isReadable = Contrast.ratio(stroke[scheme], PictureColour.page[scheme]) >= Contrast.text
            return style.color != nil && isReadable ? stroke[scheme] : PictureColour.text[scheme]
        }
        // Structurizr's lines are two pixels on boxes twice as wide.
        width = styles.light.thickness.map { Double(min(max($0, 1), 16)) * 0.7 } ?? 1.3
        self.line = styles.light.line ?? (line.isResponse ? .dashed : .solid)
    }
}

/// How a frame is painted.
struct PictureFrameLook: Sendable, Hashable {
    var stroke: PictureColour
    var text: PictureColour
    var width: Double
    var line: Line

    init(_ boundary: ResolvedView.Boundary, in drawing: C4Drawing) {
        let styles = PictureColours { drawing.view.style(of: boundary, scheme: $0) }
        let colour = { (style: ElementStyle) in style.stroke ?? style.background }
        stroke = styles.map { style, scheme in
            guard let stroke = colour(style), Contrast.ratio(stroke, PictureColour.page[scheme]) >= Contrast.line
            else { return PictureColour.frame[scheme] }
            return stroke
        }
        text = styles.map { style, scheme in
            guard let stroke = colour(style), Contrast.ratio(stroke, PictureColour.page[scheme]) >= Contrast.text
            else { return PictureColour.text[scheme] }
            return stroke
        }
        width = styles.light.strokeWidth.map { Double(min(max($0, 1), 12)) / 2 } ?? 1.25
        line = styles.light.border ?? .dashed
    }
}

/// The two forms of a style.
private struct PictureColours<Style> {
    var light: Style
    var dark: Style

    init(_ style: (ColourScheme) -> Style) { (light, dark) = (style(.light), style(.dark)) }

    func map(_ colour: (Style, PictureColour.Scheme) -> String) -> PictureColour {
        PictureColour(colour(light, .light), dark: colour(dark, .dark))
    }
}

extension Line {
    /// For `stroke-dasharray`; nil for a solid line.
    var dashes: String? {
        switch self {
        case .solid: nil
        case .dashed: "6 4"
        case .dotted: "1.5 3.5"
        }
    }
}
