import CCmarkGFM

/// Parses Markdown into values.
package struct MarkupReader: Sendable {
    package init() {}

    /// Containers nested deeper than this are read as their text.
    private static let depthLimit = 40

    /// The blocks of Markdown text without front matter. A table that would be filled up with empty cells out of proportion
    /// to its size is text.
    package func read(_ markdown: ArraySlice<UInt8>) throws(MarkdownError) -> [BlockMarkup] {
        let bounded = MarkdownBounds(Array(markdown))
        let tree = try CMarkTree(
            bounded.markdown, options: CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES,
            extensions: ["strikethrough", "tasklist"] + (bounded.allowsTables ? ["table"] : [])
                + (bounded.allowsAutolinks ? ["autolink"] : []))
        return blocks(in: CMarkNode(tree.root), depth: 0)
    }

    private func blocks(in node: CMarkNode, depth: Int) -> [BlockMarkup] {
        children(of: node).compactMap { block($0, depth: depth) }
    }

    private func block(_ node: CMarkNode, depth: Int) -> BlockMarkup? {
        if depth > Self.depthLimit {
            let text = node.plainText
            return text.isEmpty ? nil : .paragraph([.text(text)])
        }
        switch node.typeName {
        case "heading": return .heading(level: node.headingLevel, inlines(in: node, depth: 0))
        case "paragraph": return .paragraph(inlines(in: node, depth: 0))
        case "code_block": return .code(info: node.fenceInfo, text: node.literal)
        case "block_quote": return .quote(blocks(in: node, depth: depth + 1))
        case "thematic_break": return .rule
        case "html_block": return .html(node.literal)
        case "list":
            let items = children(of: node).map { item in
                ListItemMarkup(
                    isChecked: item.typeName == "tasklist" ? item.isChecked : nil,
                    blocks: blocks(in: item, depth: depth + 1))
            }
            return .list(start: node.listStart, tight: node.isTightList, items)
        case "table":
            let rows = children(of: node).map { row in children(of: row).map { inlines(in: $0, depth: 0) } }
            return .table(TableMarkup(alignments: node.tableAlignments, rows: rows))
        case "footnote_definition":
            return .list(start: nil, tight: true, [ListItemMarkup(blocks: blocks(in: node, depth: depth + 1))])
        default: return nil
        }
    }

    private func inlines(in node: CMarkNode, depth: Int) -> [InlineMarkup] {
        if depth > Self.depthLimit { return [.text(node.plainText)] }
        return children(of: node).compactMap { child in
            switch child.typeName {
            case "text", "footnote_reference": return .text(child.literal)
            case "softbreak": return .softBreak
            case "linebreak": return .lineBreak
            case "code": return .code(child.literal)
            case "html_inline": return .html(child.literal)
            case "emph": return .emphasis(inlines(in: child, depth: depth + 1))
            case "strong": return .strong(inlines(in: child, depth: depth + 1))
            case "strikethrough": return .strikethrough(inlines(in: child, depth: depth + 1))
            case "link": return .link(destination: child.url, inlines(in: child, depth: depth + 1))
            case "image": return .image(destination: child.url, inlines(in: child, depth: depth + 1))
            default: return nil
            }
        }
    }

    private func children(of node: CMarkNode) -> [CMarkNode] {
        var out: [CMarkNode] = []
        var child = node.firstChild
        while let next = child {
            out.append(next)
            child = next.next
        }
        return out
    }
}
