import Decisions
import Diagnostics
import Workspace

/// One record taking another's place, stated in both.
struct Supersession {
    let loaded: LoadedLogs

    init(_ loaded: LoadedLogs) {
        self.loaded = loaded
    }

    /// States that `new` supersedes `old`.
    func apply(old: String, new: String, in session: inout EditSession) throws(Failure) {
        let (old, new) = try pair(old, new)
        let spelling = spelling(of: old)
        let successor = try target(new, seenFrom: old, &session)
        let predecessor = try target(old, seenFrom: new, &session)
        try session.edit(old) { file throws(Failure) in
            try StatusEdit("superseded", by: successor, spelling: spelling).apply(to: file)
        }
        try session.edit(new) { file throws(Failure) in
            try LinkEdit(label: spelling.active, kind: .supersedes, target: predecessor).apply(to: file)
        }
    }

    /// Takes it back: the old record gets a status of its own again.
    /// - Parameter status: the status where the record states none besides; nil to look for it in the file's history.
    func undo(old: String, new: String, status: String?, in session: inout EditSession) throws(Failure) {
        let (old, new) = try pair(old, new)
        let successor = try target(new, seenFrom: old, &session)
        let predecessor = try target(old, seenFrom: new, &session)
        let known = status.map { [$0] } ?? RecordHistory(loaded, session.workingFolder).statuses(of: old)
        try session.edit(old) { file throws(Failure) in
            guard file.record.relations.contains(where: { $0.kind == .supersededBy }) else {
                throw Failure(rule: "not-superseded", "\(old.path) does not say that it is superseded", path: nil)
            }
            return try RestoreEdit(successor: successor, statuses: known + ["accepted"]).apply(to: file)
        }
        if known.isEmpty, case .section? = old.record.status?.place {
        } else if known.isEmpty {
            let note = Diagnostic(
                .note, rule: "status-unknown", "\(old.path) does not say which status it had; it is accepted now",
                fix: "name another with `--status`")
            DiagnosticPrinter().print([note])
        }
        try session.edit(new) { file throws(Failure) in
            UnlinkEdit(label: "Supersedes", kind: .supersedes, target: predecessor).apply(to: file)
        }
    }

    private func pair(_ old: String, _ new: String) throws(Failure) -> (RecordCatalog.Entry, RecordCatalog.Entry) {
        let old = loaded.catalog.entries[try loaded.catalog.find(old)]
        let new = loaded.catalog.entries[try loaded.catalog.find(new)]
        guard old.path != new.path else {
            throw Failure(rule: "self-relation", "\(old.path) cannot supersede itself")
        }
        return (old, new)
    }

    /// The word as the configuration or the log spells it.
    func spelling(of entry: RecordCatalog.Entry) -> SupersededSpelling {
        if let configured = loaded.location(of: entry).configuration.spelling {
            return configured == .superceded ? .superceded : .superseded
        }
        return SupersededSpelling(of: loaded.catalog.logs[entry.log].records)
    }

    /// A record as another one links to it, also across logs.
    func target(
        _ entry: RecordCatalog.Entry, seenFrom other: RecordCatalog.Entry, _ session: inout EditSession
    ) throws(Failure) -> LinkTarget {
        var target = LinkTarget(try session.file(entry))
        if entry.log != other.log {
            let folder = loaded.catalog.logs[other.log].folder
            target.path = LogPath.relative(entry.path, from: folder == "." ? "x" : folder + "/x")
        }
        return target
    }
}
