import Decisions
import Diagnostics
import Workspace

/// A decision given with `--input`.
struct GivenDecision {
    let decision: Decision
    private let places: [DecisionPart: Range<Int>]
    private let bytes: [UInt8]
    private let path: String

    /// Reads a file, or standard input for `-`; warnings go to standard error.
    /// - Throws: everything that is wrong with it.
    init(reading name: String, _ workingFolder: WorkingFolder) throws(Failure) {
        path = name == "-" ? "<stdin>" : name
        bytes =
            name == "-"
            ? StandardInput.read(limit: DecisionInput.sizeLimit + 1)
            : try workingFolder.read(name, limit: DecisionInput.sizeLimit)
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
