import ArgumentParser
import Diagnostics
import Site
import Workspace

/// `adrgen serve`: shows the site while it is written.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the pages in a browser, always as the files are now.",
        discussion: """
            Only this computer can open the preview. Pages that change are loaded anew where they are open; what is wrong \
            is shown on them as well. Nothing is written.
            """)

    /// Tried one after the other when no port is named.
    private static let usualPorts: ClosedRange<UInt16> = 8000...8019

    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 for one that is free (default: 8000, or the next free one).", valueName: "port"))
    var port: UInt16?

    @OptionGroup var options: LogOptions

    func run() async throws {
        let preview = try LivePreview(options)
        let first = try await preview.start()
        let roots = await preview.roots
        let folder = try options.workingFolder()
        let server = try PreviewServer(
            first.content, port: port.map { .exactly($0) } ?? .first(of: Self.usualPorts)
        ) { path in
            roots.lazy.compactMap { try? folder.read(path, inside: $0) }.first
        }
        let watcher = try FileWatcher.started()
        let signals = await EndSignals {
            watcher.stop()
            server.stop()
        }
        var report = PreviewReport()
        report.started(first, address: server.address)
        server.start()
        watcher.watch(await preview.watchedPlaces)
        for await _ in watcher.wakeups {
            switch await preview.refresh() {
            case .unchanged: continue
            case .built(let built):
                server.publish(built.content)
                report.rebuilt(built)
            case .failed(let diagnostics):
                if let content = await preview.content(with: diagnostics) { server.publish(content) }
                report.failed(diagnostics)
            }
            watcher.watch(await preview.watchedPlaces)
        }
        await server.waitForEnd()
        signals.cancel()
    }
}
