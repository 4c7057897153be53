import Diagnostics

/// Everything that is known while a workspace is read, statement by statement.
struct DSLReading {
    let files: SourceFiles
    let shown: @Sendable (String) -> String
    var builder = ModelBuilder()
    var contexts: [DSLContext] = []
    var identifiers = DSLIdentifiers()
    var names = DSLNames()
    var constants: [String: DSLConstant] = [:]
    var archetypes: [DSLArchetype.Key: DSLArchetype] = [:]
    var hasWorkspace = false
    /// Blocks of which there is one in a file.
    var seen: Set<String> = []
    var isExtending = false
    /// Whether something is left out that may define what is used.
    var hasGaps = false
    /// Steps of the dynamic view being read: those of the view, and of each parallel sequence in it.
    var sequences: [[DynamicItem]] = []
    /// The file being read, and those that include it.
    var path = ""
    var openFiles: [String] = []
    private var diagnostics: [Diagnostic] = []
    private var sources: [String: [UInt8]] = [:]
    private var budget = DSLReading.lineLimit

    /// Most statements of a workspace, those of files included several times counted each time.
    static let lineLimit = 200_000
    static let diagnosticLimit = 1_000
    static let depthLimit = 200
    static let includeLimit = 20

    init(files: SourceFiles, shown: @escaping @Sendable (String) -> String) {
        self.files = files
        self.shown = shown
    }

    // MARK: Diagnostics

    mutating func report(_ fault: DSLFault, _ severity: Diagnostic.Severity = .error, at offset: Int) {
        guard diagnostics.count < Self.diagnosticLimit else { return }
        diagnostics.append(
            Diagnostic(
                severity, rule: fault.rule, fault.message, path: shown(path), offset: fault.offset ?? offset,
                fix: fault.fix))
    }

    /// Says that something is left out.
    mutating func reportSkipped(
        _ what: String, at token: DSLToken, _ severity: Diagnostic.Severity = .warning, fix: String? = nil
    ) {
        report(DSLFault(DSLRule.skipped, what + " is left out", at: token, fix: fix), severity, at: token.offset)
    }

    func locatedDiagnostics() -> [Diagnostic] {
        var lines: [String: SourceLines] = [:]
        return diagnostics.map { diagnostic in
            guard let path = diagnostic.path, let bytes = sources[path] else { return diagnostic }
            let source = lines[path] ?? SourceLines(bytes)
            lines[path] = source
            var diagnostic = diagnostic
            diagnostic.locate(in: source)
            return diagnostic
        }
    }

    func place(_ token: DSLToken) -> SourcePlace {
        // Lines and columns are looked up once, when all is read.
        SourcePlace(path: shown(path), offset: token.offset, position: SourcePosition(line: 0, column: 0))
    }

    func finishedModel() -> ArchitectureModel {
        var lines: [String: SourceLines] = [:]
        for (path, bytes) in sources { lines[path] = SourceLines(bytes) }
        return builder.model.located { place in
            var place = place
            if let position = lines[place.path]?.position(at: place.offset) { place.position = position }
            return place
        }
    }

    // MARK: Files

    /// Reads the workspace of a file; includes come in where they stand.
    mutating func readWorkspace(_ path: String) {
        guard case .file(let bytes) = files[path] else {
            self.path = path
            report(DSLFault(DSLRule.file, "`\(shown(path))` cannot be read"), at: 0)
            return
        }
        readFile(path, bytes)
        self.path = path
        if !contexts.isEmpty {
            let count = contexts.count == 1 ? "A block is" : "\(contexts.count) blocks are"
            report(DSLFault(DSLRule.unclosed, "\(count) not closed at the end", fix: "add `}`"), at: bytes.count)
            while !contexts.isEmpty { close() }
        }
        if !hasWorkspace, !hasErrors {
            report(DSLFault("The file has no workspace", fix: "begin with `workspace {`"), at: 0)
        }
        if builder.isCut {
            let fault = DSLFault(
                DSLRule.limit, "The model has more than \(ModelBuilder.relationshipLimit) relationships",
                fix: "state less with one line")
            report(fault, at: 0)
        }
        nameViews()
        builder.model.styles.sortBySchemes()
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func readFile(_ path: String, _ bytes: [UInt8]) {
        let outer = self.path
        self.path = path
        openFiles.append(path)
        sources[shown(path)] = bytes
        if !isUTF8(bytes) {
            report(
                DSLFault(DSLRule.value, "The file is not UTF-8 text", fix: "save it as UTF-8"), .warning,
                at: invalidOffset(in: bytes))
        }
        let (lines, faults) = DSLLexer.lines(of: bytes)
        for fault in faults { report(lexical: fault) }
        for line in lines {
            guard budget > 0 else {
                report(
                    DSLFault(DSLRule.limit, "The workspace has more than \(Self.lineLimit) statements"), at: line.offset
                )
                break
            }
            budget -= 1
            read(line)
        }
        openFiles.removeLast()
        self.path = outer
    }

    private mutating func report(lexical fault: DSLLexer.Fault) {
        switch fault.kind {
        case .openQuote:
            report(DSLFault(DSLRule.unclosed, "A quote is not closed", fix: "add `\"`"), .warning, at: fault.offset)
        case .openTextBlock:
            report(
                DSLFault(DSLRule.unclosed, "A text block is not closed", fix: "add a line `\"\"\"`"), at: fault.offset)
        case .openComment:
            report(DSLFault(DSLRule.unclosed, "A comment is not closed", fix: "add `*/`"), at: fault.offset)
        }
    }

    private func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Where the text stops being UTF-8.
    private func invalidOffset(in bytes: [UInt8]) -> Int {
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
            let end = min(index + length, bytes.count)
            if length > 1, String(validating: bytes[index..<end], as: UTF8.self) == nil { return index }
            index = end
        }
        return bytes.count
    }
}
