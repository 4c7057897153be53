/// Headings by which a decision record is known, in the languages logs are written in.
package enum SectionNames {
    /// Whether a heading is one a decision record typically has.
    package static func isDecisionSection(_ title: String) -> Bool {
        isDecisionSection(key: FieldName.key(title))
    }

    /// Whether the key of a heading is one a decision record typically has.
    static func isDecisionSection(key: String) -> Bool {
        if contains(key, in: typical) { return true }
        let first = key.utf8.first
        return prefixes.contains { $0.utf8.first == first && key.hasPrefix($0) } && !key.hasPrefix("decision record")
    }

    /// Whether a heading stands over the considered options.
    package static func isOptions(_ title: String) -> Bool { isOptions(key: FieldName.key(title)) }

    /// Whether a heading stands over the considered options.
    static func isOptions(key: String) -> Bool { contains(key, in: options) }

    /// Whether a heading stands over what was decided.
    package static func isOutcome(_ title: String) -> Bool { isOutcome(key: FieldName.key(title)) }

    /// Whether a heading stands over the outcome.
    static func isOutcome(key: String) -> Bool { contains(key, in: outcome) }

    private static func contains(_ key: String, in names: Set<String>) -> Bool {
        names.contains(key) || FieldName.withoutGloss(key).map(names.contains) == true
    }

    /// Headings of MADR, any version.
    static let madr: Set<String> = [
        "context and problem statement", "considered options", "decision outcome", "pros and cons of the options",
        "decision drivers",
    ]

    /// Headings of Nygard's form.
    static let nygard: Set<String> = ["context", "decision", "consequences", "status"]

    private static let options = words(
        """
        considered options|options|options considered|alternatives|alternatives considered|considered alternatives|\
        positions|option|candidates|alternative approaches|proposals|evaluated options|rejected alternatives|\
        alternatives evaluated|betrachtete optionen|optionen|betrachtete alternativen|alternativen|\
        options envisagées|options considérées|alternatives considérées|alternatives envisagées|\
        opciones consideradas|opciones evaluadas|alternativas|alternativas consideradas|alternativas evaluadas|\
        opções consideradas|alternativas avaliadas|opzioni considerate|alternative considerate|alternatieven|\
        overwogen opties|rozważane opcje|alternatywy|рассмотренные варианты|варианты|альтернативы|\
        рассмотренные альтернативы|考虑的选项|考虑的方案|备选方案|替代方案|可选方案|候选方案|検討した選択肢|選択肢|\
        代替案|検討した代替案|고려한 대안|고려된 옵션|대안|선택지
        """)

    private static let outcome = words(
        """
        decision outcome|decision|outcome|resolution|chosen option|final decision|our decision|the decision|\
        résultat de la décision|entscheidung|entscheidungsergebnis|décision|decisión|decisión tomada|\
        resultado de la decisión|resolución|decisione|decisão|resultado da decisão|resolução|besluit|beslissing|\
        decyzja|rozhodnutí|beslutning|beslut|päätös|decisió|решение|принятое решение|决策|决定|最终决定|決定|結論|\
        結果と決定|決定事項|결정|결정 사항|karar|keputusan|quyết định
        """)

    private static let typical: Set<String> = madr.union(nygard).union(options).union(outcome).union(
        words(
            """
            rationale|problem|problem statement|motivation|background|proposal|proposed solution|proposed design|\
            solution|approach|consequence|positive consequences|negative consequences|implications|pros|cons|\
            pros and cons|justification|argument|assumptions|constraints|issue|issues|requirements|detailed design|\
            assessment|reasoning|discussion|recommendation|discussion (context)|prologue (summary)|\
            solution (decision)|consequences (results)|drivers|decisions|what|why|how|trade offs|tradeoffs|risks|\
            advantages|disadvantages|mitigation|conclusion|impact|results|open questions|evaluation|details|tl;dr|\
            why this works|why not|forces|summary of decision|\
            statut|contexte|conséquences|problème|énoncé du problème|facteurs de décision|justification|\
            kontext|konsequenzen|begründung|problemstellung|hintergrund|auswirkungen|folgen|ausgangslage|lösung|\
            entscheidungsfaktoren|bewertung|risiken|fazit|\
            contexto|consecuencias|justificación|motivación|problema|antecedentes|razonamiento|implicaciones|impacto|\
            riesgos|ventajas|desventajas|estado|\
            consequências|justificativa|motivação|situação|implicações|riscos|vantagens|desvantagens|\
            contesto|conseguenze|motivazione|achtergrond|gevolgen|overwegingen|\
            kontekst|konsekwencje|uzasadnienie|důsledky|konsekvenser|bakgrund|sammanhang|bağlam|sonuçlar|konteks|\
            konsekuensi|bối cảnh|hệ quả|conseqüències|\
            контекст|последствия|статус|проблема|обоснование|причины|риски|контекст и проблема|\
            状态|状態|狀態|背景|上下文|语境|后果|影响|结果|理由|问题|动机|风险|决策背景|决策驱动因素|优点|缺点|\
            コンテキスト|文脈|結果|影響|帰結|ステータス|根拠|課題|問題|トレードオフ|\
            맥락|배경|컨텍스트|결과|상태|이유|근거|영향|문제|트레이드오프
            """))

    private static let prefixes = [
        "context", "contexte", "kontext", "contexto", "контекст", "consequence", "conséquence", "konsequenz",
        "decision ", "décision ", "decisión ", "entscheidung ", "considered ", "pros and cons", "proposed ", "option ",
        "alternative",
    ]

    private static func words(_ list: String) -> Set<String> {
        var out: Set<String> = []
        for word in list.split(separator: "|") {
            out.insert(String(word))
            if let bare = Accents.removed(from: word) { out.insert(bare) }
        }
        return out
    }
}
