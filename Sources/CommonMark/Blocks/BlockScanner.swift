/// Finds the blocks of a Markdown text in one pass over its lines.
///
/// Containers are kept on a stack; their blocks are recorded when they open and get their end when they close. At most
/// one leaf (paragraph, code, HTML, table) is open, within the innermost container; it is recorded when it closes.
struct BlockScanner {
    /// Deeper containers are read as text, so that a line costs no more than this many steps.
    static let depthLimit = 100

    let bytes: [UInt8]
    private(set) var blocks: [Block] = []
    var definitions: [String: Range<Int>] = [:]
    /// Prefixes with block quote markers before lines of text leaves and code, in order.
    private(set) var gaps: [Range<Int>] = []
    /// Whether a container was left unread because of the limit.
    private(set) var reachedDepthLimit = false
    /// Sum of the squares of the lengths of paragraphs above what could be a delimiter row.
    private(set) var tableSearchCost = 0

    var containers: [Container] = []
    var leaf = Leaf()
    /// Whether the line at hand stands behind a block quote marker.
    var lineIsQuoted = false
    /// End of the last line that any closed block covers.
    private var lastEnd = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        blocks.reserveCapacity(bytes.count / 32)
    }

    /// A list, an item, a block quote or a footnote that may still get children.
    struct Container {
        enum Kind { case quote, list, item, footnote }

        var kind: Kind
        /// Index of its block.
        var block: Int
        /// End of the last line known to belong to it.
        var end: Int
        /// Item: columns its content is indented by.
        var indent = 0
        /// List: bullet, or the byte after the number.
        var marker: UInt8 = 0
        /// Blocks within it so far, one that is still open and may turn out to be none included.
        var children = 0
    }

    /// The open block that holds lines rather than blocks.
    struct Leaf {
        enum Kind { case none, paragraph, indentedCode, fencedCode, html, table }

        var kind = Kind.none
        /// Start of its first line.
        var start = 0
        /// After the line end of its last line so far.
        var end = 0
        var contentStart = 0
        var contentEnd = 0
        /// Paragraph: the last line, from its start and from its text.
        var lastLine = 0
        var lastText = 0
        /// Fenced code: the fence's byte and length.
        var fence: UInt8 = 0
        var fenceLength = 0
        var html = HTMLBlockType.element
    }

    /// Reads all lines from an offset on.
    mutating func scan(from start: Int) {
        lastEnd = start
        var position = start
        while position < bytes.count {
            let end = bytes.lineEnd(from: position)
            let next = bytes.nextLine(after: end)
            var line = LineCursor(start: position, end: end, next: next, in: bytes)
            scan(&line)
            position = next
        }
        closeContainers(downTo: 0)
    }

    private mutating func scan(_ line: inout LineCursor) {
        lineIsQuoted = false
        let matched = containers.isEmpty ? 0 : matchContainers(&line)
        let matchesAll = matched == containers.count
        if matchesAll, leaf.kind != .none, continueLeaf(line) { return }
        if line.isBlank {
            closeContainers(downTo: matched)
        } else {
            openBlocks(on: &line, matched: matched)
        }
    }

    // MARK: Recording

    /// Makes room for a block in the innermost container that stays open: closes the leaf and what does not match.
    ///
    /// Only an item is the child of a list; any other block ends the list.
    mutating func prepareForChild(matched: Int, isItem: Bool = false) {
        closeContainers(downTo: matched)
        if !isItem, containers.last?.kind == .list { closeContainers(downTo: containers.count - 1) }
        if !containers.isEmpty { containers[containers.count - 1].children += 1 }
    }

    /// Records a container that begins on a line.
    mutating func open(_ kind: Block.Kind, _ container: Container.Kind, on line: LineCursor, contentStart: Int) {
        containers.append(Container(kind: container, block: blocks.count, end: line.next))
        let content = min(contentStart, line.end)..<line.end
        blocks.append(Block(kind: kind, range: line.start..<line.next, content: content, depth: containers.count - 1))
    }

    /// Records a leaf that is complete.
    mutating func add(_ kind: Block.Kind, range: Range<Int>, content: Range<Int>) {
        blocks.append(Block(kind: kind, range: range, content: content, depth: containers.count))
        lastEnd = range.upperBound
    }

    /// Closes the leaf and all containers but the outermost `count`.
    mutating func closeContainers(downTo count: Int) {
        if leaf.kind != .none { closeLeaf() }
        while containers.count > count {
            let container = containers.removeLast()
            lastEnd = max(lastEnd, container.end)
            let start = blocks[container.block].range.lowerBound
            let contentStart = blocks[container.block].content.lowerBound
            var contentEnd = lastEnd
            while contentEnd > contentStart, bytes[contentEnd - 1].isWhitespace { contentEnd -= 1 }
            blocks[container.block].range = start..<lastEnd
            blocks[container.block].content = contentStart..<contentEnd
        }
    }

    /// Notes that a container was left unread.
    mutating func noteDepthLimit() { reachedDepthLimit = true }

    /// Notes that a table's header was looked for in the open paragraph.
    mutating func noteTableSearch() {
        let length = min(leaf.contentEnd - leaf.contentStart, 1 << 24)
        tableSearchCost = min(tableSearchCost + length * length, 1 << 60)
    }

    /// Remembers a line's prefix when more than white space stands in it.
    mutating func addGap(_ range: Range<Int>) {
        if lineIsQuoted, !range.isEmpty { gaps.append(range) }
    }
}
