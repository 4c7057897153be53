import Decisions
import Diagnostics

/// Edits and their inverses on one file; each gives the bytes afterwards.
enum RoundTrip {
    static let other = LinkTarget(
        path: "9876-use-other.md", heading: "9876. Use other", title: "Use other", number: 9876, digits: "9876")

    /// Another status, then the old one in the file's own word.
    static func status(_ file: RecordFile) throws(Failure) -> [UInt8] {
        let old = file.record.status?.word ?? "none"
        let new = file.record.status?.normalized == .rejected ? "accepted" : "rejected"
        return try StatusEdit(old).apply(to: try StatusEdit(new).apply(to: file)).bytes
    }

    /// A relation stated and taken out again.
    static func link(_ file: RecordFile) throws(Failure) -> [UInt8] {
        let linked = try LinkEdit(label: "Amends", kind: .amends, target: other).apply(to: file)
        return UnlinkEdit(label: "Amends", kind: .amends, target: other).apply(to: linked).bytes
    }

    /// Superseded, and back.
    static func supersede(_ file: RecordFile) throws(Failure) -> [UInt8] {
        let superseded = try StatusEdit("superseded", by: other).apply(to: file)
        return try RestoreEdit(successor: other, status: file.record.status?.word ?? "none").apply(to: superseded).bytes
    }
}
