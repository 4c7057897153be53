import CommonMark
import Decisions
import Methodology
import TemplateEngine

/// The page a reader comes to first: what the log is about, how it stands, what is new and what needs attention.
struct HomePage {
    let context: SiteContext
    let introductions: Introductions
    /// Each record's metrics, in the order of the input.
    let metrics: [[MetricStanding]]

    /// Decisions listed as the latest.
    private static let latestCount = 8
    /// Decisions listed for each reason to look at them.
    private static let attentionCount = 10
    /// Days after which a proposal has been waiting for long.
    private static let patience = 90

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let latest = latest
        let attention = attention
        let introduction = introductions.value(on: SiteMap.home)
        return [
            "introduction": introduction ?? false,
            "site": SiteHead(
                path: SiteMap.home, title: context.input.settings.title, description: summary
            ).value(context),
            "description": .raw(description),
            "hasDescription": .bool(!description.isEmpty),
            "count": .int(context.input.pages.count),
            "isOne": .bool(context.input.pages.count == 1),
            "hasRecords": .bool(!context.input.pages.isEmpty),
            "statuses": .list(StatusCounts(context, from: SiteMap.home).values),
            "latest": .list(latest.map(entry)),
            "hasLatest": .bool(!latest.isEmpty),
            "attention": .list(attention),
            "hasAttention": .bool(!attention.isEmpty),
            "asOf": .string(asOf),
            "architecture": context.architecture.map(architecture) ?? false,
        ]
    }

    /// The architecture in brief: how much of what there is, and the landscape as a picture.
    private func architecture(_ architecture: ArchitectureContext) -> TemplateValue {
        [
            "href": .string(SiteHref.make(ArchitectureMap.index, from: SiteMap.home)),
            "counts": .list(ElementCounts(architecture, from: SiteMap.home).values),
            "opening": ViewPictures(architecture).opening(from: SiteMap.home) ?? false,
        ]
    }

    private var summary: String {
        let count = context.input.pages.count
        return "\(count) \(count == 1 ? "decision" : "decisions") on record."
    }

    private var description: [UInt8] {
        let text = context.input.settings.description
        return text.isEmpty ? [] : (try? HTMLRenderer().render(Array(text.utf8)[...])) ?? []
    }

    /// Pages with a date, the latest first.
    private var dated: [(page: Int, date: String)] {
        context.input.pages.indices
            .compactMap { page in context.input.pages[page].record.date?.iso.map { (page, $0) } }
            .sorted { $0.date == $1.date ? $0.page > $1.page : $0.date > $1.date }
    }

    private var latest: [Int] { dated.prefix(Self.latestCount).map(\.page) }

    private func entry(_ page: Int) -> TemplateValue { .dict(context.entry(page, from: SiteMap.home)) }

    /// Groups of decisions someone should look at, each with its reason, as of the day that was asked for, else of the
    /// latest one in the log, so that the page depends on the records alone.
    private var attention: [TemplateValue] {
        let pages = context.input.pages
        let waiting = dated.reversed().filter { page, date in
            guard [.proposed, .draft].contains(pages[page].record.status?.normalized), let day = Day(date),
                let today
            else { return false }
            return today.days(since: day) > Self.patience
        }
        let unresolved = pages.indices.filter { page in
            pages[page].record.status?.normalized == .superseded && pages[page].supersededBy.isEmpty
        }
        let unstated = pages.indices.filter { pages[$0].record.status == nil }
        let needs = MetricNeeds(metrics, pages)
        let groups: [(String, [Need])] = [
            ("Metrics missed", needs.missed), ("Metrics not known to be met", needs.unknown),
            ("Reviews due", needs.due),
            ("Proposed for more than \(Self.patience) days", waiting.map { Need(page: $0.page) }),
            ("Superseded, but not said by what", unresolved.map { Need(page: $0) }),
            ("Without a status", unstated.map { Need(page: $0) }),
        ]
        return groups.filter { !$0.1.isEmpty }.map { reason, needs in
            [
                "reason": .string(reason), "count": .int(needs.reduce(0) { $0 + max(1, $1.notes.count) }),
                "records": .list(needs.prefix(Self.attentionCount).map(entry)),
                "more": .int(max(0, needs.count - Self.attentionCount)),
                "hasMore": .bool(needs.count > Self.attentionCount),
            ]
        }
    }

    private var today: Day? { context.input.settings.day ?? context.latest }

    /// The latest day that something in the list is as of.
    private var asOf: String { ([today] + metrics.joined().map(\.day)).compactMap(\.self).max()?.iso ?? "" }

    private func entry(_ need: Need) -> TemplateValue {
        var entry = context.entry(need.page, from: SiteMap.home)
        entry["notes"] = .strings(need.notes)
        return .dict(entry)
    }
}

/// A decision someone should look at, and what about it.
struct Need: Sendable, Hashable {
    var page: Int
    var notes: [String] = []
}
