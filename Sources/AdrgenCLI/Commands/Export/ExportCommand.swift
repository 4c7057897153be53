import ArgumentParser

/// `adrgen export`: what adrgen knows, for other tools.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write for other tools.", subcommands: [ExportStructurizrCommand.self])
}
