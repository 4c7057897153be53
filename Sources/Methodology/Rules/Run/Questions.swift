package import Diagnostics

/// A fact that isn't known, and the rules that wait for it.
package struct Question: Sendable, Hashable {
    package var missing: Missing
    /// Ids of the rules, in order.
    package var rules: [String]
    /// Questions that the fact would answer or help to.
    package var count: Int
    /// Where to say it.
    package var path: String?
    package var position: SourcePosition?

    /// `service-time of shop.orders`
    package var name: String {
        missing.subjects.isEmpty ? missing.key : "\(missing.key) of \(missing.subjects.joined(separator: ", "))"
    }
}

extension CheckRun {
    /// The facts that are missing, the one that answers most first.
    package func questions(lines: (String) -> SourceLines?) -> [Question] {
        var places: [Missing: Int] = [:]
        var questions: [Question] = []
        for entry in unknown {
            let place = places[entry.missing] ?? questions.count
            if place == questions.count {
                places[entry.missing] = place
                questions.append(Question(missing: entry.missing, rules: [], count: 0))
                questions[place].locate(lines)
            }
            questions[place].count += 1
            if questions[place].rules.last != entry.rule { questions[place].rules.append(entry.rule) }
        }
        return questions.sorted { a, b in
            (b.count, a.path ?? "", a.position ?? .start, a.name) < (
                a.count, b.path ?? "", b.position ?? .start, b.name
            )
        }
    }
}

extension Question {
    fileprivate mutating func locate(_ lines: (String) -> SourceLines?) {
        switch missing.place {
        case .file(let path, let position): (self.path, self.position) = (path, position)
        case .offset(let path, let offset):
            (self.path, position) = (path, lines(path)?.position(at: offset))
        case .part, nil: break
        }
    }
}

extension SourcePosition {
    /// The beginning of a file.
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}
