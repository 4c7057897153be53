/// The nodes of a tree that are changed before it is rendered, collected first: a tree must not change while it is
/// walked.
struct MarkupNodes {
    private var headings: [(node: CMarkNode, text: String)] = []
    private var destinations: [(node: CMarkNode, use: Destination.Use)] = []
    private var htmlBlocks: [CMarkNode] = []
    private var htmlInlines: [CMarkNode] = []
    private var tasks: [CMarkNode] = []

    init(of tree: borrowing CMarkTree) {
        var found = MarkupNodes()
        tree.forEachNode { node in
            switch node.kind {
            case .heading: found.headings.append((node, node.plainText))
            case .link: found.destinations.append((node, .link))
            case .image: found.destinations.append((node, .image))
            case .htmlBlock: found.htmlBlocks.append(node)
            case .htmlInline: found.htmlInlines.append(node)
            case .task: found.tasks.append(node)
            case .paragraph, .text, .code, .other: break
            }
        }
        self = found
    }

    private init() {}

    /// Gives each task's checkbox its first paragraph as label.
    func label() {
        for task in tasks {
            let checked = task.isChecked ? " checked=\"\"" : ""
            task.forgetTask()
            if let paragraph = task.firstChild, paragraph.kind == .paragraph {
                paragraph.surroundContent("<label><input type=\"checkbox\"\(checked) disabled=\"\" /> ", "</label>")
            } else {
                let label = task.isChecked ? "Done" : "Open"
                task.surroundContent("<input type=\"checkbox\"\(checked) disabled=\"\" aria-label=\"\(label)\" />", "")
            }
        }
    }

    /// Moves headings to their level and gives them ids.
    func identifyHeadings(shift: Int, prefix: String) {
        var slugs = HeadingSlugs(prefix: prefix)
        for (node, text) in headings {
            let level = min(max(node.headingLevel + shift, 1), 6)
            // A slug has no character that HTML gives a meaning to.
            node.replace(withBlock: "<h\(level) id=\"\(slugs.slug(of: text))\">", "</h\(level)>")
        }
    }

    /// Frees the headings that `identifyHeadings` took out of the tree, once that has been rendered.
    func removeHeadings() {
        for (node, _) in headings { node.remove() }
    }

    /// Replaces raw HTML by text or harmless HTML.
    func neutraliseHTML() {
        for node in htmlInlines {
            let literal = node.literal
            if literal.hasPrefix("<!--") {
                node.remove()
            } else if RawHTML.isLineBreak(literal) {
                node.literal = "<br />"
            } else {
                node.replace(withText: literal)
            }
        }
        for blocks in Dictionary(grouping: htmlBlocks, by: \.parent).values { neutralise(blocks) }
    }

    /// Replaces the raw HTML blocks within one node; disclosures are kept where they begin and end there.
    private func neutralise(_ blocks: [CMarkNode]) {
        var disclosures = blocks.map { DisclosureHTML($0.literal) }
        DisclosureHTML.dropUnmatched(in: &disclosures)
        for (node, disclosure) in zip(blocks, disclosures) {
            if let disclosure {
                node.literal = disclosure.html
            } else {
                let text = RawHTML.withoutComments(node.literal)
                if text.isEmpty { node.remove() } else { node.replace(withText: text) }
            }
        }
    }

    /// Rewrites destinations; a link or image whose destination is not safe becomes its text.
    func rewriteDestinations(keepingUnsafe: Bool, _ rewrite: (Destination) -> String) {
        for (node, use) in destinations {
            let old = node.url
            let new = rewrite(Destination(use: use, url: old))
            if keepingUnsafe || URLSafety.isSafe(new, use) {
                if new != old { node.url = new }
            } else {
                node.unwrap()
            }
        }
    }
}
