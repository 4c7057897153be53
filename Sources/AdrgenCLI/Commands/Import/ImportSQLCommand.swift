import ArgumentParser
import DataModel
import Diagnostics
import Workspace

/// `adrgen import sql`: DDL as entities of the architecture model.
struct ImportSQLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql", abstract: "Convert SQL into entities in YAML, or into another form.",
        discussion: """
            No database is needed: pg_dump --schema-only shop | adrgen import sql -. Statements that define no tables are passed \
            over; one that can't be read is told with line and column and costs nothing else. The SQL can as well be the \
            model itself: name it with `data:` in adrgen.yml.
            """)

    @Argument(
        help: "Files of SQL, folders of migrations, or `-` for standard input.", completion: .file(extensions: ["sql"]))
    var files: [String]

    @Option(help: "Entities in YAML, DBML, SQL, JSON, a data dictionary in Markdown, or a diagram.")
    var format = SchemaFormat.yaml

    @Option(help: ArgumentHelp("Write SQL in this dialect.", valueName: "dialect"))
    var to: Dialect?

    @OptionGroup var options: SchemaOptions
    @OptionGroup var text: TextOutput

    func run() async throws {
        let loaded = try options.load(files)
        if loaded.model.tables.isEmpty, !loaded.isWhole { throw ExitCode(2) }
        if !loaded.skipped.isEmpty {
            let kinds = loaded.skipped.prefix(8).map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
            DiagnosticPrinter().print([
                Diagnostic(.note, rule: "sql-skipped", "Passed over statements that define no tables: \(kinds)")
            ])
        }
        var style = SchemaFormat.Style()
        style.dialect = to
        let written = format.text(loaded.model, style)
        TextOutput.tell(losses: written.losses)
        try text.put(written.text, try options.workingFolder())
        if !loaded.isWhole { throw ExitCode(2) }
    }
}
