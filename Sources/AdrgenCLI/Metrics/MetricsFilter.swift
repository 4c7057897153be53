import ArgumentParser
import Decisions
import Methodology

/// Which metrics `metrics` lists.
struct MetricsFilter: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only metrics that are met, missed, unknown or stale (repeatable). A stale one whose latest value misses its target counts as missed too.",
            valueName: "state"))
    var status: [StateName] = []

    @Option(help: ArgumentHelp("Only metrics of this owner (repeatable: any of them).", valueName: "name"))
    var owner: [String] = []

    @Option(
        help: ArgumentHelp("Only metrics whose review is due by this day, or `today`.", valueName: "yyyy-mm-dd"))
    var due: String?

    enum StateName: String, ExpressibleByArgument, CaseIterable { case met, missed, unknown, stale }

    func validate() throws {
        if let due, due != "today", Day(due) == nil {
            throw ValidationError("--due takes a day as YYYY-MM-DD or 'today', not '\(due)'.")
        }
    }

    /// Whether a metric is among those asked for on a day.
    func matches(_ standing: MetricStanding, on day: Day) -> Bool {
        if !status.isEmpty, !status.contains(where: { isState($0, standing) }) { return false }
        let name = Slug.folded(standing.report.metric.owner)
        if !owner.isEmpty, !owner.contains(where: { name.contains(Slug.folded($0)) }) { return false }
        guard let due else { return true }
        let limit = Day(due) ?? day
        return standing.review.day.map { $0 <= limit } ?? false
    }

    private func isState(_ name: StateName, _ standing: MetricStanding) -> Bool {
        standing.state.rawValue == name.rawValue || name == .missed && standing.report.outcome == .missed
    }
}
