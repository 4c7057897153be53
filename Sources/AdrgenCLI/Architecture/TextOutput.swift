import ArgumentParser
import Diagnostics
import Workspace

/// Where a command puts a text it makes.
struct TextOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write into this file instead of printing.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Overwrite the file when it is there already.")
    var force = false

    @OptionGroup var write: WriteOptions

    /// Prints a text, or writes it and prints the file's name.
    func put(_ text: String, _ workingFolder: WorkingFolder) throws(Failure) {
        guard let output else { return Output.write(Array(text.utf8)) }
        let bytes = Array(text.utf8)
        let change: Change = force ? .write(path: output, bytes: bytes) : .create(path: output, bytes: bytes)
        let writer = Writer(workingFolder, roots: [workingFolder.absolute(output)])
        if write.dryRun { return Output.write(UnifiedDiff.text(of: try writer.differences([change]))) }
        for path in try writer.apply([change]) { Output.print(path) }
    }

    /// Tells what could not be put into the text.
    static func tell(losses: [String]) {
        DiagnosticPrinter().print(losses.map { Diagnostic(.warning, rule: "not-carried", "Not carried over: \($0)") })
    }
}
