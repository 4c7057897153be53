import CommonMark
package import Diagnostics

/// Takes the last change of a record's status back, from earlier versions of its file: also where the record named its
/// successor, which no word says. Whatever else has changed since stays.
package struct StatusReversion: Sendable {
    /// Contents of the file, the newest first.
    package var earlier: [[UInt8]]

    package init(_ earlier: [[UInt8]]) {
        self.earlier = earlier
    }

    /// The file with the status it had.
    /// - Throws: when no version has another status that leads to this one.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        let edit = StatusEdit(file.record.status?.word ?? "none")
        for bytes in earlier {
            let before = RecordFile(bytes, path: file.record.path, shownPath: file.shownPath)
            guard before.record.kind == .record, before.record.status?.text != file.record.status?.text,
                let after = try? edit.apply(to: before)
            else { continue }
            if after.bytes == file.bytes { return before }
            if let change = Change(from: after.bytes, to: before.bytes), let place = change.place(in: file.bytes) {
                return file.applying([ByteEdit(place, change.new)])
            }
        }
        if let before = committed(file) { return before }
        throw file.failure(
            "no-earlier-status", "Git knows no version of \(file.shownPath) with another status", fix: "name the status"
        )
    }

    /// The file with the change taken back by which its status came, where that change is about the status only:
    /// `superseded by 7` in place of a word.
    private func committed(_ file: RecordFile) -> RecordFile? {
        var later = file
        for bytes in earlier {
            let before = RecordFile(bytes, path: file.record.path, shownPath: file.shownPath)
            guard before.record.status?.text != file.record.status?.text else {
                later = before
                continue
            }
            guard let place = later.record.status?.range.lowerBound,
                let change = Change(from: later.bytes, to: before.bytes),
                change.isShort,
                let own = change.place(in: later.bytes), own.contains(place),
                let there = change.place(in: file.bytes)
            else { return nil }
            let restored = file.applying([ByteEdit(there, change.new)])
            return restored.record.status?.text == before.record.status?.text ? restored : nil
        }
        return nil
    }

    /// The lines in which two versions differ.
    private struct Change {
        var old: [UInt8]
        var new: [UInt8]

        init?(from old: [UInt8], to new: [UInt8]) {
            var start = 0
            while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
            var tail = 0
            while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
                tail += 1
            }
            guard start + tail < max(old.count, new.count) else { return nil }
            // A line more on either side, so that the place is found again.
            for _ in 0..<2 {
                while start > 0, old[start - 1] != Bytes.newline { start -= 1 }
                if start > 0 { start -= 1 }
            }
            while start > 0, old[start - 1] != Bytes.newline { start -= 1 }
            for _ in 0..<2 {
                while tail > 0, old[old.count - tail] != Bytes.newline { tail -= 1 }
                if tail > 0 { tail -= 1 }
            }
            self.old = Array(old[start..<old.count - tail])
            self.new = Array(new[start..<new.count - tail])
        }

        /// Whether it is about a few lines, with the two on either side.
        var isShort: Bool {
            [old, new].allSatisfy { lines in lines.count { $0 == Bytes.newline } <= 9 }
        }

        /// The only place these lines have in a file; nil when they have none or several.
        func place(in bytes: [UInt8]) -> Range<Int>? {
            guard let first = Bytes.find(old, in: bytes, range: 0..<bytes.count) else { return nil }
            let isOnly = Bytes.find(old, in: bytes, range: first.lowerBound + 1..<bytes.count) == nil
            return isOnly ? first : nil
        }
    }
}
