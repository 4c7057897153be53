import CommonMark
import Decisions

/// A part that forms of records have a section for.
enum RequiredSection: String, Sendable, CaseIterable {
    case context, options, decision, consequences

    /// Whether a heading stands over the part, in the languages logs are written in.
    func isHeaded(_ title: String) -> Bool {
        switch self {
        case .context: Self.begins(title, Self.contextWords)
        case .options: SectionNames.isOptions(title) || Self.begins(title, ["pros and cons", "considered", "option"])
        case .decision: SectionNames.isOutcome(title) || Self.begins(title, Self.decisionWords)
        case .consequences: Self.begins(title, Self.consequencesWords)
        }
    }

    private static func begins(_ title: String, _ words: [String]) -> Bool {
        let title = title.lowercased().drop { !$0.isLetter }
        return words.contains { title.contains($0) }
    }

    private static let contextWords = [
        "context", "kontext", "contexte", "contexto", "contesto", "контекст", "背景", "上下文", "コンテキスト", "文脈",
        "맥락", "배경", "problem", "background", "motivation", "issue", "summary", "introduction", "why", "situation",
        "hintergrund", "ausgangslage", "rationale", "overview", "need", "goal",
    ]
    private static let decisionWords = [
        "decision", "entscheid", "décision", "decisión", "decisão", "решени", "决策", "决定", "決定", "결정", "solution",
        "outcome", "proposal", "recommendation", "resolution", "conclusion", "approach",
    ]
    private static let consequencesWords = [
        "consequence", "konsequenz", "conséquence", "consecuencia", "consequência", "последств", "后果", "影响", "結果",
        "影響", "결과", "영향", "implication", "impact", "trade", "pros", "advantage", "benefit", "outcome", "result",
        "risk", "auswirkung", "folgen", "drawback",
    ]
}

extension Record {
    /// Whether a heading stands over a part.
    func has(_ part: RequiredSection) -> Bool { sections.contains { part.isHeaded($0.title) } }

    /// The parts the record's form has a section for.
    var requiredSections: [RequiredSection] {
        switch format {
        case .adrTools, .nygard: [.context, .decision, .consequences]
        case .madr2, .madr3, .madr4: [.context, .options, .decision]
        case .log4brains, .adrs, .dotnetADR, .pyadr, .phodal, .freeForm, .reStructuredText: []
        }
    }
}
