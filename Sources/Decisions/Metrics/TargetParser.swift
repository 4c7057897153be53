package import Diagnostics
import StructuredInput

extension Target {
    /// Reads a target.
    /// - Parameters:
    ///   - text: as written in the record.
    ///   - metric: the metric's name, which says what is measured where the target doesn't.
    /// - Returns: the target, nil when there are errors, and diagnostics with columns of `text`.
    package static func read(_ text: String, metric: String = "") -> (target: Target?, diagnostics: [Diagnostic]) {
        var parser = TargetParser(text)
        guard let target = parser.parse() else { return (nil, parser.diagnostics) }
        TargetSense(target, metric: metric, parser.places).check(into: &parser.diagnostics)
        return (parser.diagnostics.contains { $0.severity == .error } ? nil : target, parser.diagnostics)
    }
}

/// Reads the grammar of `Target`; what makes sense is for `TargetSense`.
struct TargetParser {
    /// Columns of the parts that may be wrong.
    struct Places {
        var measure = 1
        var comparison = 1
        var number = 1
        var unit = 1
    }

    private let tokens: [TargetLexer.Token]
    private let end: Int
    private(set) var places = Places()
    var diagnostics: [Diagnostic] = []

    init(_ text: String) {
        tokens = TargetLexer.tokens(of: text)
        end = tokens.last?.end ?? 0
    }

    mutating func parse() -> Target? {
        guard let first = tokens.first else {
            return reject(MetricRule.grammar, "Target is empty", fix: "write one such as `p95 < 200 ms over 7d`")
        }
        places.measure = first.start + 1
        if let place = tokens.firstIndex(where: { $0.comparison != nil }) { return comparison(at: place) }
        if first.lower == "zero" { return zero() }
        if let target = multiple() { return target }
        if diagnostics.isEmpty { explainMissingComparison() }
        return nil
    }

    // MARK: Forms

    private mutating func comparison(at place: Int) -> Target? {
        places.comparison = tokens[place].start + 1
        guard let comparison = tokens[place].comparison,
            let (measure, aggregate) = subject(tokens[..<place]),
            let (limit, next) = amount(at: place + 1),
            let tail = tail(from: next)
        else { return nil }
        return Target(
            measure: measure, aggregate: aggregate, comparison, limit, window: tail.window, scope: tail.scope)
    }

    private mutating func zero() -> Target? {
        let words = tokens.dropFirst().prefix { $0.lower != "over" && $0.lower != "for" }
        guard let last = words.indices.last else {
            return reject(
                MetricRule.grammar, "`zero` stands without what is counted", at: tokens[0].end,
                fix: "write it as in `zero critical vulnerabilities`")
        }
        guard let tail = tail(from: last + 1) else { return nil }
        return Target(
            measure: words.map(\.text).joined(separator: " "), .equal, Amount(.zero, .none), window: tail.window,
            scope: tail.scope)
    }

    /// `10x traffic`; nil without diagnostics when the text is something else.
    private mutating func multiple() -> Target? {
        guard case .success(let (number, count)) = ExactNumber.prefix(of: tokens[0].text.utf8) else { return nil }
        var rest = String(decoding: tokens[0].text.utf8.dropFirst(count), as: UTF8.self).lowercased()
        var next = 1
        if rest.isEmpty, tokens.count > 1 {
            rest = tokens[1].lower
            next = 2
        }
        guard rest == "x" || rest == "×" else { return nil }
        places.number = tokens[0].start + 1
        places.unit = places.number
        guard next < tokens.count, TargetWords.loads.contains(tokens[next].lower) else {
            let word = next < tokens.count ? tokens[next] : nil
            return reject(
                word.map { TargetWords.vague.contains($0.lower) } == true ? MetricRule.vague : MetricRule.grammar,
                word.map { "`\($0.text)` is nothing that can be counted" }
                    ?? "`\(number)x` stands without what it multiplies",
                at: word?.start ?? end, fix: "write `\(number)x traffic`, or what the number is compared with")
        }
        guard let tail = tail(from: next + 1) else { return nil }
        return Target(
            measure: tokens[next].lower, .atLeast, Amount(number, .multiple), window: tail.window, scope: tail.scope)
    }

    // MARK: Parts

    /// The words before the comparison, and the aggregate at their start or end.
    private mutating func subject(_ words: ArraySlice<TargetLexer.Token>) -> (String, Target.Aggregate?)? {
        var words = words
        var aggregate: Target.Aggregate?
        for end in [true, false] {
            guard let token = end ? words.last : words.first else { break }
            switch Target.Aggregate.read(token.lower) {
            case .success(let found):
                guard aggregate == nil else {
                    return reject(
                        MetricRule.grammar, "`\(token.text)` is a second aggregate", at: token.start,
                        fix: "keep one of them")
                }
                aggregate = found
                if end { words.removeLast() } else { words.removeFirst() }
            case .failure(.unknown(let fix)):
                return reject(
                    MetricRule.grammar, "`\(token.text)` is no aggregate adrgen knows", at: token.start, fix: fix)
            case .failure(.otherWord): break
            }
        }
        if let token = words.first(where: { $0.lower == "percentile" }) {
            return reject(
                MetricRule.grammar, "`\(token.text)` is no aggregate adrgen knows", at: token.start,
                fix: "write `p95` for the 95th percentile")
        }
        return (words.map(\.text).joined(separator: " "), aggregate)
    }

    private mutating func amount(at place: Int) -> (Amount, next: Int)? {
        let comparison = tokens[place - 1]
        guard place < tokens.count else {
            return reject(
                MetricRule.grammar, "Number is missing after `\(comparison.text)`", at: comparison.end,
                fix: "write the limit with its unit, such as `200 ms`")
        }
        let token = tokens[place]
        places.number = token.start + 1
        switch AmountReader.read(token.word, tokens.dropFirst(place + 1).prefix(1).first { !Self.isTail($0) }?.word) {
        case .success(let (amount, taken, unitStart)):
            places.unit = unitStart + 1
            return (amount, place + taken)
        case .failure(let problem):
            let isVague = TargetWords.vague.contains(token.lower)
            return reject(
                isVague ? MetricRule.vague : problem.isAmbiguousUnit ? MetricRule.unit : MetricRule.grammar,
                problem.message, at: problem.start, fix: problem.fix)
        }
    }

    private static func isTail(_ token: TargetLexer.Token) -> Bool {
        token.lower == "over" || token.lower == "for" || token.lower == "per" || token.comparison != nil
    }

    private mutating func tail(from start: Int) -> (window: Target.Window?, scope: String?)? {
        var window: Target.Window?
        var place = start
        if place < tokens.count, tokens[place].lower == "over" {
            guard let (read, next) = self.window(at: place) else { return nil }
            window = read
            place = next
        }
        guard place < tokens.count else { return (window, nil) }
        guard tokens[place].lower == "for" else { return rejectRest(at: place) }
        guard place + 1 < tokens.count else {
            return reject(
                MetricRule.grammar, "`for` stands without where or when the target holds", at: tokens[place].end,
                fix: "take `for` away, or say it as in `for deploy`")
        }
        var scope = tokens[(place + 1)...]
        // The other way round, `for deploy over 7d`, is understood as well.
        if let over = scope.lastIndex(where: { $0.lower == "over" }), over > place + 1,
            let read = Target.Window.read(scope[(over + 1)...].map(\.text).joined())
        {
            guard window == nil else {
                return reject(MetricRule.grammar, "`over` stands twice", at: scope[over].start, fix: "keep one window")
            }
            window = read
            scope = scope[..<over]
        }
        return (window, scope.map(\.text).joined(separator: " "))
    }

    private mutating func window(at over: Int) -> (Target.Window, next: Int)? {
        for length in [2, 1] where over + length < tokens.count {
            if let window = Target.Window.read(tokens[over + 1...over + length].map(\.text).joined()) {
                return (window, over + length + 1)
            }
        }
        let word = over + 1 < tokens.count ? tokens[over + 1] : nil
        return reject(
            MetricRule.grammar,
            word.map { "`\($0.text)` is no window" } ?? "Window is missing after `\(tokens[over].text)`",
            at: word?.start ?? tokens[over].end, fix: "write whole minutes, hours or days: `30m`, `12h`, `7d`")
    }

    private mutating func rejectRest<Part>(at place: Int) -> Part? {
        let token = tokens[place]
        if token.lower == "per", place + 1 < tokens.count, place > 0 {
            return reject(
                MetricRule.grammar, "`\(token.text) \(tokens[place + 1].text)` is no part of a unit", at: token.start,
                fix: "write one word: `\(tokens[place - 1].text)/\(tokens[place + 1].text)`")
        }
        return reject(
            MetricRule.grammar, "`\(token.text)` cannot stand here: only `over` and `for` follow the unit",
            at: token.start, fix: "take it away, or write `for \(token.text)`")
    }

    private mutating func explainMissingComparison() {
        if let word = tokens.first(where: { TargetWords.vague.contains($0.lower) }),
            !tokens.contains(where: { $0.text.utf8.contains(where: Bytes.isDigit) })
        {
            _ =
                reject(
                    MetricRule.vague, "`\(word.text)` cannot be measured", at: word.start,
                    fix: "say how it is measured, such as `p95 < 200 ms over 7d`") as Target?
        } else if let number = tokens.first(where: { $0.text.utf8.first.map(Bytes.isDigit) == true }) {
            let text = " " + tokens.map(\.lower).joined(separator: " ") + " "
            let spoken = TargetWords.spokenComparisons.first { text.contains(" \($0.words) ") }
            _ =
                reject(
                    MetricRule.grammar, "Comparison is missing before `\(number.text)`", at: number.start,
                    fix: spoken.map { "write `\($0.operator.rawValue)` for `\($0.words)`" }
                        ?? "write one of `<`, `<=`, `>`, `>=`, `=`") as Target?
        } else {
            _ =
                reject(
                    MetricRule.vague, "Target has no number", at: tokens[0].start,
                    fix: "say how it is measured, such as `p95 < 200 ms over 7d`") as Target?
        }
    }

    private mutating func reject<Part>(_ rule: String, _ message: String, at offset: Int = 0, fix: String) -> Part? {
        diagnostics.append(
            Diagnostic(
                .error, rule: rule, message, position: SourcePosition(line: 1, column: offset + 1), fix: fix))
        return nil
    }
}
