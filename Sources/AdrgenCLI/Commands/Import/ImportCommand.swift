import ArgumentParser

/// `adrgen import`: what other tools wrote, in adrgen's own form.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Convert what other tools wrote.",
        subcommands: [ImportStructurizrCommand.self, ImportSQLCommand.self])
}
