/// A Markdown file taken apart: front matter, blocks and sections, each with the bytes it covers.
package struct MarkdownDocument: Sendable {
    package let bytes: [UInt8]
    /// YAML front matter, nil when absent or not closed. It may stand below blank lines or one HTML comment.
    package let frontMatter: FrontMatterRange?
    /// TOML front matter between `+++` lines, which is left out of the text as well.
    package let tomlFrontMatter: FrontMatterRange?
    /// All blocks in document order, a container before its children.
    package let blocks: [Block]
    /// Destination bytes of link reference definitions by normalised label.
    package let definitions: [String: Range<Int>]
    /// Sections of the headings outside of containers, in order.
    package private(set) var sections: [Section] = []
    /// Where the text starts: after a byte order mark and the front matter.
    package let bodyStart: Int
    /// Prefixes with block quote markers before lines of leaves, in order.
    let gaps: [Range<Int>]
    /// Whether containers are nested so deep that the inner ones were read as text.
    let reachedDepthLimit: Bool

    /// Takes a file apart. Anything is Markdown, so this cannot fail.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        frontMatter = FrontMatterRange(in: bytes, from: start, fence: ASCII.hyphen)
        tomlFrontMatter = frontMatter == nil ? FrontMatterRange(in: bytes, from: start, fence: ASCII.plus) : nil
        bodyStart = (frontMatter ?? tomlFrontMatter)?.lines.upperBound ?? start
        var scanner = BlockScanner(bytes)
        scanner.scan(from: bodyStart)
        blocks = scanner.blocks
        definitions = scanner.definitions
        gaps = scanner.gaps
        reachedDepthLimit = scanner.reachedDepthLimit
        sections = makeSections()
    }

    /// Where the text of a file starts, without taking the file apart.
    package static func bodyStart(of bytes: [UInt8]) -> Int {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let front =
            FrontMatterRange(in: bytes, from: start, fence: ASCII.hyphen)
            ?? FrontMatterRange(in: bytes, from: start, fence: ASCII.plus)
        return front?.lines.upperBound ?? start
    }

    private func makeSections() -> [Section] {
        var sections: [Section] = []
        // Sections whose end is not reached yet, levels rising.
        var open: [Int] = []
        for (index, block) in blocks.enumerated() where block.depth == 0 {
            guard case .heading(let level) = block.kind else { continue }
            let start = block.range.lowerBound
            if let last = sections.indices.last {
                sections[last].ownBody = sections[last].ownBody.lowerBound..<start
            }
            while let last = open.last, sections[last].level >= level {
                sections[last].body = sections[last].body.lowerBound..<start
                open.removeLast()
            }
            open.append(sections.count)
            let body = block.range.upperBound..<bytes.count
            sections.append(
                Section(
                    level: level, title: inlineText(in: block.content), heading: block.range, block: index,
                    ownBody: body, body: body))
        }
        return sections
    }
}
