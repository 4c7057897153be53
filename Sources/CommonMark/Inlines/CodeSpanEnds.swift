/// Finds where code spans end, in time linear in the text however many backticks stand in it.
struct CodeSpanEnds {
    /// Longer runs are text.
    static let longest = 80

    /// Start of the last run of each length, once a search has come to the end.
    private var lastRuns: [Int]?

    /// Start of the next run of exactly `length` backticks in `text`.
    mutating func end(of length: Int, in bytes: [UInt8], _ text: Range<Int>) -> Int? {
        guard length <= Self.longest else { return nil }
        if let lastRuns, lastRuns[length] < text.lowerBound { return nil }
        var runs = [Int](repeating: -1, count: Self.longest + 1)
        var index = text.lowerBound
        while index < text.upperBound {
            guard bytes[index] == ASCII.backtick else {
                index += 1
                continue
            }
            let start = index
            while index < text.upperBound, bytes[index] == ASCII.backtick { index += 1 }
            if index - start == length { return start }
            if index - start <= Self.longest { runs[index - start] = start }
        }
        if lastRuns == nil { lastRuns = runs }
        return nil
    }
}
