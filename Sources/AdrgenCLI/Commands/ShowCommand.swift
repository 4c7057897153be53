import ArgumentParser
import CommonMark
import Decisions
import Diagnostics
import Workspace

/// `adrgen show`: one record.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record: what it says about itself, then its text.")

    @Argument(help: "The record: a number, file name, path, or part of the title.")
    var id: String

    @Flag(help: "Print JSON, an array of one record (schema: `adrgen schema list`).")
    var json = false

    @OptionGroup var options: LogOptions

    func run() async throws {
        let loaded = try await options.load(tellingErrors: false)
        let entry = loaded.catalog.entries[try loaded.catalog.find(id)]
        if json {
            let value = JSONValue.array([RecordJSON(catalog: loaded.catalog).value(entry)])
            Output.write(value.encoded() + [UInt8(ascii: "\n")])
            return try loaded.end(telling: loaded.diagnostics(of: entry))
        }
        let file = try loaded.open(entry)
        let body = file.bytes[file.document.bodyStart...].drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let lines = String(decoding: body, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map { TerminalText.safe(String($0)) + "\n" }
        Output.write(Array((head(entry) + lines.dropLast(lines.last == "\n" ? 1 : 0).joined()).utf8))
        try loaded.end(telling: loaded.diagnostics(of: entry))
    }

    private func head(_ entry: RecordCatalog.Entry) -> String {
        let record = entry.record
        let color = Terminal.wantsColor(1)
        var lines = [("Record", "\(entry.id)  \(record.title)")]
        lines.append(("Status", record.status?.text ?? "none stated"))
        if let date = record.date { lines.append(("Date", date.iso ?? date.text)) }
        lines += [
            ("Deciders", record.people.deciders.joined(separator: ", ")),
            ("Consulted", record.people.consulted.joined(separator: ", ")),
            ("Informed", record.people.informed.joined(separator: ", ")),
            ("Tags", record.tags.joined(separator: ", ")),
            ("Elements", record.elements.joined(separator: ", ")),
            ("Chosen", record.chosen ?? ""),
            ("Path", entry.path),
        ]
        lines += entry.links.map { ($0.label, $0.targetText) }
        let shown = lines.filter { !$0.1.isEmpty }
        let width = shown.map { Columns.width($0.0) }.max() ?? 0
        return shown.map { label, value in
            let name = Columns.fit(TerminalText.safe(label), width)
            return (color ? "\u{1B}[1m\(name)\u{1B}[0m" : name) + "  " + TerminalText.safe(value) + "\n"
        }.joined() + "\n"
    }
}
