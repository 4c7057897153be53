import Decisions
import Methodology
import StructuredInput

/// What the metrics of decisions in force ask for.
struct MetricNeeds {
    private(set) var missed: [Need] = []
    /// Unknown or not measured for long.
    private(set) var unknown: [Need] = []
    private(set) var due: [Need] = []

    init(_ metrics: [[MetricStanding]], _ pages: [SitePage]) {
        for (page, standings) in metrics.enumerated() where Self.isInForce(pages[page]) {
            for standing in standings { add(standing, of: page) }
        }
    }

    private mutating func add(_ standing: MetricStanding, of page: Int) {
        let name = standing.report.metric.name
        let latest = standing.report.latest.map { $0.value?.description ?? $0.text } ?? ""
        switch standing.state {
        case .met: break
        case .missed: Self.add("\(name): \(latest), target \(standing.report.metric.target)", of: page, to: &missed)
        case .unknown, .stale: Self.add("\(name): \(MetricsSection.reason(standing))", of: page, to: &unknown)
        }
        switch standing.review {
        case .due(let day): Self.add("\(name): \(day.iso)", of: page, to: &due)
        case .overdue(let day, _): Self.add("\(name): since \(day.iso)", of: page, to: &due)
        case .none, .upcoming, .unreadable: break
        }
    }

    /// One entry for a decision, however many of its metrics it is about.
    private static func add(_ note: String, of page: Int, to needs: inout [Need]) {
        if let last = needs.indices.last, needs[last].page == page {
            needs[last].notes.append(note)
        } else {
            needs.append(Need(page: page, notes: [note]))
        }
    }

    private static func isInForce(_ page: SitePage) -> Bool {
        switch page.record.status?.normalized {
        case .superseded, .rejected, .deprecated: false
        default: true
        }
    }
}
