/// Tells `Accepted, superseded by 7`, which is about the record, from `Accepted. Its limits are superseded by 7`, which
/// is about a part of it.
enum SupersededClause {
    /// Whether the words before `superseded by`, from the last clause mark on, name something other than the record.
    /// - Parameter label: the words as written; only English ones are told apart.
    static func hasSubject(_ before: some StringProtocol, of label: String) -> Bool {
        guard label.lowercased().hasSuffix(" by") else { return false }
        let start = before.lastIndex { marks.contains($0) }.map { before.index(after: $0) } ?? before.startIndex
        let words = before[start...].split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
        return words.contains { word in
            let word = word.lowercased()
            guard !fillers.contains(word), word.contains(where: \.isLetter), !StatusWords.isKnown(word) else {
                return false
            }
            return !word.contains(where: \.isNumber)
        }
    }

    private static let marks: Set<Character> = [
        ",", ".", ";", ":", "(", ")", "—", "–", "→", "|", "!", "（", "，", "。", "；", "：",
    ]

    /// Words that may stand between the mark and `superseded by` without being what is superseded.
    private static let fillers: Set<String> = [
        "this", "adr", "adrs", "decision", "record", "document", "proposal", "rfc", "is", "has", "have", "been", "was",
        "were", "the", "a", "an", "it", "now", "later", "then", "since", "currently", "fully", "entirely", "completely",
        "already", "and", "but", "also", "being", "to", "be", "will", "as", "on", "in", "by", "from", "of", "status",
        "note", "update", "subsequently", "effectively", "largely", "mostly", "never", "not", "yet", "implemented",
        "today", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "th",
    ]
}
