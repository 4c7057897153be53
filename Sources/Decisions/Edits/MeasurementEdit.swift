import CommonMark
package import Diagnostics
import StructuredInput

/// Adds a measurement of a metric: one row at the end of the record's table of measurements, in the table's own manner.
package struct MeasurementEdit: Sendable {
    /// The metric's name, or a part of it that no other metric's name has.
    package var metric: String
    /// As it will be written; a number with its unit.
    package var value: String
    /// `YYYY-MM-DD`.
    package var date: String
    /// Where the value comes from; empty when not said.
    package var source: String
    /// Plain text as Markdown for a table's cell.
    package var escape: @Sendable (String) -> String

    package init(
        metric: String, value: String, date: String, source: String = "", escape: @escaping @Sendable (String) -> String
    ) {
        self.metric = metric
        self.value = DecisionText.plain(value)
        self.date = date
        self.source = DecisionText.plain(source)
        self.escape = escape
    }

    /// The file with the measurement; the same file when it has it already.
    /// - Throws: for a metric the record doesn't have, a date that is none, a value that cannot be compared with the target,
    ///   and when the table has no place for it.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        let located = decode(file)
        let found = try find(in: located, file)
        try check(found, located, file)
        let new = Decision.Measurement(date: date, value: value, source: source)
        if found.measurements.contains(where: { same($0, new) }) { return file }
        let sections = DecisionSections(file.document, path: file.shownPath)
        guard let section = sections[.metrics] else { throw missingTable(file) }
        let name = located.places[.metric(found.name)].map { Bytes.text($0, in: file.bytes) } ?? escape(found.name)
        let row: [Field: String] = [
            .metric: name, .date: date, .value: escape(value), .source: escape(source),
        ]
        let body = sections[.measurements]?.ownBody ?? section.ownBody
        let tables = sections.blocks(.table, in: body).filter {
            let table = DecisionTable($0, in: file.document)
            return table.index(of: .value) != nil && table.index(of: .target) == nil
        }
        let edit =
            if let block = tables.first {
                try appended(row, to: block, file)
            } else {
                newTable(row, below: sections[.measurements], in: section, file)
            }
        let edited = file.applying([edit])
        let after = decode(edited).decision.metrics.first { $0.name == found.name }
        guard let after, after.measurements == found.measurements + [new] else {
            throw file.failure(
                "measurement-place", "The measurements of \(file.shownPath) stand where none can be added safely",
                offset: edit.range.lowerBound, fix: "add the row by hand")
        }
        return edited
    }

    private func decode(_ file: RecordFile) -> LocatedDecision {
        DecisionDecoder().decode(file.document, path: file.record.path, shownPath: file.shownPath).0
    }

    private func same(_ a: Decision.Measurement, _ b: Decision.Measurement) -> Bool {
        guard a.date == b.date, a.source == b.source else { return false }
        if a.value == b.value { return true }
        guard let first = MeasuredValue.read(a.value).value, let second = MeasuredValue.read(b.value).value else {
            return false
        }
        return first.compared(to: second) == 0
    }

    // MARK: Refusing

    private func find(in located: LocatedDecision, _ file: RecordFile) throws(Failure) -> Decision.Metric {
        let metrics = located.decision.metrics
        guard !metrics.isEmpty else { throw missingTable(file) }
        let wanted = metric.lowercased()
        if let exact = metrics.first(where: { $0.name.lowercased() == wanted }) { return exact }
        let partial = metrics.filter { !wanted.isEmpty && $0.name.lowercased().contains(wanted) }
        if partial.count == 1, let only = partial.first { return only }
        let offset = located.places[.metrics]?.lowerBound ?? 0
        let names = (partial.isEmpty ? metrics : partial).map { "`\($0.name)`" }.joined(separator: ", ")
        guard partial.isEmpty else {
            throw file.failure(
                "ambiguous-metric", "`\(metric)` is part of several metrics", offset: offset, fix: "use one of \(names)"
            )
        }
        let nearest = nearest(among: metrics.map(\.name))
        throw file.failure(
            "unknown-metric", "`\(metric)` is no metric of \(file.shownPath)", offset: offset,
            fix: nearest.map { "did you mean `\($0)`?" } ?? "use one of \(names)")
    }

    /// The name that is nearly the one given, or that has a word which is.
    private func nearest(among names: [String]) -> String? {
        if let name = EditDistance.nearest(to: metric, among: names) { return name }
        let words = names.flatMap { name in name.split(separator: " ").map(String.init) }
        guard let word = EditDistance.nearest(to: metric, among: words) else { return nil }
        return names.first { $0.split(separator: " ").contains { $0 == word } }
    }

    private func missingTable(_ file: RecordFile) -> Failure {
        Failure(
            rule: "no-metrics", "\(file.shownPath) has no success metrics", path: file.shownPath,
            fix: "add a section `## Success Metrics` with a table of `Metric` and `Target`")
    }

    private func check(_ metric: Decision.Metric, _ located: LocatedDecision, _ file: RecordFile) throws(Failure) {
        guard Day(date) != nil else {
            throw Failure(rule: "date-form", "`\(date)` is no day", fix: "write it as YYYY-MM-DD", exitCode: 64)
        }
        let (target, faults) = Target.read(metric.target, metric: metric.name)
        guard let target else {
            let offset = (located.places[.target(metric.name)] ?? located.places[.metric(metric.name)])?.lowerBound ?? 0
            throw Failure(
                faults.map {
                    Diagnostic(
                        $0.severity, rule: $0.rule, "\($0.message), so nothing can be compared with it",
                        path: file.shownPath, bytes: file.bytes, offset: offset, fix: $0.fix)
                })
        }
        let problems = MeasuredValue.read(value, for: target).diagnostics
        guard problems.isEmpty else { throw Failure(problems.map(\.withoutPosition)) }
    }
}

extension Diagnostic {
    /// For text from the command line, which is in no file.
    fileprivate var withoutPosition: Diagnostic {
        var copy = self
        copy.position = nil
        return copy
    }
}
