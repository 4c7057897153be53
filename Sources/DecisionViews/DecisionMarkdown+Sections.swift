import Decisions

extension DecisionMarkdown {
    /// The decision in the sections of another template. What it has no place for goes where a reader would look for it.
    func sections(places: Set<String>) -> [String: String] {
        var sections: [String: String] = [:]
        sections["context"] = decision.context
        sections["drivers"] = list(decision.drivers)
        sections["options"] = list(options)
        sections["outcome"] = joined([choice ?? "", override ?? ""])
        sections["consequences"] = list(consequences)
        sections["positive"] = list(decision.consequences.good)
        sections["negative"] = list(decision.consequences.neutral + decision.consequences.bad)
        sections["confirmation"] = decision.confirmation
        sections["pros"] = joined(discussed.map { joined(["### " + $0.name, $0.description, list($0.arguments)]) })
        sections["more"] = decision.moreInformation
        sections["risks"] = risks
        sections["rationale"] = decision.choice?.because
        if places.contains("decision"), places.contains("outcome"), let chosen = decision.choice {
            // The decision has a section of its own, and so have its reasons.
            sections["decision"] = "Chosen option: \(optionName(chosen.option))."
            let reason = chosen.because + DecisionText.sentenceEnd(of: chosen.because)
            sections["outcome"] = joined([chosen.because.isEmpty ? "" : reason, override ?? ""])
        }
        if places.isSubset(of: ["decision", "outcome"]) {
            sections["outcome"] = sentence
            return sections
        }
        if !places.contains("drivers") {
            add(captioned("Drivers", list(decision.drivers)), to: "context", of: &sections)
        }
        if !places.contains("options"), !places.contains("pros") {
            let all = captioned("Considered options", list(options))
            sections["outcome"] = joined([sections["outcome"] ?? "", all])
        }
        let last = ["more", "notes", "consequences", "negative", "outcome", "decision"].first(where: places.contains)
        if let last {
            if !places.contains("confirmation") {
                add(captioned("Confirmation", decision.confirmation), to: last, of: &sections)
            }
            add(captioned("Trade-offs", tradeOffs ?? ""), to: last, of: &sections)
            add(captioned("Success metrics", metrics ?? ""), to: last, of: &sections)
            add(captioned("Measurements", measurements ?? ""), to: last, of: &sections)
            if !places.contains("risks") { add(captioned("Risks", risks ?? ""), to: last, of: &sections) }
            add(captioned("Review questions", list(decision.questions)), to: last, of: &sections)
            if last != "more" { add(decision.moreInformation, to: last, of: &sections) }
        }
        return sections
    }

    /// The decision as one sentence, after Zdun and others.
    private var sentence: String {
        guard let choice = decision.choice else { return "" }
        let others = decision.options.filter { $0.id != choice.option }.map { Self.plain($0.name) }
        var parts: [String] = []
        if !decision.context.isEmpty { parts.append("In the context of \(inline(decision.context)),") }
        if !decision.drivers.isEmpty { parts.append("facing \(decision.drivers.joined(separator: "; ")),") }
        parts.append((parts.isEmpty ? "We decided for " : "we decided for ") + optionName(choice.option))
        if !others.isEmpty { parts.append("and neglected \(others.joined(separator: ", ")),") }
        let good = decision.consequences.good
        if !good.isEmpty { parts.append("to achieve \(good.joined(separator: "; ")),") }
        let bad = decision.consequences.bad
        if !bad.isEmpty { parts.append("accepting \(bad.joined(separator: "; ")),") }
        if !choice.because.isEmpty { parts.append("because \(choice.because)") }
        var text = parts.joined(separator: "\n")
        if text.hasSuffix(",") { text.removeLast() }
        return text + DecisionText.sentenceEnd(of: text)
    }

    /// The first paragraph of a text within a sentence.
    private func inline(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix {
            !$0.allSatisfy(\.isWhitespace)
        }
        return DecisionText.reason(lines.joined(separator: " "))
    }

    private func add(_ text: String, to name: String, of sections: inout [String: String]) {
        sections[name] = joined([sections[name] ?? "", text])
    }

    private func captioned(_ caption: String, _ text: String) -> String {
        text.isEmpty ? "" : "**\(caption)**\n\n\(text)"
    }

    private func list(_ items: [String]) -> String { items.map { "* " + $0 }.joined(separator: "\n") }

    private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
