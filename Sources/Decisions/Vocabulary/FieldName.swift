/// What a label, heading or front matter key is about.
package enum FieldName: Sendable, Hashable, CaseIterable {
    case status, date, created, updated
    case deciders, consulted, informed
    case tags, elements, title, number
    case supersedes, supersededBy, amends, amendedBy, related
    case metadata
    case changelog
}

extension FieldName {
    /// The field a label names: exact words, in the languages logs are written in, any case.
    package init?(label: String) {
        self.init(key: Self.key(label))
    }

    /// The field a label's key stands for.
    init?(key: String) {
        guard let name = Self.labels[key] else { return nil }
        self = name
    }

    static func key(_ label: String) -> String {
        let folded = WordKey.ofASCII(label) { byte in
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\t"): .separator
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: ":"): .mark
            default: .letter
            }
        }
        if let folded { return folded }
        var out = ""
        var gap = false
        for scalar in label.lowercased().unicodeScalars {
            switch scalar {
            case " ", "-", "_", "\u{A0}", "\t":
                gap = !out.isEmpty
            case "*", "`", ":", "：":
                continue
            default:
                if gap { out.append(" ") }
                gap = false
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static let labels: [String: FieldName] = {
        var table: [String: FieldName] = [:]
        func add(_ field: FieldName, _ words: String) {
            for word in words.split(separator: "|") { table[String(word)] = field }
        }
        add(
            .status,
            """
            status|adr status|decision status|current status|status of decision|state|statut|état|etat|estado|stato|\
            статус|состояние|状态|状態|ステータス|상태|stav|durum|tila|stan
            """)
        add(
            .date,
            """
            date|decision date|date of decision|date decided|decided on|decided|approved on|accepted on|date accepted|\
            date approved|approval date|acceptance date|datum|fecha|data|дата|日期|时间|日付|날짜|tarih|päivämäärä|dato
            """)
        add(
            .created,
            "created|date created|creation date|created on|created at|created date|proposed on|date proposed|start date|initial date|authored on|opened"
        )
        add(
            .updated,
            "updated|last updated|last modified|last update|last changed|date updated|updated at|updated on|modified|last reviewed|revision date"
        )
        add(
            .deciders,
            """
            deciders|decider|decision makers|decision maker|decided by|decision owner|decision owners|approvers|\
            approver|approved by|participants|parties involved|people involved|involved|décideurs|décideur|\
            entscheider|entscheidungsträger|beteiligte|decisores|decisori|принимающие решение|决策者|決定者|意思決定者|\
            의사결정자|deciders and approvers
            """)
        add(
            .consulted,
            "consulted|consulted with|consultants|advisers|advisors|contributors|reviewers|reviewed by|reviewer|consultés|konsultiert"
        )
        add(.informed, "informed|informiert|informés|notified")
        add(
            .tags,
            "tags|tag|topics|topic|categories|category|keywords|labels|label|area|areas|schlagworte|mots clés|etiquetas"
        )
        add(.elements, "elements|element|components|component|systems|applies to|affects|affected components")
        add(.title, "title|titel|titre|título|titolo|标题|タイトル|제목|name")
        add(.number, "number|adr number|adr|id|adr id|nr|no|slug")
        add(.supersedes, "supersedes|supercedes|replaces|superseding|obsoletes|remplace|ersetzt|supersede")
        add(
            .supersededBy,
            "superseded by|superceded by|superseded|superceded|replaced by|obsoleted by|remplacé par|ersetzt durch")
        add(.amends, "amends|amend|updates|modifies|extends")
        add(.amendedBy, "amended by|updated by|modified by|extended by")
        add(
            .related,
            """
            related|related adrs|related adr|related decisions|related decision|relates to|related to|see also|links|\
            related records|related artifacts|more information|references|other related adrs|related documents|depends on
            """)
        add(
            .metadata,
            "metadata|meta|meta data|document information|document control|info|information|details|header|summary table|adr metadata|overview"
        )
        add(
            .changelog,
            "changelog|change log|history|revision history|status history|changes|verlauf|historique|versions")
        return table
    }()
}
