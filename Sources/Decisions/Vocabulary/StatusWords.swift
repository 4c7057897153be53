/// The words records use for a status, in the languages logs are written in.
package enum StatusWords {
    /// What a word or short phrase means; nil for a word of the team's own. Case, `-` and `_` do not matter.
    package static func meaning(of phrase: String) -> Status? {
        known[key(phrase)]?.flatMap { $0 }
    }

    /// Whether a phrase is a status word at all, also one without a place among the six (`implemented` has one, `on hold` too).
    package static func isKnown(_ phrase: String) -> Bool {
        known[key(phrase)] != nil
    }

    /// Every known phrase in its normal form, for suggestions.
    package static var all: [String] { known.keys.sorted() }

    /// Words in the longest known phrase.
    static let longestPhrase = 4

    static func key(_ phrase: String) -> String {
        let folded = WordKey.ofASCII(phrase) { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? .separator : .letter
        }
        if let folded { return folded }
        var out = ""
        var gap = false
        for scalar in phrase.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" || scalar == "_" || scalar == "\u{A0}" {
                gap = !out.isEmpty
            } else {
                if gap { out.append(" ") }
                gap = false
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Normal form → meaning; `.some(nil)` marks a status word that is none of the six.
    private static let known: [String: Status??] = {
        var table: [String: Status??] = [:]
        func add(_ status: Status?, _ words: String) {
            for word in words.split(separator: "|") { table[String(word)] = .some(status) }
        }
        add(
            .draft,
            """
            draft|drafted|wip|work in progress|in progress|idea|initial|initial draft|incomplete|unfinished|todo|tbd|\
            brouillon|entwurf|borrador|rascunho|bozza|черновик|草稿|草案|下書き|ドラフト|초안|concept|szkic|utkast|taslak
            """)
        add(
            .proposed,
            """
            proposed|proposal|propose|pending|open|new|review|in review|under review|in discussion|under discussion|\
            discussion|rfc|request for comments|pre proposal|awaiting approval|awaiting decision|for review|\
            ready for review|requested|submitted|under consideration|pending approval|pending review|candidate|\
            proposé|proposée|proposition|en discussion|vorgeschlagen|vorschlag|offen|propuesto|propuesta|proposto|\
            proposta|proposed for acceptance|предложено|предложен|на рассмотрении|提案|提议|提议中|提案中|已提议|제안|\
            제안됨|voorgesteld|zaproponowany|zaproponowane|foreslått|föreslagen|önerildi
            """)
        add(
            .accepted,
            """
            accepted|accept|approved|approve|active|adopted|adopt|agreed|decided|implemented|done|in force|final|\
            finalised|finalized|ratified|confirmed|completed|complete|enacted|effective|live|valid|current|in use|\
            merged|resolved|closed|committed|partially implemented|partially accepted|accepted and implemented|\
            implementing|in effect|published|permanent|deployed|shipped|endorsed|conditionally accepted|\
            provisionally accepted|provisional|ok|yes|accepté|acceptée|accepte|approuvé|approuvée|validé|validée|\
            adopté|adoptée|akzeptiert|angenommen|genehmigt|beschlossen|entschieden|gültig|umgesetzt|aceptado|\
            aceptada|aprobado|aprobada|aceito|aceita|aprovado|aprovada|accettato|accettata|approvato|approvata|\
            принято|принят|принята|принятый|одобрено|已接受|接受|采纳|已采纳|通过|已通过|完成|已完成|採用|採用済み|\
            承認|承認済み|承認済|採択|승인|승인됨|채택|수락|geaccepteerd|goedgekeurd|zaakceptowany|zaakceptowane|\
            zaakceptowana|przyjęte|akseptert|godkänd|accepterad|godkendt|kabul edildi|onaylandı|přijato|schváleno|\
            hyväksytty
            """)
        add(
            .rejected,
            """
            rejected|reject|declined|denied|discarded|abandoned|withdrawn|canceled|cancelled|dropped|not accepted|\
            wont do|won't do|not adopted|refused|abandonné|rejeté|rejetée|refusé|refusée|abgelehnt|verworfen|\
            rechazado|rechazada|rejeitado|rejeitada|rifiutato|rifiutata|отклонено|отклонён|отклонен|拒绝|已拒绝|否决|\
            被拒绝|却下|不採用|거부|거절|기각|afgewezen|odrzucony|odrzucone|avvist|avvisad|reddedildi|zamítnuto
            """)
        add(
            .deprecated,
            """
            deprecated|depreciated|obsolete|obsoleted|retired|archived|outdated|no longer relevant|no longer valid|\
            inactive|invalid|expired|sunset|historical|legacy|removed|reverted|déprécié|dépréciée|obsolète|veraltet|\
            obsoleto|obsoleta|deprecado|deprecada|descontinuado|устарело|устарел|устаревший|已废弃|废弃|弃用|已弃用|\
            已过时|廃止|非推奨|폐기|폐기됨|사용 중단|verouderd|przestarzały|przestarzałe|foråldet|utdatert|föråldrad
            """)
        add(
            .superseded,
            """
            superseded|superceded|superseeded|supersede|supersedes by|replaced|overruled|invalidated|overridden|\
            obsoleted by|partly superseded|partially superseded|partly superceded|partially superceded|subsumed|\
            remplacé|remplacée|ersetzt|abgelöst|reemplazado|reemplazada|sustituido|substituído|substituída|\
            sostituito|superato|заменено|заменён|заменен|已取代|被取代|取代|被替代|已替代|置換|置き換え|대체|대체됨|\
            vervangen|zastąpiony|zastąpione|erstattet|ersatt
            """)
        add(
            nil,
            "on hold|hold|paused|deferred|postponed|parked|blocked|stale|unknown|none|informational|amended|n/a|na|experimental|trial"
        )
        return table
    }()
}
