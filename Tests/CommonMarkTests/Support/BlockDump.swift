import CommonMark

extension MarkdownDocument {
    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// One line per block: indented by depth, kind, first and last line, content of leaves.
    var dump: String {
        blocks.map { block in
            let first = lineNumber(at: block.range.lowerBound)
            let last = lineNumber(at: max(block.range.lowerBound, block.range.upperBound - 1))
            let indent = String(repeating: "  ", count: block.depth)
            let content = block.kind.name.isContainer ? "" : " " + text(block.content).debugDescription
            return "\(indent)\(block.kind.name.text) @\(first)-\(last)\(content)"
        }
        .joined(separator: "\n")
    }

    /// From 1; a line end belongs to the line it ends.
    private func lineNumber(at offset: Int) -> Int {
        var line = 1
        for index in 0..<offset {
            if bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A) {
                line += 1
            }
        }
        return line
    }
}

extension Block.Kind {
    fileprivate var name: (text: String, isContainer: Bool) {
        switch self {
        case .heading(let level): ("heading\(level)", false)
        case .paragraph: ("paragraph", false)
        case .thematicBreak: ("break", false)
        case .indentedCode: ("indented", false)
        case .fencedCode: ("fenced", false)
        case .html: ("html", false)
        case .comment: ("comment", false)
        case .definition: ("definition", false)
        case .table: ("table", false)
        case .list(let ordered): (ordered ? "ordered" : "bullet", true)
        case .item: ("item", true)
        case .quote: ("quote", true)
        case .footnote: ("footnote", true)
        }
    }
}
