import ArgumentParser
import Diagnostics
import Site

/// `adrgen build`: writes the site.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the records as a site of HTML pages.",
        discussion: "Only files that differ are written. The pages need no server, no network and no JavaScript.")

    @Option(
        help: ArgumentHelp("The folder to write into (default: site, or site.output of adrgen.yml).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("Where the site is published (default: site.base-url of adrgen.yml).", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Take warnings, such as broken links, for errors, and write nothing then.")
    var strict = false

    @Flag(help: "Write into a folder that holds other files as well; those stay.")
    var force = false

    @OptionGroup var options: LogOptions

    func validate() throws {
        guard let baseURL else { return }
        let isAddress = baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://")
        guard isAddress, baseURL.utf8.allSatisfy({ $0 > 0x20 && !"\"<>?#".utf8.contains($0) }) else {
            throw ValidationError("`\(baseURL)` is no address to publish at: begin it with https://")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let project = try SiteProject(options, output: output, baseURL: base)
        var build = SiteRun(project: project)
        build.isStrict = strict
        build.isForced = force
        let outcome = try await build.run()
        let time = (ContinuousClock.now - start) / .milliseconds(10)
        Output.print(
            "\(Count.text(outcome.records, "record")), \(Count.text(outcome.pages, "page")), \(Count.text(outcome.changed, "file")) changed "
                + "in \(Int(time) / 100).\(Int(time) % 100 < 10 ? "0" : "")\(Int(time) % 100) s: "
                + "\(project.output)/index.html")
        DiagnosticPrinter().print(outcome.diagnostics)
        if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    }
}
