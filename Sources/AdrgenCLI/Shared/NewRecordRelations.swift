import Decisions
import Diagnostics
import Workspace

/// Relates a record that is about to be written to others, which get the reverse relation.
struct NewRecordRelations {
    let loaded: LoadedLogs
    let location: LogLocation
    var session: EditSession

    init(loaded: LoadedLogs, location: LogLocation, workingFolder: WorkingFolder) {
        self.loaded = loaded
        self.location = location
        session = EditSession(loaded, workingFolder)
    }

    /// - Parameter old: index of the superseded record among the catalog's entries.
    mutating func supersede(_ old: Int, by record: inout RecordFile) throws(Failure) {
        let entry = loaded.catalog.entries[old]
        let spelling = Supersession(loaded).spelling(of: entry)
        let (there, back) = try targets(entry, record)
        try session.edit(entry) { file throws(Failure) in
            try StatusEdit("superseded", by: back, spelling: spelling).apply(to: file)
        }
        record = try LinkEdit(label: spelling.active, kind: .supersedes, target: there).apply(to: record)
    }

    /// - Parameter text: `ID:LABEL` or `ID:LABEL:REVERSE`.
    mutating func relate(_ text: String, to record: inout RecordFile) throws(Failure) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw Failure(rule: "link-form", "Link `\(text)` is not ID:LABEL or ID:LABEL:REVERSE", exitCode: 64)
        }
        let relation = RelationLabel(parts[1], reverse: parts.count > 2 ? parts[2] : nil)
        try relate(try loaded.catalog.find(parts[0]), relation, to: &record)
    }

    mutating func relate(_ other: Int, _ relation: RelationLabel, to record: inout RecordFile) throws(Failure) {
        let entry = loaded.catalog.entries[other]
        let (there, back) = try targets(entry, record)
        record = try LinkEdit(label: relation.label, kind: relation.kind, target: there).apply(to: record)
        let inverse = Relation.Kind(label: relation.reverse) ?? .other
        try session.edit(entry) { file throws(Failure) in
            try LinkEdit(label: relation.reverse, kind: inverse, target: back).apply(to: file)
        }
    }

    /// The other record as the new one links to it, and the new one as the other links to it.
    private mutating func targets(
        _ entry: RecordCatalog.Entry, _ record: RecordFile
    ) throws(Failure) -> (LinkTarget, LinkTarget) {
        var there = LinkTarget(try session.file(entry))
        var back = LinkTarget(record)
        if loaded.location(of: entry).path != location.path {
            there.path = LogPath.relative(entry.path, from: location.folder == "." ? "x" : location.folder + "/x")
            let other = loaded.location(of: entry).folder
            back.path = LogPath.relative(record.shownPath, from: other == "." ? "x" : other + "/x")
        }
        return (there, back)
    }
}
