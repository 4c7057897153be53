import Decisions
import Diagnostics
import Methodology
import Workspace

/// The findings that can be mended without a decision: computed parts that are not current.
struct SafeFixes {
    let checked: CheckedProject

    /// Writes the fixes, or prints them as a diff.
    /// - Returns: the paths written.
    func apply(dryRun: Bool) throws(Failure) -> [String] {
        let loaded = LoadedLogs(search: checked.search, catalog: checked.project.catalog)
        var session = EditSession(loaded, checked.workingFolder)
        for (entry, record) in zip(checked.project.catalog.entries, checked.project.records)
        where record.regions.contains(where: { $0.state == .stale || $0.state == .empty }) {
            let file = try session.file(entry)
            let update = RegionUpdate(texts: try DecisionAnalyses(file).texts(checked.engine))
            try session.edit(entry) { _ in update.apply(to: file) }
        }
        return try session.commit(dryRun: dryRun)
    }
}
