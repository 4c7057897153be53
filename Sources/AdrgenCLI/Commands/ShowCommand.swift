import ArgumentParser
import CommonMark
import Decisions
import Diagnostics
import Site
import Workspace

/// `adrgen show`: one record.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record: what it says about itself, then its text.")

    @Argument(help: "The record: a number, file name, path, or part of the title.")
    var id: String

    @Flag(help: "Print JSON, an array of one record (schema: `adrgen schema list`).")
    var json = false

    @Flag(help: "Say how each computed number came about: formula, inputs and value.")
    var explain = false

    @Flag(help: "Print a standalone HTML page.")
    var html = false

    @OptionGroup var options: LogOptions

    func validate() throws {
        if [json, explain, html].count(where: \.self) > 1 {
            throw ValidationError("--json, --explain and --html cannot be combined.")
        }
    }

    func run() async throws {
        let loaded = try await options.load(tellingErrors: false)
        let entry = loaded.catalog.entries[try loaded.catalog.find(id)]
        if json {
            let analyses = DecisionAnalyses(try loaded.open(entry))
            let value = JSONValue.array([
                RecordJSON(catalog: loaded.catalog).value(entry, analyses: analyses.json(on: try Today.day()))
            ])
            Output.write(value.encoded() + [UInt8(ascii: "\n")])
            return try loaded.end(telling: loaded.diagnostics(of: entry))
        }
        let file = try loaded.open(entry)
        if html {
            let page = StandalonePage(
                markdown: file.bytes, record: entry.record, path: entry.path,
                tradeOffs: DecisionAnalyses(file).tradeOffs)
            let engine = ProjectTemplates.engine(
                loaded.search.projectConfiguration, try options.workingFolder(), root: loaded.search.root)
            Output.write(try page.html(engine))
            return
        }
        if explain { return try printExplanations(file, entry) }
        if Terminal.isTerminal(1) {
            Output.write(Array(try terminalPage(entry, file).utf8))
            return try loaded.end(telling: loaded.diagnostics(of: entry))
        }
        let body = file.bytes[file.document.bodyStart...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let lines = String(decoding: body, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map { TerminalText.safe(String($0)) + "\n" }
        let head = head(entry).map { $0.text(colored: false) + "\n" }.joined() + "\n"
        Output.write(Array((head + lines.dropLast(lines.last == "\n" ? 1 : 0).joined()).utf8))
        try loaded.end(telling: loaded.diagnostics(of: entry))
    }

    private func printExplanations(_ file: RecordFile, _ entry: RecordCatalog.Entry) throws(Failure) {
        let lines = DecisionAnalyses(file).explanations
        guard !lines.isEmpty else {
            throw Failure(
                rule: "nothing-computed", "\(entry.path) has no criteria with scores and no success metrics",
                fix:
                    "add the tables `## Trade-offs` or `## Success Metrics`, or write a record with `adrgen new --input`"
            )
        }
        for line in lines { Output.print(TerminalText.safe(line)) }
    }

    private func terminalPage(_ entry: RecordCatalog.Entry, _ file: RecordFile) throws(Failure) -> String {
        let page = TerminalPage(width: Terminal.width)
        let blocks: [BlockMarkup]
        do throws(MarkdownError) {
            blocks = try MarkupReader().read(file.bytes[file.document.bodyStart...])
        } catch {
            throw Failure(rule: "markdown", "\(entry.path) cannot be laid out: \(error)")
        }
        let colored = Terminal.wantsColor(1)
        let lines = head(entry) + [StyledLine()] + page.lines(of: blocks)
        return lines.map { $0.text(colored: colored) + "\n" }.joined()
    }

    private func head(_ entry: RecordCatalog.Entry) -> [StyledLine] {
        let record = entry.record
        var lines: [(String, StyledText)] = [
            ("Record", StyledText("\(entry.id)  \(record.title)", .bold)),
            ("Status", StyledText(record.status?.text ?? "none stated", style(of: record.status?.normalized))),
        ]
        func add(_ label: String, _ text: String?) {
            if let text, !text.isEmpty { lines.append((label, StyledText(text))) }
        }
        add("Date", record.date.map { $0.iso ?? $0.text })
        add("Deciders", record.people.deciders.joined(separator: ", "))
        add("Consulted", record.people.consulted.joined(separator: ", "))
        add("Informed", record.people.informed.joined(separator: ", "))
        add("Tags", record.tags.joined(separator: ", "))
        add("Elements", record.elements.joined(separator: ", "))
        add("Source paths", record.paths.joined(separator: ", "))
        add("Chosen", record.chosen)
        add("Path", entry.path)
        for link in entry.links { add(link.label, link.targetText) }
        let width = lines.map { Columns.width($0.0) }.max() ?? 0
        return lines.map { label, value in
            let name = Columns.fit(TerminalText.safe(label), width)
            return StyledLine([
                StyledText(name, .dim), StyledText("  "), StyledText(TerminalText.safe(value.text), value.style),
            ])
        }
    }

    private func style(of status: Status?) -> StyledText.Style {
        switch status {
        case .accepted: .good
        case .proposed, .draft: .warning
        case .rejected, .deprecated, .superseded: .bad
        case nil: []
        }
    }
}
