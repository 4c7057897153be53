import CommonMark
import Decisions

/// A record's Markdown without what its page says above it: a line with nothing but the date, a status section with
/// nothing but the status and relations to other pages.
struct RecordText {
    private let document: MarkdownDocument
    private let record: Record
    private let hasLooseRelations: Bool

    init(_ page: SitePage, _ document: MarkdownDocument) {
        record = page.record
        hasLooseRelations = page.relations.contains { $0.page == nil }
        self.document = document
    }

    /// The bytes to render.
    var markdown: [UInt8] {
        var out: [UInt8] = []
        var start = document.bodyStart
        for range in [dateLine, statusSection].compactMap({ $0 }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard range.lowerBound >= start else { continue }
            out += document.bytes[start..<range.lowerBound]
            start = range.upperBound
        }
        return out + document.bytes[start...]
    }

    /// What was decided in a sentence or two: the first paragraph below the outcome, else below the context, else of all.
    var summary: String {
        let sections = record.sections.filter { $0.level > 1 }
        let bodies =
            [sections.first { SectionNames.isOutcome($0.title) }?.body]
            + [sections.first { SectionNames.isDecisionSection($0.title) && !$0.body.isEmpty && !isStatus($0) }?.body]
        for body in bodies.compactMap(\.self) + [document.bodyStart..<document.bytes.count] {
            if let text = firstParagraph(in: body) { return Excerpt.make(text) }
        }
        return ""
    }

    private func isStatus(_ section: Section) -> Bool {
        record.status.map { section.body.contains($0.range.lowerBound) } ?? false
    }

    private func firstParagraph(in body: Range<Int>) -> String? {
        let shown = [dateLine, statusSection].compactMap { $0 }
        for block in document.blocks where body.contains(block.range.lowerBound) {
            guard block.kind == .paragraph, block.depth == 0, !shown.contains(where: { $0.overlaps(block.range) })
            else {
                continue
            }
            let text = document.plainText(in: block.content)
            // A line such as `Chosen option:` says nothing on its own.
            if text.count > 20 || !text.hasSuffix(":"), text.contains(where: \.isLetter) { return text }
        }
        return nil
    }

    /// A paragraph such as `Date: 2024-02-05`.
    private var dateLine: Range<Int>? {
        guard let date = record.date, let place = date.range else { return nil }
        return document.blocks.first { block in
            guard block.kind == .paragraph, block.depth == 0, block.range.contains(place.lowerBound) else {
                return false
            }
            let text = document.plainText(in: block.content)
            guard text.hasSuffix(date.text), let label = text.dropLast(date.text.count).split(separator: ":").first
            else { return false }
            return label.count <= 12 && label.allSatisfy { $0.isLetter || $0 == " " }
        }?.range
    }

    /// A section whose paragraphs are the status and relations of the record.
    private var statusSection: Range<Int>? {
        guard let status = record.status, case .section = status.place,
            let section = record.sections.first(where: { $0.body.contains(status.range.lowerBound) && $0.level > 1 })
        else { return nil }
        let blocks = document.blocks.filter { section.body.contains($0.range.lowerBound) }
        let isShownAbove = blocks.allSatisfy { block in
            if block.kind == .comment { return true }
            guard block.kind == .paragraph, block.depth == 0 else { return false }
            return document.plainText(in: block.content) == status.word || isRelation(block.content)
        }
        return isShownAbove ? section.heading.lowerBound..<section.body.upperBound : nil
    }

    /// Whether a paragraph is one relation and nothing else.
    private func isRelation(_ content: Range<Int>) -> Bool {
        !hasLooseRelations && record.relations.contains { $0.range == content }
    }
}
