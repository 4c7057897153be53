import Decisions
import Diagnostics

/// Edits and their inverses on one file; each gives the bytes afterwards.
enum RoundTrip: String, CaseIterable, Sendable {
    case status, reversion, link, supersede, renumber

    static let other = LinkTarget(
        path: "9876-use-other.md", heading: "9876. Use other", title: "Use other", number: 9876, digits: "9876")

    /// Whether the file has what the edit is about.
    func applies(to file: RecordFile) -> Bool {
        switch self {
        // The word alone does not lead back to a status that names the successor.
        case .status:
            !file.record.relations.contains { $0.kind == .supersededBy }
                && !(file.record.status?.normalized == .superseded && file.record.status?.text.contains(" by ") == true)
        case .reversion: file.record.status != nil
        case .link, .supersede: true
        case .renumber: file.record.number != nil && file.record.format != .reStructuredText
        }
    }

    /// The file after the edit, and after its inverse.
    func run(_ file: RecordFile) throws(Failure) -> (edited: RecordFile, restored: [UInt8]) {
        let word = file.record.status?.word ?? "none"
        let new = file.record.status?.normalized == .rejected ? "accepted" : "rejected"
        switch self {
        case .status:
            let edited = try StatusEdit(new).apply(to: file)
            return (edited, try StatusEdit(word).apply(to: edited).bytes)
        case .reversion:
            let edited = try StatusEdit(new).apply(to: file)
            return (edited, try StatusReversion([edited.bytes, file.bytes]).apply(to: edited).bytes)
        case .link:
            let edited = try LinkEdit(label: "Amends", kind: .amends, target: Self.other).apply(to: file)
            return (edited, UnlinkEdit(label: "Amends", kind: .amends, target: Self.other).apply(to: edited).bytes)
        case .supersede:
            let edited = try StatusEdit("superseded", by: Self.other).apply(to: file)
            return (edited, try RestoreEdit(successor: Self.other, statuses: [word]).apply(to: edited).bytes)
        case .renumber:
            let edited = Self.renumbered(file, to: 77)
            return (edited, Self.renumbered(edited, to: file.record.number ?? 0).bytes)
        }
    }

    private static func renumbered(_ file: RecordFile, to number: Int) -> RecordFile {
        let log = DecisionLog(folder: "docs/adr", files: [file.record])
        let renumbering = Renumbering(
            [(file.record, number)], log: log, folder: "docs/adr", scope: "",
            otherPaths: ["docs/adr/" + file.record.path])
        guard let move = renumbering.moves.first else { return file }
        let path = String(move.newPath.dropFirst("docs/adr/".count))
        return RecordFile(renumbering.rewrite(file.bytes, path: move.path).bytes, path: path, shownPath: path)
    }
}
