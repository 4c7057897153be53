import Diagnostics
import StructuredInput

extension FactValue: CustomStringConvertible {
    /// As people write it: `20 ms`, `2..6`, `true`.
    package var description: String {
        switch self {
        case .amount(let amount): amount.description
        case .count(let range):
            range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
        case .number(let number): NumberText.exact(number)
        case .text(let text): text
        case .texts(let texts): texts.joined(separator: ", ")
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}

extension FactValue {
    /// Why a text is no value of a fact.
    package struct Problem: Error, Hashable {
        package var message: String
        package var fix: String
    }

    /// Reads the value of a fact; the only place where units of the model are read.
    package static func read(_ text: String, as key: FactKey) -> Result<FactValue, Problem> {
        let text = trimmed(text)
        switch key.form {
        case .duration: return amount(text, .time, key, example: "200 ms")
        case .durationOrNone:
            return flag(text) == false ? .success(.flag(false)) : amount(text, .time, key, example: "200 ms")
        case .share: return amount(text, .ratio, key, example: "99.9 %")
        case .rate: return amount(text, .rate, key, example: "500 rps")
        case .count: return count(text, key)
        case .number:
            guard let number = Double(text), number.isFinite, number >= 0 else {
                return problem(key, text, "a number from 0", fix: "write a number such as `3` or `0.2`")
            }
            return .success(.number(number))
        case .text:
            return text.isEmpty
                ? problem(key, text, "a text", fix: "say it, or take the key away") : .success(.text(text))
        case .texts:
            let parts = text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
            return .success(.texts(parts))
        case .flag:
            guard let flag = flag(text) else {
                return problem(key, text, "`true` or `false`", fix: "write one of them")
            }
            return .success(.flag(flag))
        case .flagOrText:
            if let flag = flag(text) { return .success(.flag(flag)) }
            return text.isEmpty
                ? problem(key, text, "a text", fix: "write `true`, `false`, or what it is") : .success(.text(text))
        case .word(let words):
            if let word = words.first(where: { $0 == text.lowercased() }) { return .success(.text(word)) }
            let nearest = EditDistance.nearest(to: text, among: words).map { "write `\($0)`" }
            return problem(key, text, "one of \(words.listed)", fix: nearest ?? "use one of \(words.listed)")
        }
    }

    private static func amount(
        _ text: String, _ dimension: MetricUnit.Dimension, _ key: FactKey, example: String
    ) -> Result<FactValue, Problem> {
        switch Amount.read(text) {
        case .failure(let fault):
            return .failure(Problem(message: "`\(key.rawValue)` is `\(text)`: \(fault.message)", fix: fault.fix))
        case .success(let amount):
            guard amount.unit.dimension == dimension else {
                return problem(key, text, "written in a unit that fits", fix: "write it such as `\(example)`")
            }
            let isAbove = dimension == .ratio && (amount.compared(to: Amount(.hundred, .percent)) ?? 0) > 0
            guard !amount.number.isNegative, !isAbove else {
                return problem(key, text, isAbove ? "at most 100 %" : "0 or more", fix: "write it such as `\(example)`")
            }
            return .success(.amount(amount))
        }
    }

    private static func count(_ text: String, _ key: FactKey) -> Result<FactValue, Problem> {
        let ends = text.replacing("..", with: "\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
        let numbers = ends.compactMap { Int(trimmed(String($0))) }
        guard numbers.count == ends.count, (1...2).contains(numbers.count), let low = numbers.first,
            let high = numbers.last, low >= 0, low <= high, high <= 1_000_000_000
        else { return problem(key, text, "a whole number or a range", fix: "write one such as `3` or `2..6`") }
        return .success(.count(low...high))
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off", "none": false
        default: nil
        }
    }

    private static func problem(
        _ key: FactKey, _ text: String, _ wanted: String, fix: String
    ) -> Result<FactValue, Problem> {
        .failure(Problem(message: "`\(key.rawValue)` is `\(text)`, not \(wanted)", fix: fix))
    }

    private static func trimmed(_ text: String) -> String {
        let space: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let start = text.utf8.drop(while: space)
        let end = start.lastIndex { !space($0) }.map { start.index(after: $0) } ?? start.startIndex
        return String(start[..<end]) ?? text
    }
}
