package import Decisions
import Diagnostics
import StructuredInput

/// Where the measured values are going: a straight line through the last of them.
package struct Trend: Sendable, Hashable {
    /// Values per day, in the unit of the limit.
    package var slope: Figure
    package var direction: Direction
    /// Days and values the line goes through, oldest first.
    package var points: [Point]
    /// The first day on which the line is on the bad side of the limit. An extrapolation, made from 4 points on while the
    /// target is met and the values get worse.
    package var projectedBreach: Day?

    package enum Direction: String, Sendable, Hashable, CaseIterable { case better, worse, flat }

    package struct Point: Sendable, Hashable {
        package var day: Day
        /// In the unit of the limit.
        package var value: Double
    }

    /// Values taken for a trend: fewer than three are none, older ones than the last ten don't matter.
    package static let fewest = 3
    package static let most = 10
    /// Fewer values than this make no projection.
    package static let fewestForProjection = 4
    /// A projection further ahead than this says nothing.
    private static let horizon = 3650
}

extension Trend {
    /// Nil with fewer than three values that can be compared. An unreadable value among them is left out.
    init?(_ measured: [MetricReport.Point], _ target: Target, isMet: Bool) {
        let unit = target.limit.unit
        points = measured.compactMap { point in
            point.value?.double(in: unit).map { Point(day: point.day, value: $0) }
        }.suffix(Self.most)
        guard points.count >= Self.fewest, let first = points.first, let last = points.last else { return nil }
        let line = Line(points.map { (Double($0.day.days(since: first.day)), $0.value) })
        let per = unit.symbol.isEmpty ? "per day" : "\(unit.differenceSymbol) per day"
        slope = Figure(
            line.slope, per, "least squares: Σ(day - mean day)(value - mean value) / Σ(day - mean day)²",
            points.map { Figure.Input($0.day.iso, "\(NumberText.exact($0.value)) \(unit.symbol)".trimmed) })
        direction = Self.direction(points, line, target)
        guard points.count >= Self.fewestForProjection, isMet, direction == .worse else { return }
        projectedBreach = Self.breach(line, target, from: first.day, after: last.day)
    }

    private static func direction(_ points: [Point], _ line: Line, _ target: Target) -> Direction {
        let limit = target.limit.number.double
        var line = line
        if target.comparison == .equal, let first = points.first {
            // What counts is how far the values are from the limit.
            line = Line(points.map { (Double($0.day.days(since: first.day)), abs($0.value - limit)) })
        }
        // A rise within the scatter about the line is none.
        let change = line.change
        let size = points.map { abs($0.value) }.max() ?? 0
        guard abs(change) > max(line.scatter, Tolerance.share * size) else { return .flat }
        switch target.comparison {
        case .less, .atMost, .equal: return change < 0 ? .better : .worse
        case .more, .atLeast: return change > 0 ? .better : .worse
        }
    }

    private static func breach(_ line: Line, _ target: Target, from first: Day, after last: Day) -> Day? {
        guard target.comparison != .equal, line.slope != 0 else { return nil }
        var crossing = (target.limit.number.double - line.start) / line.slope
        if Tolerance.equal(crossing, crossing.rounded()) { crossing = crossing.rounded() }
        let isStrict = target.comparison == .less || target.comparison == .more
        let days = isStrict ? crossing.rounded(.up) : crossing.rounded(.down) + 1
        let ahead = days - Double(last.days(since: first))
        guard ahead > 0, ahead <= Double(horizon) else { return nil }
        return first.adding(days: Int(days))
    }

    /// A least-squares line.
    private struct Line {
        var slope: Double
        /// Value at x = 0.
        var start: Double
        /// Of the line from the first to the last x.
        var change: Double
        /// Standard error about the line, with n - 2 degrees of freedom.
        var scatter: Double

        /// - Parameter points: at least three, with different x in rising order.
        init(_ points: [(x: Double, y: Double)]) {
            let count = Double(points.count)
            let meanX = points.reduce(0) { $0 + $1.x } / count
            let meanY = points.reduce(0) { $0 + $1.y } / count
            let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
            slope = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
            start = meanY - slope * meanX
            change = slope * ((points.last?.x ?? 0) - (points.first?.x ?? 0))
            var squares = 0.0
            for point in points {
                let error = point.y - start - slope * point.x
                squares += error * error
            }
            scatter = (squares / (count - 2)).squareRoot()
        }
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
