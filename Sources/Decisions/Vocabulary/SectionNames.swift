/// Headings by which a decision record is known, in the languages logs are written in.
package enum SectionNames {
    /// Whether a heading is one a decision record typically has.
    package static func isDecisionSection(_ title: String) -> Bool {
        isDecisionSection(key: FieldName.key(title))
    }

    /// Whether the key of a heading is one a decision record typically has.
    static func isDecisionSection(key: String) -> Bool {
        if typical.contains(key) { return true }
        let first = key.utf8.first
        return prefixes.contains { $0.utf8.first == first && key.hasPrefix($0) } && !key.hasPrefix("decision record")
    }

    /// Whether a heading stands over the considered options.
    static func isOptions(key: String) -> Bool {
        options.contains(key)
    }

    /// Whether a heading stands over the outcome.
    static func isOutcome(key: String) -> Bool {
        outcome.contains(key)
    }

    /// Headings of MADR, any version.
    static let madr: Set<String> = [
        "context and problem statement", "considered options", "decision outcome", "pros and cons of the options",
        "decision drivers",
    ]

    /// Headings of Nygard's form.
    static let nygard: Set<String> = ["context", "decision", "consequences", "status"]

    private static let options: Set<String> = [
        "considered options", "options", "options considered", "alternatives", "alternatives considered",
        "considered alternatives", "positions", "option", "candidates", "alternative approaches", "proposals",
        "betrachtete optionen", "optionen", "options envisagées", "options considérées", "opciones consideradas",
        "opzioni considerate", "考虑的选项", "検討した選択肢",
    ]

    private static let outcome: Set<String> = [
        "decision outcome", "decision", "outcome", "résultat de la décision", "entscheidung", "décision", "decisión",
        "decisione", "decisão", "решение", "决策", "决定", "決定", "결정",
    ]

    private static let typical: Set<String> = madr.union(nygard).union(options).union(outcome).union([
        "rationale", "problem", "problem statement", "motivation", "background", "proposal", "proposed solution",
        "proposed design", "solution", "approach", "consequence", "positive consequences", "negative consequences",
        "implications", "pros", "cons", "pros and cons", "justification", "argument", "assumptions", "constraints",
        "issue", "issues", "requirements", "detailed design", "alternative approaches", "assessment", "reasoning",
        "statut", "contexte", "conséquences", "kontext", "konsequenzen", "contexto", "consecuencias", "consequências",
        "contesto", "conseguenze", "контекст", "последствия", "статус", "状态", "背景", "上下文", "后果", "影响", "结果",
        "コンテキスト", "結果", "ステータス", "맥락", "배경", "컨텍스트", "결과", "상태", "discussion", "recommendation",
        "discussion (context)", "prologue (summary)", "solution (decision)", "consequences (results)", "drivers",
        "decisions", "what", "why", "how", "trade offs", "tradeoffs", "risks", "advantages", "disadvantages",
        "mitigation", "conclusion", "impact", "results", "open questions", "evaluation", "details", "tl;dr",
    ])

    private static let prefixes = [
        "context", "contexte", "kontext", "consequence", "conséquence", "konsequenz", "decision ", "considered ",
        "pros and cons",
        "proposed ", "option ", "alternative",
    ]
}
