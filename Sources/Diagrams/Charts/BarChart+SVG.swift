import Diagnostics

extension BarChart {
    private static let width = 400.0
    private static let rowHeight = 46.0
    private static let barHeight = 20.0
    private static let legendHeight = 19.0

    /// The chart as an SVG element for a page, without fixed colours and without styles of its own.
    /// - Parameter id: unique on the page.
    package func svg(id: String) -> [UInt8] {
        let full = max(1, rows.map { $0.values.reduce(0) { $0 + max($1, 0) } }.max() ?? 1)
        let axis = Double(rows.count) * Self.rowHeight
        let bars = rows.enumerated().flatMap { index, row in
            bar(row, y: Double(index) * Self.rowHeight, scale: Self.width / full)
        }
        let legend = parts.enumerated().flatMap { index, part in
            entry(part, index: index, y: axis + 26 + Double(index) * Self.legendHeight)
        }
        let height = axis + 22 + Double(parts.count) * Self.legendHeight + 8
        return SVGElement.picture(
            id: id, width: Self.width, height: height, title: title, description: description,
            bars + scale(y: axis, full: full) + legend
        ).markup
    }

    private func bar(_ row: Row, y: Double, scale: Double) -> [SVGElement] {
        let noteWidth = TextFit.width(row.note)
        // Names are bold, and so wider.
        let name = TextFit.shortened(row.name, to: (Self.width - noteWidth - 12) / 1.12)
        let barTop = y + 20
        var shapes = [
            SVGElement.label(name, x: 0, y: y + 14, class: "chart-text chart-name"),
            SVGElement.label(row.note, x: Self.width, y: y + 14, class: "chart-text chart-note", anchor: "end"),
            SVGElement(
                "rect",
                [
                    "class": "chart-track", "x": "0", "y": SVGElement.number(barTop),
                    "width": SVGElement.number(Self.width),
                    "height": SVGElement.number(Self.barHeight), "rx": "2", "fill": "currentColor",
                    "fill-opacity": "0.08",
                ]),
        ]
        var x = 0.0
        for (index, value) in row.values.enumerated() where value > 0 {
            let width = value * scale
            shapes.append(
                Self.swatch(
                    index, x: x, y: barTop, width: max(width - 1, 0.5), height: Self.barHeight))
            let number = String(index + 1)
            if width > TextFit.width(number) + 5 {
                shapes.append(
                    SVGElement.label(
                        number, x: x + (width - 1) / 2, y: barTop + 14.5, class: "chart-text chart-on-fill",
                        anchor: "middle"))
            }
            x += width
        }
        return shapes
    }

    private func scale(y: Double, full: Double) -> [SVGElement] {
        let low = SVGElement.label("0", x: 0, y: y + 12, class: "chart-text chart-axis")
        let high = SVGElement.label(
            NumberText.significant(full, digits: 2), x: Self.width, y: y + 12, class: "chart-text chart-axis",
            anchor: "end")
        return [low, high]
    }

    private func entry(_ part: Part, index: Int, y: Double) -> [SVGElement] {
        let noteWidth = TextFit.width(part.note)
        return [
            Self.swatch(index, x: 0, y: y, width: 20, height: 15),
            SVGElement.label(
                String(index + 1), x: 10, y: y + 11.5, class: "chart-text chart-on-fill", anchor: "middle"),
            SVGElement.label(
                TextFit.shortened(part.name, to: Self.width - 28 - noteWidth - 12), x: 28, y: y + 12),
            SVGElement.label(part.note, x: Self.width, y: y + 12, class: "chart-text chart-note", anchor: "end"),
        ]
    }

    /// A part's colour; light enough for its number where the page has no colours for charts.
    private static func swatch(_ index: Int, x: Double, y: Double, width: Double, height: Double) -> SVGElement {
        SVGElement(
            "rect",
            [
                "class": "chart-fill chart-fill-\(index % 12 + 1)", "x": SVGElement.number(x),
                "y": SVGElement.number(y),
                "width": SVGElement.number(width), "height": SVGElement.number(height), "fill": "currentColor",
                "fill-opacity": index.isMultiple(of: 2) ? "0.3" : "0.18",
            ])
    }
}
