import Decisions
import Diagnostics

/// Asks for a whole decision on the terminal. An empty answer goes on to the next question.
struct DecisionInterview {
    private var decision: Decision

    init(title: String) {
        decision = Decision(title: DecisionText.plain(title))
    }

    /// The decision, in canonical form.
    consuming func ask() throws(Failure) -> Decision {
        decision.context = block("Context: what is the situation, and which question has to be answered?")
        decision.drivers = lines("Drivers: the forces that decide between the options, one a line").map(
            DecisionText.line)
        askForOptions()
        askForCriteria()
        askForChoice()
        decision.consequences.good = lines("What gets better, one a line").map(DecisionText.line)
        decision.consequences.bad = lines("What gets worse, one a line").map(DecisionText.line)
        askForMetrics()
        for text in lines("Risks, one a line").map(DecisionText.cell) where !DecisionText.isBlankCell(text) {
            decision.risks.append(
                .init(
                    risk: text, likelihood: word("  Likelihood of \"\(text)\""), impact: word("  Its impact"),
                    mitigation: DecisionText.cell(line("  What is done about it") ?? "")))
        }
        decision.confirmation = block("Confirmation: how will it be seen that the decision is followed?")
        return decision
    }

    private mutating func askForOptions() {
        let names = unique(lines("Options considered, one a line"))
        let ids = DecisionIDs.fill(names.map { _ in nil }, names: names, kind: "option")
        for (id, name) in zip(ids, names) {
            var option = Decision.Option(id: id, name: name)
            option.good = lines("  Good about \(name), one a line").map(DecisionText.line)
            option.bad = lines("  Bad about \(name), one a line").map(DecisionText.line)
            decision.options.append(option)
        }
    }

    private mutating func askForCriteria() {
        let names = unique(lines("Criteria the options are scored by, one a line"))
        let ids = DecisionIDs.fill(names.map { _ in nil }, names: names, kind: "criterion")
        for (id, name) in zip(ids, names) {
            var criterion = Decision.Criterion(id: id, name: name)
            criterion.weight = value("  Weight of \(name)", fix: "a number from 0") { text in
                Quantity.read(text).flatMap { $0.value >= 0 ? $0.value : nil }
            }
            criterion.scale = value("  Its scale, lowest to highest score", fix: "two numbers such as 1..5") { text in
                Quantity.range(text).flatMap { $0.low < $0.high ? .init(low: $0.low, high: $0.high) : nil }
            }
            criterion.unit = cell(line("  Unit of the scores") ?? "")
            criterion.better = word("  Which is better")
            decision.criteria.append(criterion)
            for index in decision.options.indices {
                decision.options[index].scores[id] = value(
                    "  Score of \(decision.options[index].name)", fix: "a number"
                ) { Quantity.read($0)?.value }
            }
        }
    }

    private mutating func askForChoice() {
        let names = decision.options.map(\.name)
        guard !names.isEmpty else { return }
        let chosen: String? = value("Chosen option", fix: "one of \(names.joined(separator: ", "))") { text in
            let name = DecisionText.plain(text)
            return decision.options.first { $0.name.lowercased() == name.lowercased() || $0.id == name }?.id
        }
        guard let chosen else { return }
        decision.choice = .init(option: chosen, because: DecisionText.reason(line("Because") ?? ""))
    }

    private mutating func askForMetrics() {
        for name in unique(lines("Success metrics, one a line"), ignoringCase: true)
        where !DecisionText.isBlankCell(name) {
            let target: String? = value("  Target of \(name)", fix: "such as p95 < 200 ms over 7d") { text in
                Target.read(text, metric: name).target == nil ? nil : DecisionText.plain(text)
            }
            if let target {
                decision.metrics.append(.init(name: name, target: target, owner: cell(line("  Owner") ?? "")))
            }
        }
    }
}

// MARK: Answers

extension DecisionInterview {
    /// One line; nil for an empty one.
    private func line(_ question: String) -> String? {
        Output.error(question + ": ")
        guard let text = readLine(), !text.allSatisfy(\.isWhitespace) else { return nil }
        return text
    }

    /// Lines up to an empty one.
    private func lines(_ question: String) -> [String] {
        Output.error("\(question) (end with an empty line)\n")
        var lines: [String] = []
        while let line = readLine(), !line.allSatisfy(\.isWhitespace) { lines.append(line) }
        return lines
    }

    /// A text that can stand in a section; asked for again where it cannot.
    private func block(_ question: String) -> String {
        while true {
            let text = DecisionText.block(lines(question).joined(separator: "\n"))
            guard let (fault, _) = BlockFault.find(in: text) else { return text }
            Output.error("This \(fault.message); \(fault.fix).\n")
        }
    }

    /// A value; asked for again where the answer isn't one.
    private func value<Value>(_ question: String, fix: String, _ read: (String) -> Value?) -> Value? {
        while let text = line(question) {
            if let value = read(text) { return value }
            Output.error("Write \(fix), or nothing.\n")
        }
        return nil
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(_ question: String) -> Word? {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return value("\(question) (\(words))", fix: "one of \(words)") { Word(rawValue: DecisionText.plain($0)) }
    }

    private func cell(_ text: String) -> String {
        let text = DecisionText.plain(text)
        return DecisionText.isBlankCell(text) ? "" : text
    }

    private func unique(_ texts: [String], ignoringCase: Bool = false) -> [String] {
        var names: [String] = []
        for name in texts.map(DecisionText.plain) where !name.isEmpty {
            let isTaken = names.contains { ignoringCase ? $0.lowercased() == name.lowercased() : $0 == name }
            if !isTaken { names.append(name) }
        }
        return names
    }
}
