import CCmarkGFM

/// A node of a tree; valid as long as the tree is and the node has not been removed.
struct CMarkNode {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// A new node that belongs to no tree yet.
    private init?(_ type: cmark_node_type) {
        guard let pointer = cmark_node_new(type) else { return nil }
        self.pointer = pointer
    }

    /// The kinds of nodes that HTML is made safe by; nodes of extensions have a type only by name.
    enum Kind {
        case heading, paragraph, link, image, htmlBlock, htmlInline, task, text, code, other
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_HEADING: return .heading
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock
        case CMARK_NODE_HTML_INLINE: return .htmlInline
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_ITEM: return typeName == "tasklist" ? .task : .other
        default: return .other
        }
    }

    var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

    var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }

    var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }

    var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }

    /// Text of text, code and raw HTML.
    var literal: String {
        get { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_literal(pointer, newValue) }
    }

    /// Destination of a link or image.
    var url: String {
        get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_url(pointer, newValue) }
    }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

    /// Literals of all text and code within the node, one after another.
    var plainText: String {
        guard let iterator = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return text }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += CMarkNode(node).literal
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: break
            }
        }
    }

    // MARK: Changing the tree

    /// Takes the node and all within it out of the tree.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Puts the node's children in its place.
    func unwrap() {
        while let child = cmark_node_first_child(pointer), cmark_node_insert_before(pointer, child) == 1 {}
        remove()
    }

    /// Puts text in the node's place, in a paragraph of its own where the node is a block.
    func replace(withText text: String) {
        guard let leaf = CMarkNode(CMARK_NODE_TEXT) else { return remove() }
        leaf.literal = text
        guard kind == .htmlBlock else { return replace(with: leaf) }
        guard let paragraph = CMarkNode(CMARK_NODE_PARAGRAPH) else { return leaf.remove() }
        cmark_node_append_child(paragraph.pointer, leaf.pointer)
        replace(with: paragraph)
    }

    private func replace(with other: CMarkNode) {
        if cmark_node_replace(pointer, other.pointer) == 1 {
            cmark_node_free(pointer)
        } else {
            other.remove()
            remove()
        }
    }

    /// Puts a block with markup of our own in the node's place, the node's children within it.
    ///
    /// The node is out of the tree then but still there: its children's text may lie in its buffer, so it has to be
    /// removed after the tree has been rendered.
    func replace(withBlock open: String, _ close: String) {
        guard let block = CMarkNode(CMARK_NODE_CUSTOM_BLOCK) else { return }
        cmark_node_set_on_enter(block.pointer, open)
        cmark_node_set_on_exit(block.pointer, close)
        while let child = cmark_node_first_child(pointer), cmark_node_append_child(block.pointer, child) == 1 {}
        if cmark_node_replace(pointer, block.pointer) == 0 { block.remove() }
    }

    /// Puts markup of our own around the node's inlines, or before its blocks.
    func surroundContent(_ open: String, _ close: String) {
        let isParagraph = kind == .paragraph
        guard let first = CMarkNode(isParagraph ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK) else { return }
        cmark_node_set_on_enter(first.pointer, open)
        if cmark_node_prepend_child(pointer, first.pointer) == 0 { first.remove() }
        guard !close.isEmpty, let last = CMarkNode(CMARK_NODE_CUSTOM_INLINE) else { return }
        cmark_node_set_on_enter(last.pointer, close)
        if cmark_node_append_child(pointer, last.pointer) == 0 { last.remove() }
    }

    /// Makes a task an ordinary item.
    func forgetTask() {
        cmark_node_set_syntax_extension(pointer, nil)
    }
}

extension CMarkNode: Hashable {}
