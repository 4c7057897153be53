import CCmarkGFM

/// What cmark-gfm makes of a text: blocks with their first lines, and the destinations of links.
struct CMarkOutline {
    /// `depth kind line`, in document order.
    var blocks: [String] = []
    var destinations: [String] = []

    private static let containers: Set<String> = ["block_quote", "list", "item", "tasklist"]
    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

    init(_ bytes: [UInt8]) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
        defer { cmark_parser_free(parser) }
        for name in Self.extensions {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
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
            if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { footnotes += event == CMARK_EVENT_ENTER ? 1 : -1 }
            if footnotes > 0 { continue }
            if event == CMARK_EVENT_ENTER { enter(node, kind, depth) }
            if Self.containers.contains(kind) { depth += event == CMARK_EVENT_ENTER ? 1 : -1 }
        }
    }

    private mutating func enter(_ node: OpaquePointer, _ kind: String, _ depth: Int) {
        let line = cmark_node_get_start_line(node)
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
}
