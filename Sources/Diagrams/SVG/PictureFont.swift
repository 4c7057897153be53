/// A size and weight of text in a picture. Widths are estimates, rather too wide than too narrow.
struct PictureFont: Sendable, Hashable {
    /// Pixels.
    var size: Double
    var isBold = false

    /// Distance of two lines.
    var lineHeight: Double { (size * 1.3).rounded(.up) }

    func width(_ text: String) -> Double { TextFit.width(text) * size / TextFit.fontSize * (isBold ? 1.08 : 1) }

    /// The same font made larger or smaller.
    func scaled(_ factor: Double) -> Self { Self(size: (size * factor * 2).rounded() / 2, isBold: isBold) }
}

/// Lines of one font, to be drawn below each other.
struct PictureText: Sendable, Hashable {
    var lines: [String]
    var font: PictureFont

    /// The text broken into lines of a width; empty for a blank text.
    init(_ text: String, _ font: PictureFont, width: Double, limit: Int) {
        self.font = font
        lines = TextWrap.balancedLines(text, font, width: width, limit: limit)
    }

    /// Attributes around texts that stand on lines: an edge in the page's colour below the letters.
    static let halo: [(key: String, value: String?)] = [
        ("stroke", PictureColour.page.light), ("stroke-width", "4"), ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
    ]

    var isEmpty: Bool { lines.isEmpty }
    var height: Double { Double(lines.count) * font.lineHeight }
    var width: Double { lines.reduce(0) { max($0, font.width($1)) } }

    /// One text element with a line of it each.
    /// - Parameters:
    ///   - x: the middle of the lines, or their left ends.
    ///   - top: the upper edge of the first line.
    ///   - lead: how many characters of the first line are bold.
    func drawn(
        x: Double, top: Double, isCentered: Bool = true, lead: Int = 0,
        _ attributes: [(key: String, value: String?)] = []
    ) -> SVGElement {
        let number = SVGElement.number
        let isMirrored = lines.first.map(TextWrap.isRightToLeft) ?? false
        var all = attributes
        all.append(("font-size", number(font.size)))
        if font.isBold { all.append(("font-weight", "700")) }
        // Where text runs from right to left, its start is its right end.
        if isCentered {
            all.append(("text-anchor", "middle"))
        } else if isMirrored {
            all.append(("text-anchor", "end"))
        }
        if isMirrored { all.append(("direction", "rtl")) }
        let spans = lines.enumerated().map { index, line in
            let baseline = top + Double(index) * font.lineHeight + font.lineHeight * 0.5 + font.size * 0.36
            let place: [(key: String, value: String?)] = [("x", number(x)), ("y", number(baseline))]
            guard index == 0, lead > 0 else { return SVGElement("tspan", attributes: place, text: line) }
            return SVGElement(
                "tspan", attributes: place,
                [
                    SVGElement("tspan", ["font-weight": "700"], text: String(line.prefix(lead))),
                    SVGElement("tspan", text: String(line.dropFirst(lead))),
                ])
        }
        return SVGElement("text", attributes: all, spans)
    }
}
