import CCmarkGFM

@testable import CommonMark

/// What cmark-gfm makes of a text: blocks with their first lines, and the destinations of links.
struct CMarkOutline {
    /// `depth kind line`, in document order.
    var blocks: [String] = []
    var destinations: [String] = []
    /// Texts of paragraphs and headings, each on one line.
    var texts: [String] = []

    private static let containers: Set<String> = ["block_quote", "list", "item", "tasklist"]
    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

    init(_ bytes: [UInt8]) throws {
        // Parsing in this way waits for renderers at work in other tests.
        let tree = try CMarkTree(bytes, options: CMARK_OPT_FOOTNOTES, extensions: Self.extensions)
        read(tree.root)
    }

    private mutating func read(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        var depth = 0
        var footnotes = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(iterator) else { break }
            let kind = String(cString: cmark_node_get_type_string(node))
            // Footnotes nobody refers to are left out of the tree, all others stand at its end.
            if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
                footnotes += event == CMARK_EVENT_ENTER ? 1 : -1
            }
            if footnotes > 0 { continue }
            if event == CMARK_EVENT_ENTER { enter(node, kind, depth) }
            if Self.containers.contains(kind) { depth += event == CMARK_EVENT_ENTER ? 1 : -1 }
        }
    }

    private mutating func enter(_ node: OpaquePointer, _ kind: String, _ depth: Int) {
        let line = cmark_node_get_start_line(node)
        if kind == "paragraph" || kind == "heading" { texts.append(Self.text(of: node)) }
        switch kind {
        case "link", "image":
            destinations.append(String(cString: cmark_node_get_url(node)))
        case "heading":
            blocks.append("\(depth) heading\(cmark_node_get_heading_level(node)) \(line)")
        case "code_block":
            var length: Int32 = 0
            var offset: Int32 = 0
            var character: CChar = 0
            let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
            blocks.append("\(depth) \(isFenced ? "fenced" : "indented") \(line)")
        case "list":
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            blocks.append("\(depth) \(isOrdered ? "ordered" : "bullet") \(line)")
        case "item", "tasklist": blocks.append("\(depth) item \(line)")
        case "block_quote": blocks.append("\(depth) quote \(line)")
        case "html_block": blocks.append("\(depth) html \(line)")
        case "thematic_break": blocks.append("\(depth) break \(line)")
        // A paragraph keeps the line of definitions taken off it, a table that of the paragraph it came from.
        case "paragraph": blocks.append("\(depth) paragraph")
        case "table": blocks.append("\(depth) table")
        default: break
        }
    }

    private static func text(of block: OpaquePointer) -> String {
        guard let iterator = cmark_iter_new(block) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch String(cString: cmark_node_get_type_string(node)) {
            case "text", "code": text += String(cString: cmark_node_get_literal(node))
            case "softbreak", "linebreak": text += " "
            case "html_inline": text += String(cString: cmark_node_get_literal(node)).hasPrefix("<br") ? " " : ""
            default: break
            }
        }
        return text.split(whereSeparator: \.isMarkdownSpace).joined(separator: " ")
    }
}

extension Character {
    fileprivate var isMarkdownSpace: Bool { isASCII && isWhitespace }
}
