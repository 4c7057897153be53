import CommonMark

/// How a log's records look, so that a new one looks alike.
package struct LogStyle: Sendable {
    /// The dialect most records are in; nil for a log without records.
    package var format: RecordFormat?
    package var names: NamePattern?
    package var headings: HeadingStyle?
    package var spelling: SupersededSpelling
    /// Headings that at least half of the records share, in order, for logs of no known dialect; level and text.
    package var skeleton: [Heading]
    /// The newest record of that dialect, which others are made after.
    let sample: RecordFile?

    /// A heading of the skeleton.
    package struct Heading: Sendable, Hashable {
        package var level: Int
        package var title: String
    }

    /// The style of some of a log's records, oldest first; the newest decide among equals.
    package init(of files: [RecordFile]) {
        let records = files.map(\.record)
        var counts: [RecordFormat: Int] = [:]
        for record in records {
            counts[record.format, default: 0] += 1
            if counts[record.format, default: 0] >= format.map({ counts[$0, default: 0] }) ?? 0 {
                format = record.format
            }
        }
        names = NamePattern(of: records)
        headings = HeadingStyle(
            of: files.compactMap { file in
                LinkTarget.heading(of: file).map { ($0, file.record) }
            })
        spelling = SupersededSpelling(of: records)
        skeleton = format == .reStructuredText ? [] : Self.skeleton(of: files)
        let format = format
        sample = files.last { $0.record.format == format && $0.record.status != nil } ?? files.last
    }

    private static func skeleton(of files: [RecordFile]) -> [Heading] {
        let lists = files.map { file in
            file.document.sections.filter { $0.level == 2 }.map { Heading(level: 2, title: $0.title) }
        }
        var counts: [Heading: Int] = [:]
        for list in lists { for heading in Set(list) { counts[heading, default: 0] += 1 } }
        let shared = { (heading: Heading) in counts[heading, default: 0] * 2 >= files.count }
        // The order of the newest record that has most of them.
        let best = lists.max { a, b in a.filter(shared).count <= b.filter(shared).count }
        return best?.filter(shared) ?? []
    }
}

extension RecordFormat {
    /// The built-in template that writes this dialect; nil where each log has its own form.
    package var template: String? {
        switch self {
        case .adrTools: "nygard"
        case .nygard, .dotnetADR: "dotnet-adr"
        case .madr2: "madr2"
        case .madr3: "madr3"
        case .madr4: "madr4"
        case .log4brains: "log4brains"
        case .adrs: "adrs"
        case .pyadr: "pyadr"
        case .phodal: "phodal"
        case .freeForm, .reStructuredText: nil
        }
    }

    /// The status a new record of this dialect has: adr-tools records what is decided, the others what is proposed.
    package var newStatus: String { self == .adrTools ? "accepted" : "proposed" }
}

extension SupersededSpelling {
    /// The misspelling only where a log uses it and nothing else.
    package init(of records: [Record]) {
        let labels = records.flatMap(\.relations).map { $0.label.lowercased() }
        let misspelt = labels.contains { $0.contains("supercede") }
        self = misspelt && !labels.contains { $0.contains("supersede") } ? .superceded : .superseded
    }
}
