import Foundation
import Testing

/// Each file of `Transcripts` is a session: its commands are run, and what they print has to be what it says.
///
/// A line `log: NAME` begins the session in a copy of that folder of `Fixtures`.
@Suite struct TranscriptTests {
    @Test(.timeLimit(.minutes(5)), arguments: TestFiles.names(in: "Transcripts"))
    func session(name: String) throws {
        let path = "Transcripts/\(name).txt"
        let text = try String(contentsOf: TestFiles.folder.appendingPathComponent(path), encoding: .utf8)
        let mark = "log: "
        let first = text.split(separator: "\n").first { $0.hasPrefix(mark) }
        let tool = try Tool(
            copyOf: first.map { TestFiles.folder.appendingPathComponent("Fixtures/\($0.dropFirst(mark.count))") })
        let transcript = Transcript(text)
        try #require(!transcript.steps.isEmpty)
        try TestFiles.expect(try transcript.run(in: tool).text, equals: path)
    }

    @Test func aTranscriptReadsBackAsItIs() {
        let text = "One\n\n  $ a b\n  > c\n  out\n  \n  ! err\n  [2]\n\nTwo\n  $ d\n"
        #expect(Transcript(text).text == text)
        #expect(Transcript(text).steps.map(\.command) == ["a b\nc", "d"])
        #expect(Transcript(text).steps.map(\.printed) == [["out", "", "! err", "[2]"], []])
    }
}
