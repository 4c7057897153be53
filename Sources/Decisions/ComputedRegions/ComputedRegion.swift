package import CommonMark
package import Diagnostics

/// A stretch of a record that adrgen computes and refreshes:
///
///     <!-- adrgen:computed trade-offs digest=9ae16a3b2f90404f -->
///
///     …
///
///     <!-- adrgen:end -->
///
/// The digest is that of the body as adrgen wrote it, so an edit by hand can be told from a change of the inputs. A region
/// without a digest has not been filled yet.
package struct ComputedRegion: Sendable, Hashable {
    package var name: String
    package var digest: String?
    /// The line of the opening comment, without its line end.
    package var opening: Range<Int>
    /// Everything between the two comments' lines.
    package var body: Range<Int>
    /// The line of the closing comment, without its line end.
    package var closing: Range<Int>

    static let openingWord = "adrgen:computed"
    static let closingWord = "adrgen:end"

    /// The opening comment of a region with a text, which has no blank lines around it.
    static func openingLine(_ name: String, text: String) -> String {
        "<!-- \(openingWord) \(name) digest=\(ContentDigest.hex(of: text.utf8)) -->"
    }

    /// A region with a text, which has no blank lines around it.
    package static func filled(_ name: String, with text: String) -> String {
        "\(openingLine(name, text: text))\n\n\(text)\n\n<!-- \(closingWord) -->"
    }

    /// An opening and a closing comment with nothing between them.
    package static func empty(_ name: String) -> String {
        "<!-- \(openingWord) \(name) -->\n<!-- \(closingWord) -->"
    }
}

extension ComputedRegion {
    /// The regions of a file in order, and what is wrong with their comments.
    package static func find(in document: MarkdownDocument, path: String) -> ([ComputedRegion], [Diagnostic]) {
        let bytes = document.bytes
        var regions: [ComputedRegion] = []
        var diagnostics: [Diagnostic] = []
        var open: (name: String, digest: String?, line: Range<Int>, next: Int)?
        func report(_ rule: String, _ message: String, at offset: Int, fix: String) {
            diagnostics.append(
                Diagnostic(.error, rule: rule, message, path: path, bytes: bytes, offset: offset, fix: fix))
        }
        for block in document.blocks where block.kind == .comment && block.depth == 0 {
            let line = Bytes.trim(block.range, in: bytes)
            let words = Bytes.text(line, in: bytes).dropFirst(4).dropLast(3).split(separator: " ").map(String.init)
            if words.first == openingWord {
                if let open {
                    report(
                        "region-not-closed", "Computed region `\(open.name)` has no end", at: open.line.lowerBound,
                        fix: "add `<!-- \(closingWord) -->` after it")
                }
                guard words.count >= 2 else {
                    report(
                        "region-unnamed", "Computed region has no name", at: line.lowerBound,
                        fix: "write `<!-- \(openingWord) trade-offs -->`")
                    open = nil
                    continue
                }
                let digest = words.dropFirst(2).first { $0.hasPrefix("digest=") }.map { String($0.dropFirst(7)) }
                open = (words[1], digest, line, block.range.upperBound)
            } else if words.first == closingWord {
                guard let start = open else {
                    report(
                        "region-not-opened", "End of a computed region has no beginning", at: line.lowerBound,
                        fix: "remove it")
                    continue
                }
                regions.append(
                    ComputedRegion(
                        name: start.name, digest: start.digest, opening: start.line,
                        body: start.next..<block.range.lowerBound, closing: line))
                open = nil
            }
        }
        if let open {
            report(
                "region-not-closed", "Computed region `\(open.name)` has no end", at: open.line.lowerBound,
                fix: "add `<!-- \(closingWord) -->` after it")
        }
        return (regions, diagnostics)
    }

    /// The body without blank lines around it and with plain line ends.
    package func text(in bytes: [UInt8]) -> String {
        let lines = Bytes.lines(of: body, in: bytes).map { Bytes.text($0, in: bytes) }
        let isBlank: (String) -> Bool = { $0.utf8.allSatisfy { Bytes.isBlank($0) } }
        guard let first = lines.firstIndex(where: { !isBlank($0) }), let last = lines.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }
}

extension ComputedRegion {
    /// Whether a file may hold computed regions: a quick look before a thorough one.
    package static func isMentioned(in bytes: [UInt8]) -> Bool {
        Bytes.find(Array("adrgen:".utf8), in: bytes, range: 0..<bytes.count) != nil
    }
}
