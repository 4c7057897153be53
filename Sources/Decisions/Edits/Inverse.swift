import Diagnostics

/// Takes an edit back exactly: of all files it may have been made on, the one from which it gives the present file.
enum Inverse {
    /// The first file among candidates from which an edit leads to the present one; nil when none does.
    /// - Parameters:
    ///   - candidates: ways to take the edit back, the likeliest first.
    ///   - edit: the edit that is taken back.
    static func first(
        _ candidates: [[ByteEdit]], of file: RecordFile, edit: (RecordFile) throws(Failure) -> RecordFile
    ) -> RecordFile? {
        for candidate in candidates where !candidate.isEmpty {
            let before = file.applying(candidate)
            if leads(before, to: file, edit) { return before }
        }
        return nil
    }

    /// Whether an edit makes one file of the other.
    static func leads(
        _ before: RecordFile, to file: RecordFile, _ edit: (RecordFile) throws(Failure) -> RecordFile
    ) -> Bool {
        (try? edit(before))?.bytes == file.bytes
    }
}
