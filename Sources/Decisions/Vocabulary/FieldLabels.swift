/// The labels, headings and front matter keys of each field, in the languages logs are written in, `|` between them.
enum FieldLabels {
    static let words: [(FieldName, String)] = [
        (
            .status,
            """
            status|adr status|decision status|current status|status of decision|decision state|lifecycle status|state|\
            statut|statut de la décision|état|etat|statut actuel|estado|estado actual|estado atual|estatus|\
            estado de la decisión|estado da decisão|situação|situación|status da decisão|stato|stato attuale|estat|\
            aktueller status|zustand|статус|текущий статус|статус решения|состояние|状态|当前状态|决策状态|狀態|状態|\
            ステータス|現在のステータス|상태|현재 상태|결정 상태|stav|durum|tila|stan|stare|trạng thái|tình trạng
            """
        ),
        (
            .date,
            """
            date|decision date|date of decision|date decided|decided on|decided at|decided|approved on|approved at|\
            accepted on|accepted at|date accepted|date approved|approval date|acceptance date|ratified on|adopted on|\
            adopted at|date adopted|datum|entscheidungsdatum|beschlossen am|akzeptiert am|entschieden am|fecha|\
            fecha de decisión|fecha de la decisión|fecha de aceptación|fecha de aprobación|data|data da decisão|\
            data de aprovação|data della decisione|data decyzji|date de décision|date de la décision|дата|\
            дата решения|дата принятия|日期|时间|决策日期|决定日期|采纳日期|日付|決定日|承認日|날짜|결정일|승인일|tarih|\
            päivämäärä|dato|beslutsdatum|ngày|tanggal
            """
        ),
        (
            .created,
            """
            created|date created|creation date|created on|created at|created date|proposed on|proposed at|\
            date proposed|start date|initial date|authored on|opened|recorded on|date recorded|raised on|accepted|\
            approved|erstellt|erstellt am|erstellungsdatum|fecha de creación|fecha de propuesta|data de criação|date de création|\
            дата создания|创建日期|创建时间|提出日期|作成日|作成日時|起票日|작성일|생성일|최초 작성일
            """
        ),
        (
            .updated,
            """
            updated|last updated|last modified|last update|last changed|last change|date updated|updated at|updated on|\
            modified|last reviewed|revision date|aktualisiert|aktualisiert am|letzte änderung|zuletzt aktualisiert|\
            última actualización|actualizado|última atualização|atualizado em|dernière mise à jour|mise à jour|\
            обновлено|дата обновления|更新日期|更新时间|最后更新|更新日|最終更新|最終更新日|최종 수정일|수정일
            """
        ),
        (
            .deciders,
            """
            deciders|decider|decision makers|decision maker|decision contributors|decided by|decision owner|\
            decision owners|approvers|approver|approved by|accepted by|participants|parties involved|people involved|\
            involved|deciders and approvers|décideurs|décideur|décisionnaires|entscheider|entscheidungsträger|\
            entscheidende|beteiligte|decisores|tomadores de decisão|decididores|responsables de la decisión|decisori|\
            beslissers|beslutningstagere|beslutsfattare|decydenci|принимающие решение|принявшие решение|участники|\
            лица, принимающие решение|决策者|决策人|決定者|意思決定者|의사결정자|결정자
            """
        ),
        (
            .consulted,
            """
            consulted|consulted with|consultants|advisers|advisors|contributors|reviewers|reviewed by|reviewer|\
            consultés|konsultiert|consultados|revisores|咨询对象|相談先
            """
        ),
        (.informed, "informed|informiert|informés|informados|notified|知会对象"),
        (
            .tags,
            """
            tags|tag|topics|topic|categories|category|keywords|labels|label|area|areas|schlagworte|mots clés|etiquetas|\
            标签|タグ|태그|теги
            """
        ),
        (.elements, "elements|element|components|component|systems|applies to|affects|affected components"),
        (.paths, "source paths"),
        (.title, "title|titel|titre|título|titolo|tytuł|название|заголовок|标题|標題|タイトル|題名|제목|name"),
        (.number, "number|adr number|adr|id|adr id|nr|no|slug|número|numéro|nummer|номер|编号|番号|번호"),
        (
            .supersedes,
            """
            supersedes|supercedes|replaces|superseding|obsoletes|remplace|ersetzt|supersede|reemplaza|reemplaza a|\
            sustituye|sustituye a|substitui|sostituisce|vervangt|zastępuje|заменяет|取代|替代|置き換え対象|대체 대상|menggantikan
            """
        ),
        (
            .supersededBy,
            """
            superseded by|superceded by|superseded|superceded|replaced by|obsoleted by|remplacé par|remplacée par|\
            ersetzt durch|abgelöst durch|reemplazado por|reemplazada por|sustituido por|sustituida por|\
            substituído por|substituída por|sostituito da|sostituita da|vervangen door|zastąpione przez|заменено на|\
            被取代|被替代|取代者|置き換え先|digantikan oleh
            """
        ),
        (.amends, "amends|amend|updates|modifies|extends|ergänzt|modifica|局部取代|部分取代"),
        (.amendedBy, "amended by|updated by|modified by|extended by|ergänzt durch|amendé par|modifié par"),
        (
            .related,
            """
            related|related adrs|related adr|related decisions|related decision|relates to|related to|see also|links|\
            related records|related artifacts|more information|references|other related adrs|related documents|\
            depends on|related decision records|verwandte entscheidungen|verweise|bezug|liens|références|\
            décisions liées|relacionado|relacionados|relacionadas|enlaces|referencias|referências|\
            decisiones relacionadas|decisões relacionadas|riferimenti|связанные решения|ссылки|связанные документы|\
            关联|相关|相关决策|参考|参考资料|関連|関連する決定|参照|参考文献|관련|관련 결정|관련 문서|참고
            """
        ),
        (
            .metadata,
            """
            metadata|meta|meta data|document information|document control|info|information|details|header|\
            summary table|adr metadata|overview|metadaten|métadonnées|metadatos|metadados|metadati|метаданные|\
            元数据|元信息|基本信息|メタデータ|メタ情報|메타데이터
            """
        ),
        (
            .changelog,
            """
            changelog|change log|history|revision history|status history|changes|verlauf|änderungshistorie|\
            historique|historial|historial de cambios|histórico|versions|история изменений|变更历史|变更记录|変更履歴|\
            변경 이력
            """
        ),
    ]
}
