import CommonMark

/// The parts of a record by what they are about. What adrgen computed is not among them.
struct DecisionSections {
    /// What a section is about.
    enum Role: Hashable {
        case context, drivers, options, outcome, pros, tradeOffs, metrics, risks, questions, more
        /// Below the outcome, or sections of their own.
        case consequences, confirmation, positive, negative
        case judgements, screening
        case measurements
    }

    let document: MarkdownDocument
    private var roles: [Role: Section] = [:]
    private let regions: [Range<Int>]

    init(_ document: MarkdownDocument, path: String) {
        self.document = document
        regions = ComputedRegion.find(in: document, path: path).0.map {
            $0.opening.lowerBound..<$0.closing.upperBound
        }
        var parent: Role?
        for section in document.sections where section.level >= 2 && !isComputed(section.heading) {
            let key = Self.key(section.title)
            if section.level == 2 {
                parent = Self.role(of: key)
                if let parent, roles[parent] == nil { roles[parent] = section }
            } else if section.level == 3, let parent, let role = Self.role(of: key, below: parent), roles[role] == nil {
                roles[role] = section
            }
        }
    }

    subscript(_ role: Role) -> Section? { roles[role] }

    /// Sections one level below another one.
    func children(of section: Section) -> [Section] {
        document.sections.filter {
            $0.level == section.level + 1 && section.body.contains($0.heading.lowerBound) && !isComputed($0.heading)
        }
    }

    /// Where the sections that are read as prose begin: at the first one of level 2.
    var start: Int { document.sections.first { $0.level >= 2 }?.heading.lowerBound ?? document.bytes.count }

    func isComputed(_ range: Range<Int>) -> Bool { regions.contains { $0.overlaps(range) } }

    private static func key(_ title: String) -> String { FieldName.key(title) }

    static func role(of key: String) -> Role? {
        switch key {
        case "context and problem statement", "context", "problem statement", "problem": return .context
        case "decision drivers", "decision driver", "drivers", "forces": return .drivers
        case "consequences", "consequence": return .consequences
        case "confirmation", "validation": return .confirmation
        case "pros and cons of the options", "pros and cons", "pros and cons of options": return .pros
        case "trade offs", "trade off", "tradeoffs", "tradeoff", "trade off analysis", "tradeoff analysis":
            return .tradeOffs
        case "success metrics", "success metric", "metrics": return .metrics
        case "risks", "risk": return .risks
        case "review questions", "review question", "questions": return .questions
        case "more information", "further information": return .more
        default:
            if SectionNames.isOptions(key: key) { return .options }
            return SectionNames.isOutcome(key: key) ? .outcome : nil
        }
    }

    private static func role(of key: String, below parent: Role) -> Role? {
        switch (parent, key) {
        case (.outcome, "consequences"), (.outcome, "consequence"): .consequences
        case (.outcome, "positive consequences"): .positive
        case (.outcome, "negative consequences"): .negative
        case (.outcome, "confirmation"), (.outcome, "validation"): .confirmation
        case (.tradeOffs, "judgements"), (.tradeOffs, "judgments"), (.tradeOffs, "pairwise judgements"): .judgements
        case (.tradeOffs, "screening"): .screening
        case (.metrics, "measurements"), (.metrics, "measurement"): .measurements
        default: nil
        }
    }
}

// MARK: Blocks of a section

extension DecisionSections {
    /// A list item at the outermost level.
    struct Item {
        var range: Range<Int>
        /// Its text's bytes: the first paragraph, else all of it.
        var text: Range<Int>
        /// The text as it stands in the file.
        var source: String
    }

    func items(in body: Range<Int>) -> [Item] {
        indices(in: body).compactMap { index in
            let block = document.blocks[index]
            guard block.kind == .item, block.depth == 1, block.range.upperBound <= body.upperBound else { return nil }
            let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : block
            let isParagraph = next.kind == .paragraph && next.depth == 2
            let text = Bytes.trim(isParagraph ? next.content : block.content, in: document.bytes)
            return Item(range: block.range, text: text, source: Bytes.text(text, in: document.bytes))
        }
    }

    /// Outermost blocks of a kind.
    func blocks(_ kind: Block.Kind, in body: Range<Int>) -> [Block] {
        indices(in: body).map { document.blocks[$0] }.filter { $0.kind == kind && $0.depth == 0 }
    }

    private func indices(in body: Range<Int>) -> [Int] {
        var out: [Int] = []
        var index = document.firstBlock(from: body.lowerBound)
        while index < document.blocks.count, document.blocks[index].range.lowerBound < body.upperBound {
            if !isComputed(document.blocks[index].range) { out.append(index) }
            index += 1
        }
        return out
    }
}
