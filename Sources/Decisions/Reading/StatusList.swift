/// Tells a list of the statuses there are, which templates put before or in place of a status, from a status.
enum StatusList {
    /// Whether a line names at least three statuses of different meaning and nothing else: `Proposed / Accepted / Rejected`.
    static func isList(_ text: String) -> Bool {
        guard text.utf8.count > 20 || text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        var words = text[...]
        // `列表: 提议, 通过`, `Status: one of proposed, accepted`.
        if let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }),
            StatusWords.meaning(of: String(words[..<colon])) == nil
        {
            words = words[words.index(after: colon)...]
        }
        var meanings: Set<Status> = []
        var count = 0
        for part in words.split(whereSeparator: isSeparator) {
            count += 1
            guard count <= 12 else { return false }
            var name = part.split(separator: " ").joined(separator: " ")
            if name.hasPrefix("or ") { name = String(name.dropFirst(3)) }
            // A record behind a word makes it a statement, unless it has no number yet.
            if name.contains(where: { $0.isNumber }) || name.contains("→") { return false }
            guard let meaning = StatusWords.meaning(of: withoutTarget(name)) else { return false }
            meanings.insert(meaning)
        }
        return meanings.count >= 3 && count >= 3
    }

    private static func isSeparator(_ character: Character) -> Bool {
        switch character {
        case ",", "/", "|", "、", "，", ";", "；", "\n": true
        default: false
        }
    }

    /// `superseded by ADR-XXX` without what follows the word.
    private static func withoutTarget(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > 1, StatusWords.meaning(of: text) == nil else { return text }
        return String(words[0])
    }
}
