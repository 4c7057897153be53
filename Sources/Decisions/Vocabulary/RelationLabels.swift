extension Relation.Kind {
    /// The meaning of a label at the head of a line, and how many of its bytes are the label; nil for other text.
    package init?(label: String) {
        guard let found = Self.match(label) else { return nil }
        self = found.kind
    }

    /// The longest label a text begins with, and the number of its characters.
    static func match(_ text: some StringProtocol) -> (kind: Relation.Kind, count: Int)? {
        guard let first = text.utf8.first else { return nil }
        // Only the head matters, and of it first of all the first letter; letters beyond ASCII are few.
        if first < 0x80, labelsByFirstByte[Int(first | 0x20)].isEmpty { return nil }
        let lower = String(decoding: text.utf8.prefix(longest), as: UTF8.self).lowercased()
        guard let start = lower.utf8.first else { return nil }
        for (label, kind) in labelsByFirstByte[Int(start)] where lower.hasPrefix(label) {
            let rest = lower.dropFirst(label.count)
            if let next = rest.first, next.isLetter && !isIdeographic(label) || next == "-" { continue }
            return (kind, label.count)
        }
        return nil
    }

    /// Whether no space stands between a label's script and the word after it.
    private static func isIdeographic(_ label: String) -> Bool {
        label.unicodeScalars.last.map { $0.value >= 0x3040 && $0.value < 0xA000 } ?? false
    }

    /// The same relation seen from the other record.
    package var inverse: Relation.Kind {
        switch self {
        case .supersedes: .supersededBy
        case .supersededBy: .supersedes
        case .amends: .amendedBy
        case .amendedBy: .amends
        case .extends: .extendedBy
        case .extendedBy: .extends
        case .refines: .refinedBy
        case .refinedBy: .refines
        case .clarifies: .clarifiedBy
        case .clarifiedBy: .clarifies
        case .enables: .enabledBy
        case .enabledBy: .enables
        case .dependsOn: .requiredBy
        case .requiredBy: .dependsOn
        case .conflictsWith: .conflictsWith
        case .relatesTo: .relatesTo
        case .other: .other
        }
    }

    /// The label adrgen writes: `Superseded by`.
    package var label: String {
        switch self {
        case .supersedes: "Supersedes"
        case .supersededBy: "Superseded by"
        case .amends: "Amends"
        case .amendedBy: "Amended by"
        case .extends: "Extends"
        case .extendedBy: "Extended by"
        case .refines: "Refines"
        case .refinedBy: "Refined by"
        case .clarifies: "Clarifies"
        case .clarifiedBy: "Clarified by"
        case .enables: "Enables"
        case .enabledBy: "Enabled by"
        case .dependsOn: "Depends on"
        case .requiredBy: "Required by"
        case .conflictsWith: "Conflicts with"
        case .relatesTo: "Relates to"
        case .other: "Links to"
        }
    }

    /// Bytes that are enough to tell a label and what follows it.
    private static let longest = 64

    /// The labels that begin with each byte, in their order.
    private static let labelsByFirstByte: [[(String, Relation.Kind)]] = (0...255).map { first in
        labels.filter { label, _ in label.utf8.first.map(Int.init) == first }
    }

    /// Labels in lower case, longer ones before those they begin with.
    private static let labels: [(String, Relation.Kind)] = {
        let table: [(String, Relation.Kind)] = [
            ("superseded by", .supersededBy), ("superceded by", .supersededBy), ("superseeded by", .supersededBy),
            ("replaced by", .supersededBy), ("obsoleted by", .supersededBy), ("invalidated by", .supersededBy),
            ("is superseded by", .supersededBy), ("overruled by", .supersededBy), ("overridden by", .supersededBy),
            ("remplacé par", .supersededBy), ("ersetzt durch", .supersededBy), ("abgelöst durch", .supersededBy),
            ("reemplazado por", .supersededBy), ("substituído por", .supersededBy), ("sostituito da", .supersededBy),
            ("supersedes", .supersedes), ("supercedes", .supersedes), ("superseding", .supersedes),
            ("replaces", .supersedes),
            ("supersede", .supersedes), ("obsoletes", .supersedes), ("invalidates", .supersedes),
            ("overrides", .supersedes),
            ("remplace", .supersedes), ("ersetzt", .supersedes), ("reemplaza", .supersedes),
            ("sostituisce", .supersedes),
            ("partial supersede of", .amends), ("partially supersedes", .amends), ("partly supersedes", .amends),
            ("supersedes in part", .amends), ("supersedes part of", .amends), ("supersedes parts of", .amends),
            ("partially supercedes", .amends), ("partially superseded by", .amendedBy),
            ("partly superseded by", .amendedBy),
            ("partially superceded by", .amendedBy), ("superseded in part by", .amendedBy),
            ("partly superceded by", .amendedBy),
            ("amended by", .amendedBy), ("amended in", .amendedBy), ("amends", .amends), ("amendment to", .amends),
            ("updated by", .amendedBy), ("updates", .amends), ("modified by", .amendedBy), ("modifies", .amends),
            ("revised by", .amendedBy), ("revises", .amends), ("altered by", .amendedBy), ("alters", .amends),
            ("extended by", .extendedBy), ("extends", .extends), ("expands on", .extends), ("builds on", .extends),
            ("refined by", .refinedBy), ("refines", .refines), ("clarified by", .clarifiedBy),
            ("clarifies", .clarifies),
            ("enabled by", .enabledBy), ("enables", .enables), ("depends on", .dependsOn), ("requires", .dependsOn),
            ("depended on by", .requiredBy), ("required by", .requiredBy), ("is required by", .requiredBy),
            ("complements", .relatesTo), ("complemented by", .relatesTo),
            ("conflicts with", .conflictsWith), ("contradicts", .conflictsWith), ("relates to", .relatesTo),
            ("related to", .relatesTo), ("relates", .relatesTo), ("related", .relatesTo), ("see also", .relatesTo),
            ("see", .relatesTo),
            ("links to", .relatesTo), ("linked to", .relatesTo), ("follows", .relatesTo), ("follow-up to", .relatesTo),
            ("references", .relatesTo), ("referenced by", .relatesTo),
            ("remplacée par", .supersededBy), ("reemplazada por", .supersededBy), ("sustituido por", .supersededBy),
            ("sustituida por", .supersededBy), ("substituída por", .supersededBy), ("sostituita da", .supersededBy),
            ("vervangen door", .supersededBy), ("zastąpione przez", .supersededBy), ("заменено на", .supersededBy),
            ("заменён на", .supersededBy), ("被取代", .supersededBy), ("被替代", .supersededBy),
            ("sustituye a", .supersedes), ("substitui", .supersedes), ("reemplaza a", .supersedes),
            ("vervangt", .supersedes), ("заменяет", .supersedes), ("取代", .supersedes), ("替代", .supersedes),
            ("partially replaces", .amends), ("partially replaced by", .amendedBy), ("partly replaced by", .amendedBy),
            ("ergänzt durch", .amendedBy), ("ergänzt", .amends), ("modifie", .amends),
            ("amendé par", .amendedBy), ("amendée par", .amendedBy), ("amende", .amends),
            ("modifié par", .amendedBy), ("modifiée par", .amendedBy), ("complété par", .amendedBy),
            ("modificado por", .amendedBy), ("modificada por", .amendedBy), ("geändert durch", .amendedBy),
            ("digantikan oleh", .supersededBy), ("menggantikan", .supersedes), ("mengubah", .amends), ("局部取代", .amends),
            ("erweitert", .extends), ("étend", .extends), ("extiende", .extends), ("estende", .extends),
            ("amplía", .extends), ("дополняет", .extends), ("hängt ab von", .dependsOn), ("dépend de", .dependsOn),
            ("depende de", .dependsOn), ("зависит от", .dependsOn), ("依赖", .dependsOn), ("依存", .dependsOn),
            ("complète", .relatesTo), ("complementa a", .relatesTo), ("complementa", .relatesTo),
            ("relacionado con", .relatesTo), ("verwandt mit", .relatesTo), ("lié à", .relatesTo), ("关联", .relatesTo),
            ("関連", .relatesTo),
        ]
        return table.sorted { $0.0.count > $1.0.count }
    }()
}
