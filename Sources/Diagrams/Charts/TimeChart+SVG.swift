import Diagnostics

extension TimeChart {
    private static let width = 400.0
    private static let plotHeight = 120.0
    private static let top = 22.0
    private static let left = 46.0
    private static let right = 388.0
    private static let radius = 4.0
    /// Points that have room for their values.
    private static let labelled = 6

    /// The chart as an SVG element for a page, without fixed colours and without styles of its own.
    /// - Parameter id: unique on the page.
    package func svg(id: String) -> [UInt8] {
        let plot = Plot(self, left: Self.left, right: Self.right, top: Self.top, height: Self.plotHeight)
        let parts = [bad(plot)].compactMap(\.self) + grid(plot) + limit(plot) + line(plot) + dots(plot) + dates(plot)
        return SVGElement.picture(
            id: id, width: Self.width, height: plot.bottom + 22, title: title, description: description, parts
        ).markup
    }

    /// Where values stand in the picture.
    private struct Plot {
        var left, right, top, height: Double
        var low, high: Double
        private var first, days: Double
        var bottom: Double { top + height }

        init(_ chart: TimeChart, left: Double, right: Double, top: Double, height: Double) {
            (self.left, self.right, self.top, self.height) = (left, right, top, height)
            let values = chart.points.map(\.value) + [chart.limit]
            (low, high) = (values.min() ?? 0, values.max() ?? 0)
            // From zero on, unless that would make what changes too small to see.
            if low > 0, low < high / 2 { low = 0 }
            let room = high > low ? (high - low) / 8 : max(abs(high) / 8, 1)
            high += room
            if low != 0 { low -= room }
            first = Double(chart.points.first?.day ?? 0)
            days = Double(chart.points.last?.day ?? 0) - first
        }

        /// Points stand apart from both ends; a single one in the middle.
        func x(_ day: Int) -> Double {
            let inner = (left + 24, right - 24)
            return days > 0 ? inner.0 + (inner.1 - inner.0) * (Double(day) - first) / days : (left + right) / 2
        }

        func y(_ value: Double) -> Double { bottom - height * (value - low) / (high - low) }
    }

    /// The side of the limit that misses the target.
    private func bad(_ plot: Plot) -> SVGElement? {
        let limit = plot.y(self.limit)
        let (top, bottom) =
            switch goodSide {
            case .below: (plot.top, limit)
            case .above: (limit, plot.bottom)
            case .on: (limit, limit)
            }
        guard bottom > top else { return nil }
        return SVGElement(
            "rect",
            [
                "class": "chart-bad", "x": SVGElement.number(plot.left), "y": SVGElement.number(top),
                "width": SVGElement.number(plot.right - plot.left), "height": SVGElement.number(bottom - top),
                "fill": "currentColor", "fill-opacity": "0.08",
            ])
    }

    private func grid(_ plot: Plot) -> [SVGElement] {
        let scale = TickScale(plot.low, plot.high)
        return scale.ticks.flatMap { value in
            [
                SVGElement.guide((plot.left, plot.y(value)), (plot.right, plot.y(value))),
                SVGElement.label(
                    NumberText.fixed(value, decimals: scale.decimals), x: plot.left - 6, y: plot.y(value) + 4,
                    class: "chart-text chart-axis", anchor: "end"),
            ]
        }
    }

    private func limit(_ plot: Plot) -> [SVGElement] {
        let y = SVGElement.number(plot.y(limit))
        return [
            SVGElement(
                "line",
                [
                    "class": "chart-limit", "x1": SVGElement.number(plot.left), "y1": y,
                    "x2": SVGElement.number(plot.right), "y2": y, "stroke": "currentColor", "stroke-width": "1.5",
                    "stroke-dasharray": "6 4",
                ]),
            SVGElement.label(
                TextFit.shortened(limitText, to: Self.width), x: plot.right, y: 12,
                class: "chart-text chart-limit-text",
                anchor: "end"),
        ]
    }

    private func line(_ plot: Plot) -> [SVGElement] {
        guard points.count > 1 else { return [] }
        let places = points.map { "\(SVGElement.number(plot.x($0.day))),\(SVGElement.number(plot.y($0.value)))" }
        return [
            SVGElement(
                "polyline",
                [
                    "class": "chart-line chart-line-1", "points": places.joined(separator: " "), "fill": "none",
                    "stroke": "currentColor", "stroke-width": "2", "stroke-linejoin": "round",
                ])
        ]
    }

    /// Good values as dots, others as diamonds, so that colour is not all that tells them apart.
    private func dots(_ plot: Plot) -> [SVGElement] {
        let labelled = points.count <= Self.labelled ? points.indices : points.indices.suffix(1)
        return points.indices.flatMap { place -> [SVGElement] in
            let point = points[place]
            let (x, y) = (plot.x(point.day), plot.y(point.value))
            var parts = [point.isGood ? Self.dot(x, y) : Self.diamond(x, y)]
            if labelled.contains(place) {
                let above = y - plot.top > 16
                let half = TextFit.width(point.text) / 2
                parts.append(
                    SVGElement.label(
                        point.text, x: min(max(x, plot.left + half), plot.right - half), y: above ? y - 9 : y + 18,
                        class: "chart-text chart-value", anchor: "middle"))
            }
            return parts
        }
    }

    private static func dot(_ x: Double, _ y: Double) -> SVGElement {
        SVGElement(
            "circle",
            [
                "class": "chart-good", "cx": SVGElement.number(x), "cy": SVGElement.number(y),
                "r": SVGElement.number(radius), "fill": "currentColor",
            ])
    }

    private static func diamond(_ x: Double, _ y: Double) -> SVGElement {
        let size = radius + 1.5
        let corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
        return SVGElement(
            "polygon",
            [
                "class": "chart-missed", "fill": "currentColor",
                "points": corners.map { "\(SVGElement.number($0.0)),\(SVGElement.number($0.1))" }
                    .joined(separator: " "),
            ])
    }

    private func dates(_ plot: Plot) -> [SVGElement] {
        guard let first = points.first, let last = points.last else { return [] }
        let y = plot.bottom + 16
        if points.count == 1 {
            return [
                SVGElement.label(
                    first.date, x: plot.x(first.day), y: y, class: "chart-text chart-axis", anchor: "middle")
            ]
        }
        return [
            SVGElement.label(first.date, x: plot.left, y: y, class: "chart-text chart-axis"),
            SVGElement.label(last.date, x: plot.right, y: y, class: "chart-text chart-axis", anchor: "end"),
        ]
    }
}
