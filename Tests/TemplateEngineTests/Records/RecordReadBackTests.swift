import Decisions
import Testing

@testable import TemplateEngine

/// What a record template writes is what the reader of records finds in it.
@Suite struct RecordReadBackTests {
    private static let titles = [
        "Use PostgreSQL for orders", #"A | B "x" <script> [[y]] *z*"#, "C# and F#", "Heaven 7: no `code` {{x}}", "日本語",
    ]

    private func record(_ name: String, _ view: RecordView) throws -> Record {
        let bytes = try RecordTemplates().render(name, view)
        return RecordReader().read(bytes, path: "0012-x.md", shownPath: "0012-x.md")
    }

    @Test(arguments: RecordTemplates.names, titles)
    func readsTitleStatusAndDateBack(name: String, title: String) throws {
        for status in ["proposed", "accepted", "rejected", "deprecated"] {
            var view = RecordView(title: title)
            view.number = 12
            view.paddedNumber = "0012"
            view.date = "2026-11-23"
            view.status = status
            let record = try record(name, view)
            #expect(record.kind == .record, "\(record.reason ?? "")")
            #expect(record.title == title)
            #expect(record.status?.normalized?.rawValue == status)
            #expect(record.date?.iso == "2026-11-23")
            #expect(record.diagnostics == [])
        }
    }

    @Test(arguments: RecordTemplates.names)
    func readsPeopleTagsAndElementsBack(name: String) throws {
        var view = RecordView(title: "T")
        view.number = 12
        view.date = "2026-11-23"
        view.status = "proposed"
        view.deciders = ["Order team", "Platform team"]
        view.tags = ["data", "storage"]
        view.elements = ["shop.orders", "shop.orders-db"]
        let record = try record(name, view)
        #expect(record.people.deciders == view.deciders)
        #expect(record.tags == view.tags)
        #expect(record.elements == view.elements)
    }

    @Test(arguments: RecordTemplates.names)
    func readsNoMoreIntoAnEmptyForm(name: String) throws {
        var view = RecordView(title: "T")
        view.number = 12
        view.date = "2026-11-23"
        view.status = "proposed"
        let record = try record(name, view)
        #expect(record.people.deciders == [])
        #expect(record.tags == [] && record.elements == [] && record.relations == [])
        #expect(record.chosen == nil)
        #expect(record.status?.normalized == .proposed)
    }
}
