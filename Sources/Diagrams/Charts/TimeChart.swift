/// Values over days against a limit: a metric's measurements.
package struct TimeChart: Sendable, Hashable {
    package struct Point: Sendable, Hashable {
        /// Days since 1970-01-01.
        package var day: Int
        package var value: Double
        /// The value as people read it.
        package var text: String
        /// The day as people read it.
        package var date: String
        /// Whether the value is on the good side of the limit.
        package var isGood: Bool

        package init(day: Int, value: Double, text: String, date: String, isGood: Bool) {
            self.day = day
            self.value = value
            self.text = text
            self.date = date
            self.isGood = isGood
        }
    }

    /// Which side of the limit is good.
    package enum GoodSide: Sendable, Hashable {
        case below, above
        /// The limit itself.
        case on
    }

    package var title: String
    /// Oldest first, at least one.
    package var points: [Point]
    package var limit: Double
    /// What the limit is called: `target < 20 ms`.
    package var limitText: String
    package var goodSide: GoodSide
    /// What screen readers say: everything the picture shows.
    package var description: String

    package init(
        title: String, points: [Point], limit: Double, limitText: String, goodSide: GoodSide, description: String
    ) {
        self.title = title
        self.points = points
        self.limit = limit
        self.limitText = limitText
        self.goodSide = goodSide
        self.description = description
    }
}
