package import Diagnostics

/// The only code that writes: applies changes all or none, and never outside of the folders given to it.
package struct Writer: Sendable {
    let workingFolder: WorkingFolder
    /// Real paths of the folders that changes may be made in.
    let roots: [String]
    /// Called before each step that changes something, numbered from 0.
    var beforeStep: @Sendable (Int) throws(SystemError) -> Void = { _ in }

    /// A writer of changes inside some folders, given absolute or relative to the working folder.
    package init(_ workingFolder: WorkingFolder, roots: [String]) {
        self.workingFolder = workingFolder
        self.roots = roots.map { (try? Disk.realPathOfPlace(workingFolder.absolute($0))) ?? workingFolder.absolute($0) }
    }

    /// Applies changes; when one cannot be made, everything is as before.
    ///
    /// Files that hold the wanted bytes already are left alone.
    /// A durable writing waits until the disk holds the files; generated output need not. The result has the paths of
    /// the files changed, created, removed or renamed (by their new names), in the order given. The `Failure` thrown
    /// has everything that stands in the way.
    @discardableResult
    package func apply(_ changes: [Change], isDurable: Bool = true) throws(Failure) -> [String] {
        let steps = try plan(changes)
        if steps.isEmpty { return [] }
        var transaction = Transaction(isDurable: isDurable, beforeStep: beforeStep)
        do throws(TransactionError) {
            try transaction.run(steps)
        } catch {
            let leftovers = transaction.rollBack()
            var diagnostics = [
                Diagnostic(
                    .error, rule: "unwritable", "File cannot be written: \(error.cause.message)", path: error.path)
            ]
            diagnostics += leftovers.map {
                Diagnostic(
                    .error, rule: "not-restored", "What stood here could not be restored: \($0.cause.message)",
                    path: workingFolder.shown($0.path))
            }
            throw Failure(diagnostics)
        }
        return steps.map(\.shownPath)
    }

    /// What the changes would do to each file; nothing is written.
    package func differences(_ changes: [Change]) throws(Failure) -> [FileDifference] {
        try plan(changes).map { step in
            FileDifference(
                oldPath: step.source.map { _ in step.shownSource }, newPath: step.target.map { _ in step.shownPath },
                old: step.old, new: step.content ?? (step.target == nil ? [] : step.old))
        }
    }
}
