import ArgumentParser
import Decisions
import Diagnostics
import Site
import TemplateEngine
import Workspace

/// `adrgen build`: writes the site.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the records as a site of HTML pages.",
        discussion: "Only files that differ are written. The pages need no server, no network and no JavaScript.")

    @Option(
        help: ArgumentHelp("The folder to write into (default: site, or site.output of adrgen.yml).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @OptionGroup var options: LogOptions

    func run() async throws {
        let loaded = try await options.load(tellingErrors: false)
        let workingFolder = try options.workingFolder()
        let output = output ?? loaded.search.configuration.site.output ?? "site"
        var markdown: [[UInt8]] = []
        for entry in loaded.catalog.entries {
            markdown.append(try LogLoader().bytes(of: entry.record, in: loaded.location(of: entry)))
        }
        let title = loaded.search.configuration.site.title ?? "Decision records"
        let engine = ProjectTemplates.engine(
            loaded.search.projectConfiguration, workingFolder, root: loaded.search.root)
        let site = try await SiteBuilder(engine: engine).build(
            SiteInput(settings: SiteSettings(title: title), catalog: loaded.catalog, markdown: markdown))
        var changes: [Change] = site.files.map { .write(path: output + "/" + $0.path, bytes: $0.bytes) }
        for copy in site.copies {
            changes.append(.write(path: output + "/" + copy.to, bytes: try workingFolder.read(copy.from)))
        }
        let changed = try Writer(workingFolder, roots: [workingFolder.absolute(output)]).apply(
            changes, isDurable: false)
        Output.print(
            "\(Count.text(markdown.count, "record")), \(Count.text(changes.count, "file")), \(changed.count) changed: "
                + "\(output)/index.html")
        try loaded.end(telling: loaded.diagnostics() + site.diagnostics)
    }
}
