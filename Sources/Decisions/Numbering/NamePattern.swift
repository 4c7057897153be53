/// How a log names its files, so that a new one is named alike.
package struct NamePattern: Sendable, Hashable {
    /// What a name begins with.
    package enum Lead: Sendable, Hashable {
        /// `0007`, with letters before it (`adr-`) and at least `width` digits.
        case number(prefix: String, width: Int)
        /// `2026-11-23`, or `20261123` when compact.
        case date(compact: Bool)
        /// Both: `0013_2026-07-22`, or `2026-07-22_013` when the date comes first.
        case numberAndDate(prefix: String, width: Int, between: String, isDateFirst: Bool)
        /// `XXXX` until the record is accepted.
        case draft
    }

    package var lead: Lead

    /// Digits the number of a name has at least; nil for names without one.
    package var numberWidth: Int? {
        switch lead {
        case .number(_, let width), .numberAndDate(_, let width, _, _): width
        default: nil
        }
    }

    /// Between the lead and the slug: `-`, `_`, ` `.
    package var separator: String
    /// Between the words of the slug.
    package var wordSeparator: String
    /// Whether each record is the `README.md` of a folder of its own.
    package var isFolder: Bool

    package init(
        lead: Lead = .number(prefix: "", width: 4), separator: String = "-", wordSeparator: String = "-",
        isFolder: Bool = false
    ) {
        self.lead = lead
        self.separator = separator
        self.wordSeparator = wordSeparator
        self.isFolder = isFolder
    }

    /// The path of a record from the log's folder.
    /// - Parameters:
    ///   - number: used by number leads.
    ///   - date: `YYYY-MM-DD`, used by date leads.
    package func path(number: Int?, date: String, title: String) -> String {
        let slug = Slug.make(title, separator: wordSeparator)
        let head =
            switch lead {
            case .number(let prefix, let width): prefix + DateReader.pad(number ?? 0, width)
            case .date(let compact): compact ? date.filter { $0 != "-" } : date
            case .numberAndDate(let prefix, let width, let between, let isDateFirst):
                isDateFirst
                    ? date + between + prefix + DateReader.pad(number ?? 0, width)
                    : prefix + DateReader.pad(number ?? 0, width) + between + date
            case .draft: "XXXX"
            }
        let stem = slug.isEmpty ? head : head + separator + slug
        return isFolder ? stem + "/README.md" : stem + ".md"
    }
}

extension NamePattern {
    /// The pattern most of a log's records follow, the newest counting first among equals; nil for an empty log.
    package init?(of records: [Record]) {
        var counts: [NamePattern: Int] = [:]
        var best: NamePattern?
        for record in records {
            guard let pattern = NamePattern(path: record.path) else { continue }
            counts[pattern, default: 0] += 1
            if counts[pattern, default: 0] >= best.map({ counts[$0, default: 0] }) ?? 0 { best = pattern }
        }
        guard let best else { return nil }
        self = best
    }

    /// The pattern of one path; nil when it has neither number nor date.
    init?(path: String) {
        let name = FileName(path: path)
        let slugStart = name.stem.count - name.slug.count
        let head = String(name.stem.prefix(slugStart))
        let separator = String(head.reversed().prefix { !$0.isLetter && !$0.isNumber }.reversed())
        let words = name.slug.contains("_") && !name.slug.contains("-") ? "_" : "-"
        if let digits = name.digits, name.date == nil {
            self.init(
                lead: .number(prefix: name.prefix, width: digits.hasPrefix("0") || digits.count > 2 ? digits.count : 1),
                separator: separator.isEmpty ? "-" : separator, wordSeparator: words, isFolder: name.isFolder)
        } else if let digits = name.digits, let lead = Self.numberAndDate(head, name.prefix, digits) {
            self.init(
                lead: lead, separator: separator.isEmpty ? "-" : separator, wordSeparator: words,
                isFolder: name.isFolder)
        } else if name.date != nil, name.digits == nil {
            let compact = name.stem.prefix(8).allSatisfy(\.isNumber)
            self.init(
                lead: .date(compact: compact), separator: separator.isEmpty ? "-" : separator, wordSeparator: words,
                isFolder: name.isFolder)
        } else {
            return nil
        }
    }

    /// The lead of a name that has a date written with hyphens and a number.
    private static func numberAndDate(_ head: String, _ prefix: String, _ digits: String) -> Lead? {
        guard let date = DateReader.read(head)?.text, date.count == 10, let place = head.ranges(of: date).first,
            let number = head.ranges(of: prefix + digits).last(where: { !$0.overlaps(place) })
        else { return nil }
        let isDateFirst = place.upperBound <= number.lowerBound
        let between =
            isDateFirst ? head[place.upperBound..<number.lowerBound] : head[number.upperBound..<place.lowerBound]
        return .numberAndDate(
            prefix: prefix, width: digits.count, between: String(between), isDateFirst: isDateFirst)
    }
}
