import ArgumentParser
import DataModel
import Diagnostics
import Methodology
import Workspace

/// `adrgen migrate`: the way from one version of a schema to another.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Plan the way from one version of a schema to another.",
        discussion: """
            A version is a file, a folder of migrations, either as of a commit (HEAD~5:db/schema.sql), or a commit, whose schema \
            is where it is now. Without NEW, the schema as it is now. The plan comes in steps between which code is \
            deployed: what code of before does not mind, values, what rows have to satisfy, what goes. Each step has a rule, a \
            risk, its SQL and the SQL that takes it back, and on PostgreSQL the lock to expect.

            Nothing is renamed unless somebody says so: with --rename, or with a line `-- adrgen:rename orders.total=amount` in \
            the new version's SQL.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, sql, json
    }

    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case care, breaking

        var risk: MigrationRule.Risk { self == .care ? .care : .breaking }
    }

    @Argument(help: "The version to go from: a file, a folder, REV:PATH, REV, or `-`.")
    var old: String

    @Argument(help: "The version to go to; the repository's schema as it is now when left out.")
    var new: String?

    @Option(help: "A page to read, SQL to run, or JSON.")
    var format = Format.markdown

    @Option(
        help: ArgumentHelp(
            "What has another name: clients=customers, orders.total=amount (repeatable).", valueName: "old=new"))
    var rename: [String] = []

    @Option(
        help: ArgumentHelp(
            "Value of rows that lack one: orders.state='new' (repeatable).", valueName: "table.column=expr"))
    var fill: [String] = []

    @Flag(help: "Rename at once, with the application stopped, without copies of columns and views of old names.")
    var inPlace = false

    @Flag(help: "With --format sql: the statements of the way back.")
    var back = false

    @Option(help: ArgumentHelp("Exit with 1 when a step is as risky as this: care, breaking.", valueName: "risk"))
    var failOn: Threshold?

    @OptionGroup var options: SchemaOptions
    @OptionGroup var text: TextOutput

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let source = SchemaVersions(options)
        let after = try source.load(new)
        let before = try source.load(old, dialect: after.loaded.model.dialect)
        DiagnosticPrinter().print(before.loaded.diagnostics + after.loaded.diagnostics)
        guard before.loaded.isWhole, after.loaded.isWhole else { throw ExitCode(2) }
        let hints = try hints(before.loaded.model, after)
        let plan = MigrationPlanner.plan(from: before.loaded.model, to: after.loaded.model, hints)
        DiagnosticPrinter().print(plan.diagnostics)
        switch format {
        case .markdown: try text.put(MigrationMarkdown(plan).text, workingFolder)
        case .sql: try text.put(MigrationText(plan).sql(isBack: back), workingFolder)
        case .json: try text.put(String(decoding: plan.json.encoded(), as: UTF8.self) + "\n", workingFolder)
        }
        if let failOn, plan.risk >= failOn.risk { throw ExitCode(1) }
    }

    private func hints(_ before: DataModel, _ after: SchemaVersions.Version) throws(Failure) -> MigrationHints {
        var hints = MigrationHints(isInPlace: inPlace)
        var problems: [Diagnostic] = []
        for text in rename + after.renames {
            if let rename = SchemaRename(text, old: before, new: after.loaded.model) {
                if !hints.renames.contains(rename) { hints.renames.append(rename) }
            } else if rename.contains(text) {
                problems.append(
                    Diagnostic(
                        .error, rule: "unknown-rename", "`\(text)` names nothing that is there before and after",
                        fix: "write `old=new` for a table, `table.old=new` for a column"))
            }
        }
        for text in fill {
            guard let equals = text.firstIndex(of: "="), text[..<equals].contains(".") else {
                problems.append(
                    Diagnostic(
                        .error, rule: "fill-form", "`\(text)` says no value of a column",
                        fix: "write `orders.state='new'`"))
                continue
            }
            hints.fills[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        guard problems.isEmpty else { throw Failure(problems, exitCode: 64) }
        return hints
    }
}
