import CCmarkGFM
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A parsed document of cmark-gfm, freed with its parser when it goes out of scope.
struct CMarkTree: ~Copyable {
    private let parser: CMarkParser
    let root: OpaquePointer

    /// The library's extensions mark special characters in tables that all parsers share while inlines are parsed, so
    /// one text at a time can be parsed; a finished tree is independent of all others.
    private static let parsing = Mutex(())

    /// Parses text with the syntax extensions of the given names.
    init(_ markdown: [UInt8], options: Int32, extensions: [String]) throws(MarkdownError) {
        guard markdown.count < Int(Int32.max / 4) else { throw MarkdownError.tooLarge(bytes: markdown.count) }
        let parser = try CMarkParser(options: options)
        var parsed: OpaquePointer?
        try Self.parsing.withLock { _ throws(MarkdownError) in
            parsed = try parser.parse(markdown, extensions: extensions)
        }
        guard let root = parsed else { throw MarkdownError.outOfMemory }
        self.parser = parser
        self.root = root
    }

    deinit {
        cmark_node_free(root)
    }

    /// Calls `visit` with every node as it is entered.
    ///
    /// Nothing may be changed meanwhile.
    func forEachNode(_ visit: (CMarkNode) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { visit(CMarkNode(node)) }
        }
    }

    /// The tree as HTML.
    func html(options: Int32) throws(MarkdownError) -> [UInt8] {
        guard let text = cmark_render_html(root, options, parser.extensions) else { throw MarkdownError.outOfMemory }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}

/// A parser, freed when it goes out of scope.
private struct CMarkParser: ~Copyable {
    private let pointer: OpaquePointer

    init(options: Int32) throws(MarkdownError) {
        guard let pointer = cmark_parser_new(options) else { throw MarkdownError.outOfMemory }
        self.pointer = pointer
    }

    deinit {
        cmark_parser_free(pointer)
    }

    /// The extensions in use, which rendering asks for.
    var extensions: UnsafeMutablePointer<cmark_llist>? { cmark_parser_get_syntax_extensions(pointer) }

    /// A new tree, to be freed by the caller.
    func parse(_ markdown: [UInt8], extensions: [String]) throws(MarkdownError) -> OpaquePointer {
        cmark_gfm_core_extensions_ensure_registered()
        for name in extensions {
            guard let found = cmark_find_syntax_extension(name) else { throw MarkdownError.missingExtension(name) }
            cmark_parser_attach_syntax_extension(pointer, found)
        }
        markdown.withUnsafeBytes { cmark_parser_feed(pointer, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(pointer) else { throw MarkdownError.outOfMemory }
        return root
    }
}
