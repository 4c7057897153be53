import CommonMark
import Diagnostics
import Foundation
import Testing

@testable import Decisions

/// Front matter is read by a fast path where it is plain, and by Yams elsewhere: both have to say the same.
@Suite struct FrontMatterPathsTests {
    @Test(arguments: [
        "status: accepted", "status:", "status: ~", "status: null", "status: Null", "status: \"null\"", "a: 'b'",
        "a: \"b c\"", "a: b # c", "a: b#c", "a: # c", "a: [b, c]", "a: []", "a: [ ]", "a: [b, 'c, d']", "a: [b,]",
        "a: [b, null]", "a:\n  - b\n  - c", "a:\n- b\n- c", "a:\n  - b\n\n  - c", "a:\n  - 'b: c'", "a: - b", "a: b: c",
        "a: b\n  c", "a: |\n  b\n  c", "a: >-\n  b", "a: !x b", "a: &x b\nc: *x", "a: 2024-01-02", "a: 1.0", "a: yes",
        "a: b\nb: c\n", "a: b\n\n\n# c\nb: d", "a-b: c", "a_b: c", "\"a\": b", "a b: c", "a: \"b\\\"c\"", "a: 'b''c'",
        "a: http://b.c/d#e", "a: b@c", "a: @b", "a: `b`", "a: %b", "a: -b", "a: - ", "a: ?b", "a: {b: c}", "a: b,c",
        "a: Ünï", "a: b\tc", "a: \"b\tc\"", "a: b\r\nc: d\r\n", "a: b  \nc: d", "A: b\na: c", "a: b\na: c",
        "a: b\ngarbage\nc: d", "garbage\na: b", "- a\n- b", "a: 'b' c", "a: \"b\" # c", "a: [b] c", "a: [b # c\n]",
        "<<: b", "? a\n: b", "a: b\n---\nc: d", "a: …", "a: b:", "a: b :c",
    ])
    func agreeOnLinesMadeUpToDiffer(_ yaml: String) throws {
        #expect(Self.difference(in: "---\n\(yaml)\n---\n\n# T\n") == nil)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["ADRGEN_CORPUS"] != nil))
    func agreeOnTheCorpus() throws {
        let root = try #require(ProcessInfo.processInfo.environment["ADRGEN_CORPUS"]) + "/adr"
        var compared = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix(".md") {
            guard let data = FileManager.default.contents(atPath: root + "/" + path),
                data.starts(with: Data("---".utf8))
            else { continue }
            compared += 1
            if let difference = Self.difference(in: String(decoding: data, as: UTF8.self)) {
                Issue.record("\(path): \(difference)")
            }
        }
        #expect(compared > 100)
    }

    /// What the fast path says otherwise than Yams; nil when it leaves the text to Yams or says the same.
    private static func difference(in text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let range = MarkdownDocument(bytes).frontMatter else { return nil }
        let lines = FrontMatter.entryLines(in: range.content, of: bytes)
        guard let plain = FrontMatter.plainEntries(lines, within: range.content, of: bytes) else { return nil }
        let (yaml, fault) = FrontMatter.yamlEntries(lines, in: range.content, of: bytes)
        if let fault { return "Yams: \(fault.message)" }
        let left = plain.map { "\($0.key): \($0.value)" }
        let right = yaml.map { "\($0.key): \($0.value)" }
        return left == right ? nil : "\(left) is \(right) by Yams"
    }
}
