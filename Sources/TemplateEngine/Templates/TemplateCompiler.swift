import Diagnostics
import Mustache

/// Compiles a template and, through the names in it, everything it includes.
struct TemplateCompiler {
    let engine: TemplateEngine
    private(set) var library = MustacheLibrary()
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
        guard let language = OutputLanguage(path: name) else {
            report(
                "Template \(name) is for no language that adrgen can write", rule: "template-language", in: file, at: 0,
                fix: "end its name in \(OutputLanguage.endings.map { ".\($0)" }.joined(separator: ", "))")
            return
        }
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
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
            library.register(try MustacheTemplate(string: language.pragma + RawText.cleaned(text)), named: name)
        } catch {
            report(error, in: file)
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

    /// What the library itself refused.
    private mutating func report(_ error: any Error, in file: TemplateFile) {
        guard let error = error as? MustacheTemplate.ParserError else {
            return report("Template cannot be read", rule: "template-syntax", in: file, at: 0)
        }
        let line = error.context.line
        let before = line.prefix(error.context.columnNumber - 1)
        diagnostics.append(
            Diagnostic(
                .error, rule: "template-syntax", "template is not Mustache: \(Self.expectation(error.error))",
                path: file.path,
                // The first line is the content type, which the file does not have.
                position: SourcePosition(line: max(1, error.context.lineNumber - 1), column: before.utf8.count + 1),
                excerpt: Excerpt(before: String(before), after: String(line.dropFirst(before.count)))))
    }

    private static func expectation(_ error: any Error) -> String {
        guard let error = error as? MustacheTemplate.Error else { return "expected a tag's end" }
        return switch error {
        case .sectionCloseNameIncorrect: "expected the name of the section that is open"
        case .unfinishedName: "expected a name and the tag's end"
        case .expectedSectionEnd: "expected the section's end"
        case .invalidSetDelimiter: "expected two delimiters between equals signs"
        case .transformAppliedToInheritanceSection: "expected a name, found a function"
        case .illegalTokenInsideInheritSection, .textInsideInheritSection: "expected only {{$…}} blocks in {{<…}}"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "expected CONTENT_TYPE: and a language"
        }
    }

    private mutating func report(
        _ message: String, rule: String, in file: TemplateFile, at offset: Int, fix: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(.error, rule: rule, message, path: file.path, bytes: file.bytes, offset: offset, fix: fix))
    }
}
