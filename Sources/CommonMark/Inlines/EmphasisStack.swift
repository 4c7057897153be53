/// Runs of `*`, `_` and `~` that may begin or end emphasis, and the matching of them.
struct EmphasisStack {
    private struct Run {
        var byte: UInt8
        /// What of it is not used up yet.
        var rest: Range<Int>
        /// Its length as written.
        var length: Int
        var canOpen: Bool
        var canClose: Bool
    }

    private var runs: [Run] = []

    /// Number of runs that may still match.
    var count: Int { runs.count }

    /// Adds a run. White space counts as standing around the text.
    mutating func push(_ byte: UInt8, _ range: Range<Int>, in bytes: [UInt8], text: Range<Int>) {
        if byte == ASCII.tilde, range.count > 2 { return }
        // cmark-gfm looks past tildes here.
        var first = range.lowerBound
        while first > text.lowerBound, bytes[first - 1] == ASCII.tilde { first -= 1 }
        var last = range.upperBound
        while last < text.upperBound, bytes[last] == ASCII.tilde { last += 1 }
        let before = UTF8Scalar.before(first, in: bytes, start: text.lowerBound) ?? " "
        let after = UTF8Scalar.at(last, in: bytes, end: text.upperBound) ?? " "
        let spaceBefore = CharacterClass.isWhitespace(before)
        let spaceAfter = CharacterClass.isWhitespace(after)
        let punctuationBefore = CharacterClass.isPunctuation(before)
        let punctuationAfter = CharacterClass.isPunctuation(after)
        let leftFlanking = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
        let rightFlanking = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
        let withinWords = byte != ASCII.underscore
        let run = Run(
            byte: byte, rest: range, length: range.count,
            canOpen: leftFlanking && (withinWords || !rightFlanking || punctuationBefore),
            canClose: rightFlanking && (withinWords || !leftFlanking || punctuationAfter))
        if run.canOpen || run.canClose { runs.append(run) }
    }

    /// Matches the runs from the one at `first` on, removes them and records the delimiters that are markup.
    mutating func match(from first: Int, edits: inout [InlineScanner.Edit]) {
        guard first < runs.count else { return }
        let pending = runs[first...]
        runs.removeSubrange(first...)
        var openers: [Run] = []
        // Below which opener there is none for a kind of closer.
        var bottoms = [Int](repeating: 0, count: 18)
        for var closer in pending {
            let kind = Self.kind(of: closer)
            if closer.canClose {
                search: while !closer.rest.isEmpty {
                    var candidate = openers.count - 1
                    while candidate >= bottoms[kind] {
                        if Self.matches(openers[candidate], closer) { break }
                        candidate -= 1
                    }
                    guard candidate >= bottoms[kind] else {
                        bottoms[kind] = openers.count
                        break search
                    }
                    openers.removeLast(openers.count - candidate - 1)
                    if closer.byte == ASCII.tilde, openers[candidate].length != closer.length {
                        // One and two tildes do not match, but are no markup any more either.
                        closer.rest = closer.rest.upperBound..<closer.rest.upperBound
                        openers.removeLast()
                    } else {
                        use(&openers[candidate], &closer, edits: &edits)
                        if openers[candidate].rest.isEmpty { openers.removeLast() }
                    }
                    for index in bottoms.indices { bottoms[index] = min(bottoms[index], openers.count) }
                }
            }
            if closer.canOpen, !closer.rest.isEmpty { openers.append(closer) }
        }
    }

    private static func kind(of closer: Run) -> Int {
        let byte = closer.byte == ASCII.asterisk ? 0 : closer.byte == ASCII.underscore ? 1 : 2
        return byte * 6 + (closer.canOpen ? 3 : 0) + closer.length % 3
    }

    private static func matches(_ opener: Run, _ closer: Run) -> Bool {
        guard opener.byte == closer.byte else { return false }
        guard opener.canClose || closer.canOpen else { return true }
        return closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
    }

    private func use(_ opener: inout Run, _ closer: inout Run, edits: inout [InlineScanner.Edit]) {
        let isDouble = opener.rest.count >= 2 && closer.rest.count >= 2
        let length = opener.byte == ASCII.tilde ? opener.length : isDouble ? 2 : 1
        let open = opener.rest.upperBound - length..<opener.rest.upperBound
        let close = closer.rest.lowerBound..<closer.rest.lowerBound + length
        edits.append(InlineScanner.Edit(range: open))
        edits.append(InlineScanner.Edit(range: close))
        opener.rest = opener.rest.lowerBound..<open.lowerBound
        closer.rest = close.upperBound..<closer.rest.upperBound
    }
}
