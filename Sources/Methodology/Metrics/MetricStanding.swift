package import Decisions

/// How a metric stands on a given day.
package struct MetricStanding: Sendable, Hashable {
    package var report: MetricReport
    package var day: Day
    package var state: State
    /// Days from the latest measurement to `day`; nil without one.
    package var age: Int?
    /// The age above which a measurement is stale, in days.
    package var freshness: Int
    package var review: Review

    package enum State: String, Sendable, Hashable, CaseIterable { case met, missed, unknown, stale }

    /// When the metric is looked at again.
    package enum Review: Sendable, Hashable {
        case none
        /// In so many days.
        case upcoming(Day, days: Int)
        /// This day.
        case due(Day)
        /// So many days ago.
        case overdue(Day, days: Int)
        /// The date is none.
        case unreadable(String)
    }

    /// Days after which a measurement without a window is stale: a quarter and a bit.
    package static let defaultFreshness = 90
}

extension MetricStanding {
    /// - Parameters:
    ///   - day: later measurements are left out.
    ///   - freshness: days after which a measurement is stale; by default the target's window, or 90 days without one.
    package init(_ metric: Decision.Metric, on day: Day, freshness: Int? = nil) {
        report = MetricReport(metric, until: day)
        self.day = day
        self.freshness = freshness ?? report.target?.window.map { ($0.minutes + 1439) / 1440 } ?? Self.defaultFreshness
        age = report.latest.map { day.days(since: $0.day) }
        switch report.outcome {
        case .unknown: state = .unknown
        case .met, .missed:
            let isStale = (age ?? 0) > self.freshness
            state = isStale ? .stale : report.outcome == .met ? .met : .missed
        }
        review = Review(metric.review, on: day)
    }
}

extension MetricStanding.Review {
    init(_ text: String?, on day: Day) {
        guard let text, !text.isEmpty else {
            self = .none
            return
        }
        guard let review = Day(text) else {
            self = .unreadable(text)
            return
        }
        let days = review.days(since: day)
        self = days > 0 ? .upcoming(review, days: days) : days == 0 ? .due(review) : .overdue(review, days: -days)
    }

    /// The day, when there is one.
    package var day: Day? {
        switch self {
        case .upcoming(let day, _), .due(let day), .overdue(let day, _): day
        case .none, .unreadable: nil
        }
    }
}
