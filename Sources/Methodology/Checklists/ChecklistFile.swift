import Decisions

/// A checklist as people work on it: their ticks, notes and lines, and what was made before.
///
/// An item is a task with a comment that holds its id and digests of all lines made for it. Whatever is below it and has
/// none of these digests was written or changed by people, and stays. Other lines stay behind the item or heading they
/// stand behind.
package struct ChecklistFile: Sendable, Hashable {
    package var items: [Item] = []
    /// Lines that are neither items nor made, in their order.
    package var added: [Added] = []
    /// The first heading, when it is not one that was made.
    package var title: String?
    /// How lines end.
    package var newline = "\n"

    package struct Item: Sendable, Hashable {
        package var id: String
        package var isTicked: Bool
        /// The answer when it was made, or ticked.
        package var answer: ChecklistItem.Answer?
        package var isObsolete: Bool
        /// The task's text without tick and comment.
        package var text: String
        /// Whether people have changed that.
        package var isTextChanged: Bool
        /// Lines below it that people wrote, as they stand.
        package var notes: [String]
        /// Whether the answer is another one than when it was ticked.
        package var isChanged = false
        fileprivate var digests: Set<Substring> = []
    }

    /// Lines of people.
    package struct Added: Sendable, Hashable {
        /// Id of the item, or the heading, they stand behind.
        package var anchor: String
        package var lines: [String]
    }

    /// What the comment of an item begins with.
    static let mark = "<!-- adrgen:item "
    /// What the comment at the head begins with.
    static let headMark = "<!-- adrgen:review "

    package init() {}
}

extension ChecklistFile {
    /// Reads a file; text that is no checklist is kept as lines of people.
    package init(_ text: String) {
        newline = text.contains("\r\n") ? "\r\n" : "\n"
        // A line break of two characters is one of Swift's.
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.first { $0.hasPrefix(Self.headMark) }.map { Self.digests(in: $0) } ?? []
        var anchor = ""
        var isInItem = false
        var blanks = 0
        for line in lines.map(String.init) {
            if line.isEmpty {
                blanks += 1
                continue
            }
            defer { blanks = 0 }
            if let item = Self.item(line) {
                items.append(item)
                (anchor, isInItem) = (item.id, true)
            } else if isInItem, line.hasPrefix(" ") || line.hasPrefix("\t") {
                guard !items[items.count - 1].digests.contains(Self.digest(line)[...]) else {
                    if line.hasPrefix("  - Changed: ") { items[items.count - 1].isChanged = true }
                    continue
                }
                if blanks > 0, !items[items.count - 1].notes.isEmpty { items[items.count - 1].notes.append("") }
                items[items.count - 1].notes.append(line)
            } else if Self.isHeading(line) {
                (anchor, isInItem) = (line, false)
            } else if line.hasPrefix("# "), anchor.isEmpty, title == nil, added.isEmpty {
                if !head.contains(Self.digest(line)[...]) { title = line }
                isInItem = false
            } else if !line.hasPrefix(Self.headMark), !head.contains(Self.digest(line)[...]), !Self.isIntro(line) {
                isInItem = false
                add(line, isAfterBlank: blanks > 0, behind: anchor)
            }
        }
    }

    private mutating func add(_ line: String, isAfterBlank: Bool, behind anchor: String) {
        if let last = added.indices.last, added[last].anchor == anchor {
            added[last].lines += isAfterBlank ? ["", line] : [line]
        } else {
            added.append(Added(anchor: anchor, lines: [line]))
        }
    }

    private static func isHeading(_ line: String) -> Bool {
        Section.allCases.contains { "## " + $0.title == line } || line == "## " + obsoleteTitle
            || line == "## " + addedTitle
    }

    private static func isIntro(_ line: String) -> Bool { Section.allCases.contains { $0.intro == line } }

    private static func item(_ line: String) -> Item? {
        guard line.hasPrefix("- ["), let mark = line.firstRange(of: mark),
            let end = line[mark.upperBound...].firstRange(of: " -->")
        else { return nil }
        let state = line.dropFirst(3).prefix(2)
        guard state == " ]" || state == "x]" || state == "X]" else { return nil }
        let words = line[mark.upperBound..<end.lowerBound].split(separator: " ")
        guard let first = words.first else { return nil }
        let text = line[..<mark.lowerBound].dropFirst(5).drop { $0 == " " }
        var item = Item(
            id: decode(String(first)), isTicked: state != " ]",
            answer: words.dropFirst().compactMap { ChecklistItem.Answer(rawValue: String($0)) }.first,
            isObsolete: words.contains("obsolete"),
            text: String(String(text.reversed().drop { $0 == " " }.reversed())), isTextChanged: false, notes: [])
        item.digests = digests(in: line[mark.upperBound..<end.lowerBound])
        item.isTextChanged = !item.digests.contains(digest(item.text)[...])
        return item
    }

    private static func digests(in comment: some StringProtocol) -> Set<Substring> {
        guard let start = comment.firstRange(of: "lines=") else { return [] }
        return Set(Substring(comment[start.upperBound...].prefix { $0 != " " }).split(separator: "."))
    }

    /// Six hexadecimal digits that tell lines apart.
    static func digest(_ line: String) -> String { String(ContentDigest.hex(of: line.utf8).suffix(6)) }
}
