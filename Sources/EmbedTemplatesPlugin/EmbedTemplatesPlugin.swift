import Foundation
import PackagePlugin

/// Runs `EmbedTemplates` over the package's `templates/` folder before the target is compiled.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let templates = context.package.directoryURL.appending(path: "templates", directoryHint: .isDirectory)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
        let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
        try Data().write(to: stamp)
        return [
            .buildCommand(
                displayName: "Embedding templates",
                executable: try context.tool(named: "EmbedTemplates").url,
                arguments: [templates, output, stamp].map { $0.path(percentEncoded: false) },
                // Plans are kept from build to build, so a list of files would miss those added since. The tool writes
                // the stamp, therefore runs in every build, and touches its output only when a template has changed.
                inputFiles: [stamp],
                outputFiles: [output])
        ]
    }
}
