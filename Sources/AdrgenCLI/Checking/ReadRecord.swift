import CommonMark
import Decisions
import Diagnostics
import Methodology
import TemplateEngine
import Workspace

/// A record taken apart for the rules.
struct ReadRecord: Sendable {
    var record = ProjectRecord()
    /// Nil for what is no longer in force.
    var located: LocatedDecision?
    /// What is wrong with its tables and the comments around its computed regions.
    var diagnostics: [Diagnostic] = []

    init() {}

    init(_ entry: RecordCatalog.Entry, _ bytes: [UInt8], isInForce: Bool, _ engine: TemplateEngine) {
        let document = MarkdownDocument(bytes)
        record.document = document
        let mentionsRegions = ComputedRegion.isMentioned(in: bytes)
        guard isInForce || mentionsRegions else { return }
        let (located, problems) = DecisionDecoder().decode(document, path: entry.record.path, shownPath: entry.path)
        if isInForce {
            self.located = located
            diagnostics = problems
        }
        if mentionsRegions { readRegions(entry, bytes, located, engine) }
    }

    private mutating func readRegions(
        _ entry: RecordCatalog.Entry, _ bytes: [UInt8], _ located: LocatedDecision, _ engine: TemplateEngine
    ) {
        // A template of the project's own that can't be rendered is told by `templates check`.
        guard let texts = try? DecisionAnalyses(located).texts(engine) else { return }
        let file = RecordFile(bytes, path: entry.record.path, shownPath: entry.path, isRecord: true)
        let (states, problems) = RegionUpdate(texts: texts).states(of: file)
        diagnostics += problems
        record.regions = states.filter { $0.state != .current }.map { region, state in
            .init(name: region.name, state: state, offset: region.opening.lowerBound)
        }
    }
}

extension RecordCatalog {
    /// Whether what a record decided is in force, or may come to be.
    func isInForce(_ entry: Entry) -> Bool {
        switch entry.record.status?.normalized {
        case .rejected, .deprecated, .superseded: false
        case .draft, .proposed, .accepted, nil: supersededBy(entry).isEmpty
        }
    }
}

extension ProjectFiles {
    /// The files around a working folder; a path from the root begins with `/`.
    init(of workingFolder: WorkingFolder, below root: String) {
        let place: @Sendable (String) -> String = { path in
            path.hasPrefix("/") ? workingFolder.shown(root + path) : path
        }
        self.init(
            exists: { path in
                let absolute = workingFolder.absolute(place(path))
                // What stands above the repository is a place of its host: `../../issues/7`.
                guard absolute == root || absolute.hasPrefix(root + "/") else { return true }
                return workingFolder.exists(place(path))
            },
            text: { path in try? workingFolder.read(place(path), inside: root) })
    }
}
