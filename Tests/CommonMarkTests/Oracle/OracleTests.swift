import CommonMark
import Foundation
import Testing

/// The scanner sees the blocks and links that cmark-gfm sees.
///
/// Accepted differences, left out of the comparison:
/// - bare mail addresses, which `links` does not look for;
/// - `??>` and `]]]>`, where cmark-gfm misses the end of an instruction or CDATA section;
/// - bare URLs behind an image's bracket that is not closed: cmark-gfm takes them if a link stands in between;
/// - links within `[^…]`, which cmark-gfm takes for a footnote's mark as a whole;
/// - a definition on an indented continuation line that lacks its container's prefix: cmark-gfm reads it as text.
@Suite struct OracleTests {
    @Test(arguments: [(1, "\n"), (2, "\n"), (3, "\r\n"), (4, "\r"), (5, "\n"), (6, "\n")] as [(UInt64, String)])
    func randomBlocks(_ seed: UInt64, _ lineEnd: String) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_500 { try compare(Vocabulary.blocks(lines: 7, lineEnd: lineEnd, using: &generator)) }
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func randomInlines(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_500 { try compare(Vocabulary.inlines(using: &generator)) }
    }

    @Test(.enabled(if: Corpus.folder != nil))
    func corpus() throws {
        let files = Corpus.markdownFiles()
        #expect(files.count > 100)
        for file in files {
            let document = try MarkdownDocument([UInt8](Data(contentsOf: URL(filePath: file))))
            try compare(document, name: file)
        }
    }

    private func compare(_ text: String) throws {
        try compare(MarkdownDocument(text), name: text.debugDescription)
    }

    private func compare(_ document: MarkdownDocument, name: String) throws {
        let cmark = try CMarkOutline(Array(document.bytes[document.bodyStart...]))
        let scanner = DocumentOutline(document)
        #expect(scanner.blocks == cmark.blocks, "\(name)")
        guard !hasAcceptedDifference(document.text(0..<document.bytes.count)) else { return }
        #expect(scanner.texts.map(comparable) == cmark.texts.map(comparable), "\(name)")
        #expect(withoutMail(scanner.destinations) == withoutMail(cmark.destinations), "\(name)")
    }

    /// The text without a task's mark, which only cmark-gfm takes off it, without marks of footnotes that do not exist,
    /// which only the scanner takes off it, and with spaces that do not break as others.
    private func comparable(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing(#/\[\^[^\s\]]+\]/#, with: "").split(separator: " ").joined(
            separator: " "
        )
        .trimmingPrefix(#/\[[ xX]\] /#).description
    }

    private func withoutMail(_ destinations: [String]) -> [String] {
        destinations.filter { !$0.contains("mailto:") }
    }

    private func hasAcceptedDifference(_ text: String) -> Bool {
        if text.contains("??>") || text.contains("]]]>") || text.contains("[^") && text.utf8.count < 200 { return true }
        if text.contains("!["), text.utf8.count < 200, text.contains("://") || text.contains("www.") { return true }
        return text.split(whereSeparator: \.isNewline).contains { line in
            line.first == " " && line.trimmingPrefix(while: { $0 == " " || $0 == "\t" }).hasPrefix("[a]:")
        }
    }
}
