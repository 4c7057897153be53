import CommonMark
import Decisions

/// The parts of a record that stay once it has been accepted: its title and its sections, but for status, links, metrics
/// and what is computed.
struct LastingParts {
    struct Part {
        var title: String
        /// Words of its text.
        var words: [Substring]
        var offset: Int
    }

    var parts: [Part] = []

    /// A difference to an earlier revision.
    struct Change {
        var text: String
        var title: String
        var offset: Int?
    }

    /// What has changed from here to there.
    func changes(in now: LastingParts) -> [Change] {
        var changes: [Change] = []
        var left = now.parts
        for part in parts {
            guard let index = left.firstIndex(where: { $0.title == part.title }) else {
                if part.words.isEmpty { continue }
                changes.append(Change(text: "section `\(part.title)` is gone", title: part.title, offset: nil))
                continue
            }
            let other = left.remove(at: index)
            guard other.words != part.words else { continue }
            changes.append(
                Change(text: "section `\(part.title)` has changed", title: part.title, offset: other.offset))
        }
        return changes
    }
}

extension MarkdownDocument {
    /// What must not change once the record is accepted.
    var lastingParts: LastingParts {
        var out = LastingParts()
        let regions = ComputedRegion.find(in: self, path: "").0.map { $0.opening.lowerBound..<$0.closing.upperBound }
        var skippedUntil = 0
        for section in sections {
            if section.heading.lowerBound < skippedUntil { continue }
            if Self.mayChange(section.title) {
                skippedUntil = section.body.upperBound
                continue
            }
            var words: [Substring] = []
            var start = section.ownBody.lowerBound
            for region in regions where section.ownBody.contains(region.lowerBound) {
                words += self.words(in: start..<max(start, region.lowerBound), isHead: section.level == 1)
                start = min(region.upperBound, section.ownBody.upperBound)
            }
            words += self.words(in: start..<max(start, section.ownBody.upperBound), isHead: section.level == 1)
            out.parts.append(
                LastingParts.Part(title: section.title, words: words, offset: section.heading.lowerBound))
        }
        return out
    }

    /// The words of a range; of a record's head, without the lines of labels such as `Date:`.
    private func words(in range: Range<Int>, isHead: Bool) -> [Substring] {
        let text = String(decoding: Array(bytes[range]), as: UTF8.self)
        let lines: [Substring] = text.split(separator: "\n").filter { (line: Substring) -> Bool in
            guard isHead, let colon = line.firstIndex(of: ":") else { return true }
            let label = line[..<colon].drop { "*-+ ".contains($0) }
            return FieldName(label: String(label)) == nil
        }
        return lines.flatMap { line in line.split { $0.isWhitespace } }
    }

    /// Whether a section is one that goes on after the decision.
    private static func mayChange(_ title: String) -> Bool {
        switch FieldName(label: title) {
        case .status, .date, .updated, .supersedes, .supersededBy, .amends, .amendedBy, .related, .changelog, .tags,
            .elements, .metadata:
            return true
        default: break
        }
        let key = title.lowercased()
        return [
            "success metrics", "metrics", "measurements", "links", "more information", "related decisions",
            "references",
            "history", "notes", "review", "see also",
        ].contains(key)
    }
}
