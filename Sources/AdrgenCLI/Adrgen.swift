package import ArgumentParser
import Diagnostics

/// The command line: subcommands, and what every run ends with.
package struct Adrgen: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "adrgen",
        abstract: "Keep decision records: write them, relate them, find them, publish them.",
        discussion: """
            Records are Markdown files in a folder of the repository (docs/adr, doc/adr, docs/decisions …), in any of \
            the dialects in use. A record is named by its number (7, 0007, ADR-7), its file name or path, or a part of \
            its title.

            Exit codes: 0 fine, 1 findings (or nothing found), 2 input that could not be used, 64 wrong usage. \
            Completions for a shell are printed by --generate-completion-script bash, zsh or fish.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Records",
                subcommands: [
                    InitCommand.self, NewCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
                    StatusCommand.self, SupersedeCommand.self, LinkCommand.self, RenumberCommand.self,
                    UpdateCommand.self,
                ]),
            CommandGroup(name: "Checks", subcommands: [CheckCommand.self, ExplainCommand.self, ReviewCommand.self]),
            CommandGroup(name: "Architecture", subcommands: [ForCommand.self, DiffCommand.self]),
            CommandGroup(name: "Success metrics", subcommands: [MeasureCommand.self, MetricsCommand.self]),
            CommandGroup(
                name: "Publishing",
                subcommands: [
                    BuildCommand.self, ServeCommand.self, DiagramsCommand.self, ERDCommand.self, MigrateCommand.self,
                ]),
            CommandGroup(
                name: "Formats",
                subcommands: [
                    ImportCommand.self, ExportCommand.self, SchemaCommand.self, TemplatesCommand.self,
                ]),
        ])

    static let version = "0.1.0"

    package init() {}
}

/// Runs the command line and turns every ending into an exit code.
package enum EntryPoint {
    /// Parses the arguments, runs the command, and exits: 0 fine, 1 findings, 2 unusable input, 64 wrong usage.
    package static func run() async -> Never {
        Terminal.ignoreBrokenPipes()
        do {
            var command = try Adrgen.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            Output.flushAndExit(0)
        } catch let failure as Failure {
            DiagnosticPrinter().print(failure.diagnostics)
            Output.flushAndExit(failure.exitCode)
        } catch {
            Adrgen.exit(withError: error)
        }
    }
}
