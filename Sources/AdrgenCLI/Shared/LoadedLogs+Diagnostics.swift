import ArgumentParser
import Decisions
import Diagnostics
import Workspace

extension LoadedLogs {
    /// What finding the logs and reading their files brought up; not what is wrong between records.
    var readingDiagnostics: [Diagnostic] {
        search.diagnostics + catalog.logs.flatMap { log in log.diagnostics + log.files.flatMap(\.diagnostics) }
    }

    /// Everything that is wrong with the logs' files and between them, by file and line.
    func diagnostics() -> [Diagnostic] {
        Self.sorted(readingDiagnostics + located(catalog.diagnostics()))
    }

    /// Those about one record.
    func diagnostics(of entry: RecordCatalog.Entry) -> [Diagnostic] {
        let catalog = catalog.diagnostics().filter { $0.path == entry.path }
        return Self.sorted(entry.record.diagnostics + located(catalog))
    }

    /// Ends a command that reads all files: tells what is wrong, and gives exit code 2 when a file could not be used.
    func end(telling diagnostics: [Diagnostic]) throws {
        DiagnosticPrinter().print(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    }

    /// Diagnostics with line, column and source line looked up in the files they are about.
    private func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var out = diagnostics
        let places = Dictionary(grouping: diagnostics.indices.filter { diagnostics[$0].offset != nil }) {
            diagnostics[$0].path ?? ""
        }
        for entry in catalog.entries {
            guard let places = places[entry.path], let file = try? open(entry) else { continue }
            let lines = SourceLines(file.bytes)
            for place in places { out[place].locate(in: lines) }
        }
        return out
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { a, b in
            let first = SourcePosition(line: 1, column: 1)
            let left = (a.element.path ?? "", a.element.position ?? first, a.offset)
            let right = (b.element.path ?? "", b.element.position ?? first, b.offset)
            return left < right
        }.map(\.element)
    }
}
