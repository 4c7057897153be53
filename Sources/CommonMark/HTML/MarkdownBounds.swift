/// Keeps what a text costs in proportion to its size.
///
/// cmark-gfm fills short table rows up to the header's width, so a few kilobytes could become many megabytes. It also
/// takes time by the square of a paragraph's length for table rows below it and for tags and URLs within it that do not
/// end. No text that says something comes near these bounds.
struct MarkdownBounds {
    /// The text, with a backslash before what goes beyond the bounds, so that it shows as text.
    private(set) var markdown: [UInt8]
    /// Whether tables may be looked for.
    private(set) var allowsTables = true
    /// Whether bare URLs and mail addresses may be looked for.
    private(set) var allowsAutolinks = true

    init(_ markdown: [UInt8]) {
        self.markdown = markdown
        let survey = MarkdownSurvey(markdown)
        allowsAutolinks = !survey.holdsManyAddresses
        guard !survey.isComplete || !survey.escapes.isEmpty else { return }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(markdown.count + survey.escapes.count)
        var copied = 0
        for place in survey.escapes {
            escaped.append(contentsOf: markdown[copied..<place])
            escaped.append(ASCII.backslash)
            copied = place
        }
        escaped.append(contentsOf: markdown[copied...])
        self.markdown = escaped
        let second = MarkdownSurvey(escaped)
        allowsTables = second.isComplete && !second.holdsSparseTable
    }
}

/// What in a text goes beyond the bounds.
private struct MarkdownSurvey {
    /// Paragraphs longer than this are looked at.
    private static let longText = 65_536
    /// So many beginnings of tags and URLs are usual in a long paragraph.
    private static let usualBeginnings = 1_000
    /// Bound of the squares of the lengths of paragraphs that stand above what could be a delimiter row.
    private static let tableSearchLimit = 1_000_000_000

    /// Offsets before which a backslash makes text of what goes beyond the bounds, in order.
    private(set) var escapes: [Int] = []
    private(set) var holdsSparseTable = false
    /// Whether a long paragraph holds more `@` than text does; escapes do not keep those from being tried.
    private(set) var holdsManyAddresses = false
    /// Whether every table was found, and the search for them costs little.
    let isComplete: Bool

    private let bytes: [UInt8]
    private let gaps: [Range<Int>]

    init(_ bytes: [UInt8]) {
        var scanner = BlockScanner(bytes)
        scanner.scan(from: 0)
        self.bytes = bytes
        gaps = scanner.gaps
        isComplete = !scanner.reachedDepthLimit && scanner.tableSearchCost < Self.tableSearchLimit
        // Full tables have two bytes or more for each cell.
        var cells = 10_000 + 4 * bytes.count
        for block in scanner.blocks {
            switch block.kind {
            case .table: surveyTable(block, allowance: &cells)
            case .paragraph, .heading: surveyText(block.content)
            default: break
            }
        }
    }

    private mutating func surveyTable(_ block: Block, allowance: inout Int) {
        let header = block.content.lowerBound..<bytes.lineEnd(from: block.content.lowerBound)
        let columns = TableRow.cells(in: bytes, header).count
        let rows = bytes[block.range].count { $0.isLineEnd } + 1
        if columns * rows <= allowance {
            allowance -= columns * rows
            surveyText(block.content)
            return
        }
        holdsSparseTable = true
        // Every line that could be a delimiter row, or the table would begin one line further down.
        var line = bytes.nextLine(after: header.upperBound)
        while line < block.range.upperBound {
            let end = bytes.lineEnd(from: line)
            let text = LinkSyntax.skipSpaces(bytes, textStart(ofLine: line), end)
            if text < end, [ASCII.pipe, ASCII.colon, ASCII.hyphen].contains(bytes[text]) { escapes.append(text) }
            line = bytes.nextLine(after: end)
        }
    }

    private func textStart(ofLine line: Int) -> Int {
        let index = gaps.partition(where: { $0.lowerBound >= line })
        return index < gaps.count && gaps[index].lowerBound == line ? gaps[index].upperBound : line
    }

    private mutating func surveyText(_ text: Range<Int>) {
        guard text.count > Self.longText else { return }
        let beginnings = text.filter { index in
            switch bytes[index] {
            case ASCII.less: true
            case ASCII.colon: bytes.hasWord("://", at: index, end: text.upperBound)
            default: false
            }
        }
        if beginnings.count > Self.usualBeginnings { escapes += beginnings }
        if bytes[text].count(where: { $0 == ASCII.at }) > Self.usualBeginnings { holdsManyAddresses = true }
    }
}
