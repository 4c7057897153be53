import ArgumentParser
import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen measure`: adds a measured value to a record.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Add a measured value of a success metric to its record.",
        discussion: """
            One row is added to the record's table of measurements; nothing else changes. The same value of the same \
            day and source is added once. `adrgen measure 7 latency "14 ms" --source "load test 12"`
            """)

    @Argument(help: "The record: a number, file name, path, or part of the title.")
    var id: String

    @Argument(help: "The metric's name, or a part of it that is in no other metric's name.")
    var metric: String

    @Argument(help: "The value with its unit: `14 ms`, `99.95 %`, `3`.")
    var value: String

    @Option(help: ArgumentHelp("The day it was measured; today by default.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("Where the value comes from.", valueName: "text"))
    var source: String?

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let loaded = try await options.load()
        let entry = loaded.catalog.entries[try loaded.catalog.find(id)]
        var session = EditSession(loaded, try options.workingFolder())
        let edit = MeasurementEdit(
            metric: metric, value: value, date: date ?? Today.date(), source: source ?? "", escape: MarkdownCell.escape)
        try session.edit(entry) { file throws(Failure) in try edit.apply(to: file) }
        try session.commit(dryRun: write.dryRun)
    }
}
