import Diagnostics

extension LineChart {
    private static let width = 400.0
    private static let plotHeight = 190.0
    private static let legendHeight = 19.0
    private static let markHeight = 15.0
    private static let left = 28.0
    private static let right = 370.0
    /// How lines differ without colour.
    private static let dashes = ["none", "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "1 4", "8 2 2 2 2 2"]

    /// The chart as an SVG element for a page, without fixed colours and without styles of its own.
    /// - Parameter id: unique on the page.
    package func svg(id: String) -> [UInt8] {
        let plot = Plot(
            left: Self.left, right: Self.right, top: Double(marks.count) * Self.markHeight + 6, height: Self.plotHeight,
            values: lines.flatMap { [$0.atZero, $0.atOne] })
        let legendTop = plot.bottom + 40
        let parts =
            grid(plot) + axisTexts(plot) + marks.enumerated().flatMap { mark($1, tier: $0, plot) }
            + lines.enumerated().map { line($1, index: $0, plot) } + ends(plot)
            + lines.enumerated().flatMap { entry($1, index: $0, y: legendTop + Double($0) * Self.legendHeight) }
        return SVGElement.picture(
            id: id, width: Self.width, height: legendTop + Double(lines.count) * Self.legendHeight + 4, title: title,
            description: description, parts
        ).markup
    }

    /// Where values stand in the picture.
    private struct Plot {
        var left, right, top, height: Double
        var low, high: Double
        var bottom: Double { top + height }

        init(left: Double, right: Double, top: Double, height: Double, values: [Double]) {
            (self.left, self.right, self.top, self.height) = (left, right, top, height)
            low = min(0, values.min() ?? 0)
            high = max(1, values.max() ?? 1)
        }

        func x(_ share: Double) -> Double { left + (right - left) * share }
        func y(_ value: Double) -> Double { bottom - height * (value - low) / (high - low) }
    }

    private func grid(_ plot: Plot) -> [SVGElement] {
        [0, 0.25, 0.5, 0.75, 1].map { share in
            let y = plot.y(plot.low + (plot.high - plot.low) * share)
            return SVGElement.guide((plot.left, y), (plot.right, y))
        }
    }

    private func axisTexts(_ plot: Plot) -> [SVGElement] {
        let values = [plot.low, (plot.low + plot.high) / 2, plot.high].map { value in
            SVGElement.label(
                NumberText.significant(value, digits: 2), x: plot.left - 6, y: plot.y(value) + 4,
                class: "chart-text chart-axis", anchor: "end")
        }
        let shares = [(0.0, "start"), (0.5, "middle"), (1.0, "end")].map { share, anchor in
            SVGElement.label(
                NumberText.exact(share), x: plot.x(share), y: plot.bottom + 15, class: "chart-text chart-axis",
                anchor: anchor)
        }
        let name = SVGElement.label(
            TextFit.shortened(axis, to: plot.right - plot.left), x: plot.left, y: plot.bottom + 31,
            class: "chart-text chart-axis")
        return values + shares + [name]
    }

    /// A dashed line with its text in a row of its own, so that texts never meet.
    private func mark(_ mark: Mark, tier: Int, _ plot: Plot) -> [SVGElement] {
        let x = plot.x(mark.place)
        let y = Double(tier) * Self.markHeight + 12
        let text = TextFit.shortened(mark.text, to: Self.width)
        let half = TextFit.width(text) / 2
        let center = min(max(x, half), Self.width - half)
        return [
            SVGElement(
                "line",
                [
                    "class": mark.isCurrent ? "chart-mark chart-now" : "chart-mark", "x1": SVGElement.number(x),
                    "y1": SVGElement.number(plot.top - 3), "x2": SVGElement.number(x),
                    "y2": SVGElement.number(plot.bottom),
                    "stroke": "currentColor", "stroke-dasharray": mark.isCurrent ? "none" : "3 3",
                ]),
            SVGElement.label(text, x: center, y: y, class: "chart-text chart-mark-text", anchor: "middle"),
        ]
    }

    private func line(_ line: Line, index: Int, _ plot: Plot) -> SVGElement {
        Self.stroke(index, (plot.x(0), plot.y(line.atZero)), (plot.x(1), plot.y(line.atOne)))
    }

    private static func stroke(_ index: Int, _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> SVGElement
    {
        SVGElement(
            "line",
            [
                "class": "chart-line chart-line-\(index % 12 + 1)", "x1": SVGElement.number(from.x),
                "y1": SVGElement.number(from.y), "x2": SVGElement.number(to.x), "y2": SVGElement.number(to.y),
                "stroke": "currentColor", "stroke-width": "2", "stroke-dasharray": dashes[index % dashes.count],
            ])
    }

    /// The lines' numbers at their right ends, moved apart where lines end close to each other.
    private func ends(_ plot: Plot) -> [SVGElement] {
        let ends = lines.map { plot.y($0.atOne) }
        let places = TextFit.spread(ends, apart: 13, within: plot.top + 2...plot.bottom)
        return zip(ends, places).enumerated().flatMap { index, place in
            [
                SVGElement.guide((plot.right, place.0), (plot.right + 10, place.1)),
                SVGElement.label(
                    String(index + 1), x: plot.right + 13, y: place.1 + 4,
                    class: "chart-text chart-text-\(index % 12 + 1)"),
            ]
        }
    }

    private func entry(_ line: Line, index: Int, y: Double) -> [SVGElement] {
        [
            Self.stroke(index, (0, y + 8), (30, y + 8)),
            SVGElement.label(
                String(index + 1), x: 36, y: y + 12, class: "chart-text chart-text-\(index % 12 + 1)"),
            SVGElement.label(TextFit.shortened(line.name, to: Self.width - 60), x: 56, y: y + 12),
        ]
    }
}
