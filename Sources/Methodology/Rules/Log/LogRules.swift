import Decisions
import Diagnostics

/// Whether a log holds together, and its records say what records say.
package enum LogRules {
    /// By id.
    package static let all: [Check<Project>] = [
        knownTarget, bothSides, supersessionCircle, missingSuccessor, supersededInForce, duplicateNumber,
        duplicateTitle, numberGap, missingStatus, unknownStatus, missingDate, futureDate, unclearDate, longUndecided,
        missingSection, emptySection, leftPlaceholder, brokenLink, brokenAnchor, numberMismatch, fileNameMismatch,
        staleRegion, changedRecord, missingDecider,
    ]

    /// Rules of the readers whose findings rules of this family tell.
    package static let ofReaders: Set<String> = ["number-mismatch", "date-unclear"]

    /// One result about all records: fails with what is found in each.
    static func each(
        _ project: Project, isApplicable: (RecordCatalog.Entry) -> Bool = { _ in true },
        _ find: (Int, RecordCatalog.Entry) -> [Finding]
    ) -> RuleResult {
        let places = project.catalog.entries.indices.filter { isApplicable(project.catalog.entries[$0]) }
        return RuleResult(
            places.flatMap { find($0, project.catalog.entries[$0]) }, isApplicable: !places.isEmpty)
    }

    /// Logs more than half of whose records have something.
    static func logs(of project: Project, whereMost have: (RecordCatalog.Entry) -> Bool) -> Set<Int> {
        var surplus: [Int: Int] = [:]
        for entry in project.catalog.entries { surplus[entry.log, default: 0] += have(entry) ? 1 : -1 }
        return Set(surplus.filter { $0.value > 0 }.keys)
    }
}

extension Finding {
    /// About a record.
    /// - Parameters:
    ///   - others: what tells the finding from the rule's others about the record.
    ///   - offset: where in its file.
    init(
        _ rule: Rule, _ message: String, record entry: RecordCatalog.Entry, others: [String] = [],
        at offset: Int? = nil,
        severity: Diagnostic.Severity? = nil, fix: String? = nil
    ) {
        self.init(
            rule, message, subjects: [entry.id] + others,
            place: offset.map { .offset(entry.path, $0) } ?? .file(entry.path, nil), severity: severity, fix: fix,
            elements: entry.record.elements, decisions: [entry.id])
    }
}

extension RecordCatalog.Entry {
    /// Where it says that another record takes its place, or else where its status stands.
    var supersededOffset: Int? {
        record.relations.first { $0.kind == .supersededBy }?.range.lowerBound ?? record.status?.range.lowerBound
    }
}
