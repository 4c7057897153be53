import Diagnostics
import Methodology
import Workspace

/// What is open in checklists.
struct ReviewStatus {
    private let lists: [ChecklistStatus]

    /// - Parameter paths: checklists; none for those in the usual folder.
    /// - Throws: when there is none.
    init(_ paths: [String], in workingFolder: WorkingFolder) throws(Failure) {
        let paths = paths.isEmpty ? workingFolder.files(in: ReviewCommand.usualFolder, ending: ".md") : paths
        guard !paths.isEmpty else {
            throw Failure(
                rule: "no-checklist", "No checklist was found in \(ReviewCommand.usualFolder)",
                fix: "make one with `adrgen review --output \(ReviewCommand.usualFolder)/system.md`")
        }
        var lists: [ChecklistStatus] = []
        for path in paths {
            let text = String(decoding: try workingFolder.read(path), as: UTF8.self)
            lists.append(ChecklistStatus(ChecklistFile(text), path: path))
        }
        self.lists = lists
    }

    func print() {
        for list in lists {
            let parts = [
                (list.open[.fail] ?? 0, "problems"), (list.open[.unknown] ?? 0, "open questions"),
                (list.open[.pass] ?? 0, "to confirm"), (list.changed, "changed since ticked"),
                (list.obsolete, "obsolete"),
            ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            let rest = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
            Output.print("\(list.path): \(list.ticked) of \(list.total) ticked\(rest)")
        }
    }
}
