import Diagnostics

/// Compiles a template and, through the names in it, everything it includes.
struct TemplateCompiler {
    let engine: TemplateEngine
    /// Templates without faults, by name.
    private(set) var compiled: [String: [TemplatePiece]] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// Templates being compiled, outermost first.
    private var stack: [String] = []
    private var known: Set<String> = []

    init(engine: TemplateEngine) {
        self.engine = engine
    }

    /// Compiles a template and its partials into the library, or says what is wrong.
    mutating func add(_ name: String, _ file: TemplateFile) {
        known.insert(name)
        stack.append(name)
        defer { stack.removeLast() }
        guard OutputLanguage(path: name) != nil else {
            report(
                "Template \(name) is for no language that adrgen can write", rule: "template-language", in: file, at: 0,
                fix: "end its name in \(OutputLanguage.endings.map { ".\($0)" }.joined(separator: ", "))")
            return
        }
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            report("Template is not UTF-8", rule: "template-encoding", in: file, at: 0, fix: "save it as UTF-8")
            return
        }
        let check = TemplateCheck(file.bytes)
        for fault in check.faults {
            report(fault.message, rule: "template-syntax", in: file, at: fault.offset, fix: fault.fix)
        }
        for partial in check.partials { include(partial, in: file) }
        guard check.faults.isEmpty else { return }
        do {
            compiled[name] = try TemplateParser.pieces(file.bytes)
        } catch {
            report(error.message, rule: "template-syntax", in: file, at: error.offset, fix: error.fix)
        }
    }

    private mutating func include(_ partial: TemplateTag, in file: TemplateFile) {
        if stack.contains(partial.name) {
            let chain = (stack + [partial.name]).joined(separator: " → ")
            report("Template includes itself: \(chain)", rule: "template-cycle", in: file, at: partial.offset)
            return
        }
        if known.contains(partial.name) { return }
        guard let included = engine.file(named: partial.name) else {
            let unknown = engine.unknown(partial.name)
            report(unknown.message, rule: unknown.rule, in: file, at: partial.offset, fix: unknown.fix)
            return
        }
        add(partial.name, included)
    }

    private mutating func report(
        _ message: String, rule: String, in file: TemplateFile, at offset: Int, fix: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(.error, rule: rule, message, path: file.path, bytes: file.bytes, offset: offset, fix: fix))
    }
}
