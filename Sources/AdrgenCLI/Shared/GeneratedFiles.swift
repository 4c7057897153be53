import ArgumentParser
import Diagnostics
import Workspace

/// Files that are made anew from others: written, shown as a diff, or only compared.
struct GeneratedFiles {
    private let workingFolder: WorkingFolder
    private let root: String

    /// - Parameter root: the file or folder they are in.
    init(_ workingFolder: WorkingFolder, root: String) {
        self.workingFolder = workingFolder
        self.root = root
    }

    /// Writes the files and prints their names.
    /// - Parameter check: write nothing, print the names of those that are not current, and end with 1 if there are any.
    func put(_ changes: [Change], check: Bool, dryRun: Bool) throws {
        if check {
            let stale = changes.filter { !isCurrent($0) }
            for case .write(let path, _) in stale { Output.print(path) }
            if !stale.isEmpty { throw ExitCode(1) }
            return
        }
        let writer = Writer(workingFolder, roots: [workingFolder.absolute(root)])
        if dryRun { return Output.write(UnifiedDiff.text(of: try writer.differences(changes))) }
        for path in try writer.apply(changes) { Output.print(path) }
    }

    private func isCurrent(_ change: Change) -> Bool {
        guard case .write(let path, let bytes) = change else { return true }
        return (try? workingFolder.read(path, limit: bytes.count + 1)) == bytes
    }
}
