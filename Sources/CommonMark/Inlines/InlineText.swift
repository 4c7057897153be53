/// The text of one leaf as inline syntax sees it: without the block quote markers before its lines.
struct InlineText {
    /// The document's bytes, or a copy of the text where markers had to be left out.
    let bytes: [UInt8]
    /// The text within `bytes`.
    let range: Range<Int>
    /// Runs of the copy, in order: where each begins here and in the document. Empty where there is no copy.
    private let runs: [(local: Int, source: Int)]

    init(_ bytes: [UInt8], _ range: Range<Int>, gaps: [Range<Int>]) {
        var gap = gaps.isEmpty ? 0 : gaps.partition(where: { $0.upperBound > range.lowerBound })
        guard gap < gaps.count, gaps[gap].lowerBound < range.upperBound else {
            self.bytes = bytes
            self.range = range
            runs = []
            return
        }
        var copy: [UInt8] = []
        var runs: [(local: Int, source: Int)] = []
        copy.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let end = gap < gaps.count ? min(max(gaps[gap].lowerBound, position), range.upperBound) : range.upperBound
            if end > position {
                runs.append((copy.count, position))
                copy.append(contentsOf: bytes[position..<end])
            }
            position = gap < gaps.count ? max(gaps[gap].upperBound, end) : end
            gap += 1
        }
        self.bytes = copy
        self.range = 0..<copy.count
        self.runs = runs
    }

    /// The document's offset of a byte of the text.
    func source(_ offset: Int) -> Int {
        guard !runs.isEmpty else { return offset }
        let run = runs[max(0, runs.partition(where: { $0.local > offset }) - 1)]
        return run.source + offset - run.local
    }

    /// The document's bytes of a stretch of the text: from its first byte to its last one.
    func source(_ stretch: Range<Int>) -> Range<Int> {
        guard !runs.isEmpty else { return stretch }
        let start = source(stretch.lowerBound)
        return start..<(stretch.isEmpty ? start : source(stretch.upperBound - 1) + 1)
    }
}
