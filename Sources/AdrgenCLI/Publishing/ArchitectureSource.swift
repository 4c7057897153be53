import Architecture
import Diagnostics
import Synchronization
import Workspace

/// The architecture model of a project as it was read last.
final class ArchitectureSource: Sendable {
    private let loader: ArchitectureLoader
    private let latest = Mutex<LoadedArchitecture??>(nil)

    init(_ loader: ArchitectureLoader) {
        self.loader = loader
    }

    /// Reads the model anew; nil where there is none.
    func load() -> LoadedArchitecture? {
        var loaded = loader.load()
        // A file in the usual place that is about something else is nothing to fail for.
        if let found = loaded, !loader.isNamed, found.model.elements.isEmpty {
            loaded?.diagnostics = found.diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.severity = .note
                return diagnostic
            }
        }
        latest.withLock { $0 = .some(loaded) }
        return loaded
    }

    /// Adds what the model is read from to a fingerprint.
    func add(to fingerprint: inout InputFingerprint) {
        let known = latest.withLock { $0 } ?? load()
        fingerprint.add(loader, included: known?.included ?? [])
        if known != nil { fingerprint.add("pictures: \(Graphviz() != nil)") }
    }
}
