import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen list`: the records of the log.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the records.",
        discussion: """
            On a terminal the list is aligned; in a pipe each record is one line of id, status, date, title and path, \
            separated by tabs.
            """)

    @OptionGroup var options: LogOptions
    @OptionGroup var filter: ListFilter

    @Flag(help: "Print JSON (schema: `adrgen schema list`).")
    var json = false

    @Flag(help: "Also list the files that are no records, and why.")
    var all = false

    @Flag(help: "Print paths only.")
    var paths = false

    func run() async throws {
        let loaded = try await options.load(tellingErrors: false)
        let entries = loaded.catalog.entries.filter(filter.matches)
        if json {
            Output.write(encoded(entries, loaded))
        } else if paths {
            let paths = entries.map(\.path) + (all ? others(loaded).map(\.path) : [])
            Output.write(Array(paths.map { $0 + "\n" }.joined().utf8))
        } else {
            let isTerminal = Terminal.isTerminal(1)
            let table = ListTable(color: Terminal.wantsColor(1), width: isTerminal ? Terminal.width : nil)
            Output.write(Array(table.render(entries, superseders: loaded.catalog.supersededBy).utf8))
            if all {
                let lines = others(loaded).map {
                    "\($0.record.kind.rawValue)\t\(TerminalText.safe($0.path))\t\($0.record.reason ?? "")\n"
                }
                Output.write(Array(lines.joined().utf8))
            }
        }
        let listed = Set(entries.map(\.path))
        try loaded.end(
            telling: loaded.diagnostics().filter { diagnostic in
                filter.isEmpty || diagnostic.severity == .error || listed.contains(diagnostic.path ?? "")
            })
    }

    private func encoded(_ entries: [RecordCatalog.Entry], _ loaded: LoadedLogs) -> [UInt8] {
        let json = RecordJSON(catalog: loaded.catalog)
        var values = entries.map { json.value($0) }
        if all, filter.isEmpty {
            for log in loaded.catalog.logs {
                values += log.files.filter { $0.kind != .record }.map { json.value($0, in: log) }
            }
        }
        return JSONValue.array(values).encoded() + [UInt8(ascii: "\n")]
    }

    private func others(_ loaded: LoadedLogs) -> [(path: String, record: Record)] {
        loaded.catalog.logs.flatMap { log in
            log.files.filter { $0.kind != .record }.map { (log.path(of: $0), $0) }
        }
    }
}
