import ArgumentParser
import Diagnostics
import TemplateEngine

/// `adrgen templates list`: every template and where it comes from.
struct TemplatesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the templates: name, language, and whose file is used.",
        discussion: """
            On a terminal the list is aligned; in a pipe each template is one line of name, language, origin and what \
            it is good for, separated by tabs.
            """)

    @Flag(help: "Print JSON (schema: `adrgen schema templates`).")
    var json = false

    @OptionGroup var options: TemplatesOptions

    func run() async throws {
        let templates = try options.load().templates
        DiagnosticPrinter().print(templates.diagnostics)
        let entries = templates.engine.entries
        if json {
            Output.write(JSONValue.array(entries.map(Self.value)).encoded() + [UInt8(ascii: "\n")])
        } else {
            Output.write(Array(text(entries).utf8))
        }
    }

    private static func value(_ entry: TemplateEntry) -> JSONValue {
        .object([
            ("name", .string(entry.name)),
            ("language", .optional(entry.language?.rawValue)),
            ("origin", .string(entry.origin.rawValue)),
            ("path", .optional(entry.path)),
            ("summary", .optional(entry.summary)),
        ])
    }

    private func text(_ entries: [TemplateEntry]) -> String {
        let rows = entries.map { entry in
            let origin =
                switch entry.origin {
                case .builtIn: "built in"
                case .overridden: "overridden by \(entry.path ?? "")"
                case .own: "the project's own, \(entry.path ?? "")"
                }
            return [entry.name, entry.language?.rawValue ?? "asset", origin, entry.summary ?? ""].map(TerminalText.safe)
        }
        guard Terminal.isTerminal(1) else { return rows.map { $0.joined(separator: "\t") + "\n" }.joined() }
        let widths = (0..<3).map { column in rows.map { Columns.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = (0..<3).map { Columns.fit(row[$0], widths[$0]) } + [row[3]]
            let line = cells.joined(separator: "  ")
            return Columns.cut(String(line.reversed().drop { $0 == " " }.reversed()), Terminal.width) + "\n"
        }.joined()
    }
}
