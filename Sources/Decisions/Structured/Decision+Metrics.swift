extension Decision {
    /// What shows whether the decision worked.
    package struct Metric: Sendable, Hashable {
        /// Unique among the metrics of a decision, without regard to case.
        package var name: String
        /// The target as written: `p95 < 200 ms over 7d`.
        package var target: String
        package var owner: String
        /// When the metric is looked at again, `YYYY-MM-DD`.
        package var review: String?
        /// In the order written.
        package var measurements: [Measurement]

        package init(
            name: String, target: String, owner: String = "", review: String? = nil, measurements: [Measurement] = []
        ) {
            self.name = name
            self.target = target
            self.owner = owner
            self.review = review
            self.measurements = measurements
        }
    }

    /// A measured value of a metric.
    package struct Measurement: Sendable, Hashable {
        /// `YYYY-MM-DD`.
        package var date: String
        /// The value as written, with its unit: `14 ms`.
        package var value: String
        /// Where it comes from; empty when not said.
        package var source: String

        package init(date: String, value: String, source: String = "") {
            self.date = date
            self.value = value
            self.source = source
        }
    }
}
