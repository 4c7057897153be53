import Diagnostics
import Mustache
import TemplateEngine

/// Renders a full MADR 4 record many times, by adrgen and by the template library alone, in turns.
struct Benchmark {
    private let renderings = 1_000
    private let rounds = 21

    func run() throws {
        let templates = RecordTemplates()
        let library = try Self.library()
        let view = Self.view
        let ours = try templates.render("madr4", view)
        let theirs = Array((library.render(Self.dictionary(view), withTemplate: "records/madr4.md") ?? "").utf8)
        guard ours == theirs else {
            print("adrgen and the library alone write different records")
            print(String(decoding: ours, as: UTF8.self), String(decoding: theirs, as: UTF8.self), separator: "\n----\n")
            return
        }
        var times: [(ours: Duration, theirs: Duration)] = []
        let clock = ContinuousClock()
        var bytes = 0
        for _ in 0..<rounds {
            let ours = try clock.measure {
                for _ in 0..<renderings { bytes += try templates.render("madr4", view).count }
            }
            let theirs = clock.measure {
                for _ in 0..<renderings {
                    bytes += library.render(Self.dictionary(view), withTemplate: "records/madr4.md")?.utf8.count ?? 0
                }
            }
            times.append((ours, theirs))
        }
        let (a, b) = (median(times.map(\.ours)), median(times.map(\.theirs)))
        print("\(renderings) records of \(ours.count) bytes, medians of \(rounds) rounds (\(bytes) bytes in all)")
        print("adrgen         \(tenths(a)) ms")
        print("swift-mustache \(tenths(b)) ms")
        print("ratio          \((a / b * 100).rounded() / 100)")
    }

    private func median(_ durations: [Duration]) -> Double {
        durations.sorted()[durations.count / 2] / .milliseconds(1)
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

extension Benchmark {
    private static var view: RecordView {
        var view = RecordView(title: "Use PostgreSQL for orders and payments")
        view.number = 12
        view.paddedNumber = "0012"
        view.date = "2026-11-23"
        view.status = "proposed"
        view.deciders = ["Order team", "Platform team"]
        view.consulted = ["Security team", "Data team"]
        view.informed = ["Support"]
        view.tags = ["data", "storage"]
        view.elements = ["shop.orders", "shop.orders-db"]
        view.links = [.init(label: "Supersedes", target: "9", title: "Use files", file: "0009-use-files.md")]
        let options = (1...4).map { "* Option \($0)" }.joined(separator: "\n")
        let paragraph = Array(repeating: "Orders and payments must agree at any moment, whatever fails.", count: 6)
            .joined(separator: "\n")
        view.sections = [
            "context": paragraph, "drivers": "* Strong consistency\n* Operated by the team we have", "options": options,
            "outcome": "Chosen option: \"Option 1\", because \(paragraph)",
            "consequences": "* Good, because of one transaction\n* Bad, because we run backups",
            "confirmation": "The write path is covered by the transaction test.",
            "pros": (1...4).map { "### Option \($0)\n\n* Good, because a\n* Bad, because b" }.joined(separator: "\n\n"),
            "more": paragraph,
        ]
        return view
    }

    /// The same view as the library takes it from anybody: dictionaries, arrays and strings, built for each rendering.
    private static func dictionary(_ view: RecordView) -> [String: Any] {
        let link = view.links[0]
        return [
            "title": view.title, "number": view.number ?? 0, "paddedNumber": view.paddedNumber ?? "",
            "date": view.date ?? "", "status": view.status ?? "", "deciders": view.deciders,
            "consulted": view.consulted, "informed": view.informed, "tags": view.tags, "elements": view.elements,
            "hasDeciders": true, "hasConsulted": true, "hasInformed": true, "hasTags": true, "hasElements": true,
            "hasLinks": true, "hasMore": true, "sections": view.sections,
            "links": [["label": link.label, "title": link.title, "file": link.file]],
        ]
    }

    /// The templates of `madr4`, which escape nothing here.
    private static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for name in BuiltInTemplates.names where name.hasPrefix("records/") {
            guard let file = BuiltInTemplates.file(named: name) else { continue }
            let lines = String(decoding: file.bytes, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            let text = lines.filter { !$0.hasPrefix("{{%CONTENT_TYPE") }.joined(separator: "\n")
            try library.register("{{%CONTENT_TYPE:TEXT}}\n" + text, named: name)
        }
        return library
    }
}
