import CommonMark

/// An argument as MADR writes it: `Good, because …`.
struct Argument {
    enum Kind: String, CaseIterable { case good, neutral, bad }

    var kind: Kind
    /// What follows `because`, as it stands in the file.
    var source: String

    /// Takes an item's text apart; nil when it begins with none of the words.
    init?(_ text: String) {
        for kind in Kind.allCases {
            let exact = kind.label + ", because "
            if text.hasPrefix(exact) {
                self.init(kind: kind, source: String(text.dropFirst(exact.count)))
                return
            }
        }
        // `**Good**: …`, `good because …`, `Bad – …`
        let isMark: (Character) -> Bool = { "*_ ,:–—-\n\t".contains($0) }
        let words = text.drop { $0 == "*" || $0 == "_" }
        let word = words.prefix { $0.isLetter }
        guard let kind = Kind(rawValue: word.lowercased()) else { return nil }
        var rest = words.dropFirst(word.count)
        guard let next = rest.first, isMark(next) else { return nil }
        let separator = rest.prefix(while: isMark)
        rest = rest.dropFirst(separator.count)
        let isBecause = rest.lowercased().hasPrefix("because") && rest.dropFirst(7).first.map(isMark) != false
        guard isBecause || separator.contains(where: { ",:–—-".contains($0) }) else { return nil }
        if isBecause { rest = rest.dropFirst(7).drop { isMark($0) && $0 != "*" && $0 != "_" && $0 != "-" } }
        self.init(kind: kind, source: String(rest))
    }

    private init(kind: Kind, source: String) {
        self.kind = kind
        self.source = source
    }

    /// Whether a description would be read back with some of its items taken for arguments.
    static func standsIn(_ text: String) -> Bool {
        let document = MarkdownDocument(Array("# T\n\n\(text)\n".utf8))
        let sections = DecisionSections(document, path: "")
        return sections.items(in: 0..<document.bytes.count).contains { Argument($0.source) != nil }
    }
}

extension Argument.Kind {
    var label: String {
        switch self {
        case .good: "Good"
        case .neutral: "Neutral"
        case .bad: "Bad"
        }
    }
}
