import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// A decision given with `--input`.
struct GivenDecision {
    private(set) var decision: Decision
    private let places: [DecisionPart: Range<Int>]
    private let bytes: [UInt8]
    private let path: String

    /// Reads a file, or standard input for `-`; warnings go to standard error.
    /// - Throws: everything that is wrong with it.
    init(reading name: String, _ workingFolder: WorkingFolder) throws(Failure) {
        try self.init(
            name == "-"
                ? StandardInput.read(limit: DecisionInput.sizeLimit + 1)
                : try workingFolder.read(name, limit: DecisionInput.sizeLimit),
            path: name == "-" ? "<stdin>" : name)
        let findings = DecisionAnalyses(LocatedDecision(decision, places: places)).tradeOffDiagnostics(
            path: path, bytes: bytes)
        if findings.contains(where: { $0.severity == .error }) { throw Failure(findings) }
        DiagnosticPrinter().print(findings)
    }

    /// The starter input of a pattern or a recurring choice.
    /// - Parameter title: the decision's title; the starter's own where it is empty.
    init(pattern name: String, title: String, _ engine: TemplateEngine) throws(Failure) {
        guard let file = engine.file(named: Patterns.file(name)) else {
            let names = Patterns.names(engine)
            throw Failure(
                rule: "unknown-pattern", "Pattern `\(name)` does not exist",
                fix: (EditDistance.nearest(to: name, among: names).map { "write `\($0)`, or use one of " }
                    ?? "use one of ")
                    + names.joined(separator: ", "))
        }
        try self.init(file.bytes, path: file.path)
        if !title.isEmpty { decision.title = title }
    }

    private init(_ bytes: [UInt8], path: String) throws(Failure) {
        self.bytes = bytes
        self.path = path
        let (located, diagnostics) = DecisionInput().read(bytes, path: path)
        guard let located, !diagnostics.contains(where: { $0.severity == .error }) else { throw Failure(diagnostics) }
        DiagnosticPrinter().print(diagnostics)
        decision = located.decision
        places = located.places
    }

    /// The records its links mean, as indices of the catalog's entries.
    /// - Throws: all links that lead nowhere, at their places.
    func resolve(in catalog: RecordCatalog) throws(Failure) -> [(relation: String, entry: Int)] {
        var found: [(relation: String, entry: Int)] = []
        var diagnostics: [Diagnostic] = []
        for (index, link) in decision.links.enumerated() {
            do throws(Failure) {
                found.append((link.relation, try catalog.find(link.target)))
            } catch {
                let offset = places[.link(index)]?.lowerBound ?? 0
                diagnostics += error.diagnostics.map {
                    Diagnostic(.error, rule: $0.rule, $0.message, path: path, bytes: bytes, offset: offset, fix: $0.fix)
                }
            }
        }
        guard diagnostics.isEmpty else { throw Failure(diagnostics) }
        return found
    }
}
