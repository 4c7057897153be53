/// What a label, heading or front matter key is about.
package enum FieldName: Sendable, Hashable, CaseIterable {
    case status, date, created, updated
    case deciders, consulted, informed
    case tags, elements, paths, title, number
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
        guard let name = Self.labels[key] ?? Self.withoutGloss(key).flatMap({ Self.labels[$0] }) else { return nil }
        self = name
    }

    /// The key front matter has for the field in most logs.
    var frontMatterKey: String {
        switch self {
        case .status: "status"
        case .date: "date"
        case .created: "created"
        case .updated: "updated"
        case .title: "title"
        case .tags: "tags"
        case .deciders: "decision-makers"
        case .consulted: "consulted"
        case .informed: "informed"
        case .elements: "elements"
        case .paths: "paths"
        case .number: "number"
        case .supersedes: "supersedes"
        case .supersededBy: "superseded-by"
        case .amends: "amends"
        case .amendedBy: "amended-by"
        case .related: "related"
        case .metadata: "metadata"
        case .changelog: "changelog"
        }
    }

    /// A key without a translation or remark in brackets behind it: `컨텍스트 (context)`; nil when it has none.
    static func withoutGloss(_ key: String) -> String? {
        guard key.utf8.last == UInt8(ascii: ")") || key.hasSuffix("）"),
            let open = key.firstIndex(where: { $0 == "(" || $0 == "（" }), open > key.startIndex
        else { return nil }
        return String(key[..<open].reversed().drop { $0 == " " }.reversed())
    }

    static func key(_ label: String) -> String {
        let label = HeadingDecoration.removed(from: label)
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
            for word in words.split(separator: "|") {
                table[String(word)] = field
                // People leave accents out.
                if let bare = Accents.removed(from: word), table[bare] == nil { table[bare] = field }
            }
        }
        for (field, words) in FieldLabels.words { add(field, words) }
        return table
    }()
}
