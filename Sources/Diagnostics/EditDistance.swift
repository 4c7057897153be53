/// Suggestions for misspelt names.
package enum EditDistance {
    /// The candidate nearest to a text, if it is near enough to be meant; the first of equals.
    package static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(text.lowercased().unicodeScalars)
        let limit = max(1, wanted.count / 3)
        var best: (String, Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = between(wanted, other)
            if distance <= limit, distance < best?.1 ?? .max { best = (candidate, distance) }
        }
        return best?.0
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal string alignment).
    static func between<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        var earlier: [Int] = []
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var next = [i + 1]
            next.reserveCapacity(b.count + 1)
            for (j, right) in b.enumerated() {
                var cost = min(row[j] + (left == right ? 0 : 1), next[j] + 1, row[j + 1] + 1)
                if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { cost = min(cost, earlier[j - 1] + 1) }
                next.append(cost)
            }
            (earlier, row) = (row, next)
        }
        return row[b.count]
    }
}
