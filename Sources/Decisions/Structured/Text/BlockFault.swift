import CommonMark

/// Why a Markdown text of several lines cannot stand in a record and be read back.
package enum BlockFault: Sendable, Hashable {
    /// A heading that would end the section it stands in.
    case heading
    /// A fence, a comment or raw HTML that would swallow what follows.
    case open
    /// A comment by which adrgen marks what it computes.
    case marker

    /// The first fault of a text, and its offset in it; nil when there is none.
    /// - Parameter deepest: level of the deepest headings that end what the text stands in.
    package static func find(in text: String, deepest: Int = 3) -> (fault: BlockFault, offset: Int)? {
        // In a record a heading stands before the text and another one behind it.
        let head = Array("# T\n\n".utf8)
        let document = MarkdownDocument(head + Array(text.utf8) + Array("\n\n## End\n".utf8))
        let sections = document.sections.dropFirst()
        if let heading = sections.dropLast().first(where: { $0.level <= deepest }) {
            return (.heading, heading.heading.lowerBound - head.count)
        }
        if let marker = Bytes.find(Array("<!-- adrgen:".utf8), in: Array(text.utf8), range: 0..<text.utf8.count) {
            return (.marker, marker.lowerBound)
        }
        guard sections.last?.title == "End", document.blocks.last?.kind == .heading(level: 2) else {
            return (.open, max(0, (document.blocks.last?.range.lowerBound ?? 0) - head.count))
        }
        return nil
    }

    /// What is wrong, behind the name of the field.
    package var message: String {
        switch self {
        case .heading: "has a heading that would begin a section of the record"
        case .open: "has a fence, comment or HTML block that is not closed"
        case .marker: "has a comment that marks what adrgen computes"
        }
    }

    package var fix: String {
        switch self {
        case .heading: "use bold text instead"
        case .open: "close it"
        case .marker: "remove it"
        }
    }
}

/// Whether texts hold what a record would take for another part of the decision.
package enum DecisionFaults {
    /// An option's description with items that read as arguments.
    package static func holdsArgument(_ description: String) -> Bool { Argument.standsIn(description) }

    /// A text for more information that ends with items that read as relations.
    package static func endsWithLink(_ text: String) -> Bool { LinkItems.standIn(text) }
}
