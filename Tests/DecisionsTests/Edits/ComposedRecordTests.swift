import Decisions
import Testing

/// Whatever a file is made of, an edit and its inverse leave it as it was, and the edit touches what it is about.
@Suite struct ComposedRecordTests {
    static let seeds = Array(UInt64(0)..<700)

    @Test(arguments: RoundTrip.allCases) func editAndInverseLeaveTheSameBytes(_ edit: RoundTrip) throws {
        var tried = 0
        var wrong: [String] = []
        for seed in Self.seeds {
            let composed = ComposedRecord(seed: seed)
            let file = RecordFile(composed.bytes, path: composed.path, shownPath: composed.path)
            let text = String(decoding: file.bytes, as: UTF8.self)
            try #require(file.record.kind == .record, "seed \(seed):\n\(text)")
            guard edit.applies(to: file) else { continue }
            tried += 1
            let edited: RecordFile
            let restored: [UInt8]
            do {
                (edited, restored) = try edit.run(file)
            } catch {
                wrong.append("seed \(seed): \(error)\n\(text)")
                continue
            }
            let after = String(decoding: edited.bytes, as: UTF8.self)
            let isNew = edited.bytes != file.bytes || edited.record.path != file.record.path
            let keepsDecoys = composed.decoys.allSatisfy { after.contains($0) }
            if restored != file.bytes || !isNew || !keepsDecoys || Self.changedLines(text, after) > 7 {
                wrong.append("seed \(seed):\n\(text)\n=== \(edit) ===>\n\(after)")
            }
        }
        #expect(tried > 500)
        #expect(wrong.isEmpty, "\(wrong.count) of \(tried):\n\(wrong.prefix(5).joined(separator: "\n\n"))")
    }

    /// Lines that are in one of two texts more often than in the other.
    private static func changedLines(_ a: String, _ b: String) -> Int {
        var counts: [Substring: Int] = [:]
        for line in a.split(separator: "\n") { counts[line, default: 0] += 1 }
        for line in b.split(separator: "\n") { counts[line, default: 0] -= 1 }
        return counts.values.map(abs).reduce(0, +)
    }
}
