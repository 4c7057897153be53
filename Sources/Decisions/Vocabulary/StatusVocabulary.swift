/// The words and phrases of each status in the languages logs are written in, `|` between them, in lower case.
enum StatusVocabulary {
    static let words: [(Status?, String)] = [
        (
            .draft,
            """
            draft|drafted|wip|work in progress|in progress|idea|initial|initial draft|incomplete|unfinished|todo|\
            tbd|brouillon|entwurf|borrador|rascunho|bozza|черновик|草稿|草案|下書き|ドラフト|초안|concept|szkic|utkast|taslak|\
            being drafted|under construction|en borrador|em rascunho|in bearbeitung|en cours|w trakcie|起草中|作成中|작성 중|\
            작성중
            """
        ),
        (
            .proposed,
            """
            proposed|proposal|propose|pending|open|new|review|in review|under review|in discussion|under discussion|\
            discussion|rfc|request for comments|pre proposal|awaiting approval|awaiting decision|for review|\
            ready for review|requested|submitted|under consideration|pending approval|pending review|candidate|\
            proposé|proposée|proposition|en discussion|vorgeschlagen|vorschlag|offen|propuesto|propuesta|proposto|\
            proposta|proposed for acceptance|предложено|предложен|на рассмотрении|提案|提议|提议中|提案中|已提议|제안|제안됨|\
            voorgesteld|zaproponowany|zaproponowane|foreslått|föreslagen|önerildi|planned|planificado|planejado|\
            en revisión|en discusión|em revisão|em discussão|em análise|in prüfung|zur diskussion|in diskussion|\
            en revue|à valider|in discussione|in revisione|in behandeling|на обсуждении|обсуждается|на согласовании|\
            предложена|待定|待审核|待评审|评审中|讨论中|审核中|拟议|建议|レビュー中|検討中|議論中|提案済み|검토 중|검토중|논의 중|제안 중|đề xuất|diusulkan|\
            propuesta en revisión
            """
        ),
        (
            .accepted,
            """
            accepted|accept|approved|approve|active|adopted|adopt|agreed|decided|implemented|done|in force|final|\
            finalised|finalized|ratified|confirmed|completed|complete|enacted|effective|live|valid|current|in use|\
            merged|resolved|closed|committed|partially implemented|partially accepted|accepted and implemented|\
            implementing|in effect|published|permanent|deployed|shipped|endorsed|conditionally accepted|\
            provisionally accepted|provisional|ok|yes|accepté|acceptée|accepte|approuvé|approuvée|validé|validée|\
            adopté|adoptée|akzeptiert|angenommen|genehmigt|beschlossen|entschieden|gültig|umgesetzt|aceptado|\
            aceptada|aprobado|aprobada|aceito|aceita|aprovado|aprovada|accettato|accettata|approvato|approvata|\
            принято|принят|принята|принятый|одобрено|已接受|接受|采纳|已采纳|通过|已通过|完成|已完成|採用|採用済み|承認|承認済み|承認済|採択|승인|승인됨|채택|\
            수락|geaccepteerd|goedgekeurd|zaakceptowany|zaakceptowane|zaakceptowana|przyjęte|akseptert|godkänd|\
            accepterad|godkendt|kabul edildi|onaylandı|přijato|schváleno|hyväksytty|locked|frozen|settled|\
            signed off|delivered|landed|applied|released|in production|in place|approved and implemented|\
            accepted & implemented|implemented and accepted|standing|enforced|vigente|en vigor|em vigor|en vigueur|\
            in kraft|implementado|implementada|implémenté|implémentée|implementato|implementiert|freigegeben|\
            verabschiedet|bestätigt|adoptado|adoptada|adotado|adotada|decidido|decidida|décidé|décidée|deciso|\
            confirmado|confirmada|resuelto|resuelta|resolvido|concluído|concluída|terminé|acceptat|acceptada|\
            aprovat|утверждено|утверждён|утвержден|утверждена|согласовано|реализовано|внедрено|действует|\
            действующее|одобрен|одобрена|已采用|采用|已批准|批准|已生效|生效|有效|已确认|确认|已实施|已实现|已落地|定稿|已定|已决定|有効|確定|決定|決定済み|採択済み|合意|\
            合意済み|完了|実装済み|実施済み|확정|확정됨|결정|결정됨|완료|구현됨|구현 완료|적용|적용됨|유효|zatwierdzone|zatwierdzony|przyjęty|przyjęta|\
            obowiązuje|vastgesteld|besloten|vedtaget|besluttet|antagen|antaget|disetujui|diterima|chấp nhận|\
            đã chấp nhận|đã duyệt|kabul
            """
        ),
        (
            .rejected,
            """
            rejected|reject|declined|denied|discarded|abandoned|withdrawn|canceled|cancelled|dropped|not accepted|\
            wont do|won't do|not adopted|refused|abandonné|rejeté|rejetée|refusé|refusée|abgelehnt|verworfen|\
            rechazado|rechazada|rejeitado|rejeitada|rifiutato|rifiutata|отклонено|отклонён|отклонен|拒绝|已拒绝|否决|被拒绝|\
            却下|不採用|거부|거절|기각|afgewezen|odrzucony|odrzucone|avvist|avvisad|reddedildi|zamítnuto|zurückgezogen|\
            nicht angenommen|descartado|descartada|retirado|retirada|recusado|recusada|cancelado|cancelada|retiré|\
            retirée|annullato|отклонена|отменено|отозвано|已否决|放弃|已放弃|撤回|已撤回|棄却|取り下げ|中止|취소|ditolak|từ chối
            """
        ),
        (
            .deprecated,
            """
            deprecated|depreciated|obsolete|obsoleted|retired|archived|outdated|no longer relevant|no longer valid|\
            inactive|invalid|expired|sunset|historical|legacy|removed|reverted|déprécié|dépréciée|obsolète|veraltet|\
            obsoleto|obsoleta|deprecado|deprecada|descontinuado|устарело|устарел|устаревший|已废弃|废弃|弃用|已弃用|已过时|廃止|\
            非推奨|폐기|폐기됨|사용 중단|verouderd|przestarzały|przestarzałe|foråldet|utdatert|föråldrad|überholt|außer kraft|\
            ungültig|depreciado|depreciada|deprecato|caduco|caduca|périmé|устарела|неактуально|недействительно|失效|\
            已失效|过时|已下线|廃止済み|失効|폐지|더 이상 사용되지 않음|usang
            """
        ),
        (
            .superseded,
            """
            superseded|superceded|superseeded|supersede|supersedes by|replaced|overruled|invalidated|overridden|\
            obsoleted by|partly superseded|partially superseded|partly superceded|partially superceded|subsumed|\
            remplacé|remplacée|ersetzt|abgelöst|reemplazado|reemplazada|sustituido|substituído|substituída|\
            sostituito|superato|заменено|заменён|заменен|已取代|被取代|取代|被替代|已替代|置換|置き換え|대체|대체됨|vervangen|zastąpiony|\
            zastąpione|erstattet|ersatt|supersédé|supersédée|superada|superado|suplantado|suplantada|sustituida|\
            sostituita|superata|заменена|被替換|已被取代|已被替代|置換済み|置き換え済み|digantikan|thay thế
            """
        ),
        (
            nil,
            """
            on hold|hold|paused|deferred|postponed|parked|blocked|stale|unknown|none|informational|amended|n/a|na|\
            experimental|trial|trialing|trialling|exploratory|zurückgestellt|aufgeschoben|aplazado|aplazada|\
            pospuesto|adiado|adiada|reporté|en attente|отложено|приостановлено|延期|保留|搁置|暂缓|暂停|보류|연기
            """
        ),
    ]
}
