/// Reads a number with its unit from one token (`200ms`) or two (`200 ms`).
package enum AmountReader {
    /// Why words are no amount.
    package struct Problem: Error {
        /// Whether the number is fine and its unit could mean several things.
        package var isAmbiguousUnit = false
        package var message: String
        /// Offset in the text, in bytes.
        package var start: Int
        package var fix: String
    }

    /// A word of a text and where it begins, in bytes.
    package struct Word {
        package var text: String
        package var start: Int

        package init(_ text: String, start: Int) {
            self.text = text
            self.start = start
        }
    }

    /// - Parameters:
    ///   - next: the word that follows, where it may be the unit.
    /// - Returns: the amount, how many tokens it takes, and where its unit starts.
    package static func read(_ token: Word, _ next: Word?) -> Result<(Amount, taken: Int, unitStart: Int), Problem> {
        let number: ExactNumber
        let count: Int
        switch ExactNumber.prefix(of: token.text.utf8) {
        case .success(let found): (number, count) = found
        case .failure(.none):
            return .failure(
                Problem(
                    message: "`\(token.text)` is no number", start: token.start,
                    fix: "write the number first, such as `200 ms`"))
        case .failure(.tooLong):
            return .failure(
                Problem(
                    message: "`\(token.text)` has more digits than can be compared", start: token.start,
                    fix: "write at most 15 digits, 9 of them behind the point"))
        case .failure(.comma):
            return .failure(
                Problem(
                    message: "`\(token.text)` has a comma, which may separate thousands or decimals",
                    start: token.start,
                    fix: "write a point for decimals, and nothing between thousands"))
        }
        let attached = String(decoding: token.text.utf8.dropFirst(count), as: UTF8.self)
        if attached.isEmpty {
            guard let next else { return .success((Amount(number, .none), 1, token.start)) }
            return unit(next.text, start: next.start).map { (Amount(number, $0), 2, next.start) }
        }
        let start = token.start + count
        return unit(attached, start: start).map { (Amount(number, $0), 1, start) }
    }

    private static func unit(_ word: String, start: Int) -> Result<MetricUnit, Problem> {
        switch MetricUnit.read(word) {
        case .success(let unit): .success(unit)
        case .failure(.malformed):
            .failure(
                Problem(
                    message: "`\(word)` is no unit", start: start,
                    fix: "write one such as `ms`, `%`, `rps`, `MiB`, or a word of your own"))
        case .failure(.ambiguous(let units)):
            .failure(
                Problem(
                    isAmbiguousUnit: true, message: "`\(word)` can mean several units", start: start,
                    fix: "write " + units.map { "`\($0)`" }.joined(separator: " or ")))
        }
    }
}
