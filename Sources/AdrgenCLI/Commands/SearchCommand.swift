import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen search`: records that hold all of some words.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find records by words in their title, tags and text.",
        discussion: "A record is found when it holds every word, whatever its case and accents; titles count most.")

    @Argument(help: "The words.")
    var words: [String]

    @Flag(help: "Print JSON (schema: `adrgen schema list`).")
    var json = false

    @OptionGroup var options: LogOptions
    @OptionGroup var filter: ListFilter

    func validate() throws {
        if wanted.isEmpty { throw ValidationError("Name at least one word to look for.") }
    }

    private var wanted: [String] {
        words.flatMap { $0.split(separator: " ") }.map { Slug.folded(String($0)) }
    }

    func run() async throws {
        let wanted = wanted
        let loaded = try await options.load(tellingErrors: false)
        let unread = loaded.readingDiagnostics.filter { $0.severity == .error }
        var hits: [(entry: RecordCatalog.Entry, score: Int, line: String)] = []
        for entry in loaded.catalog.entries where filter.matches(entry) {
            guard let bytes = try? LogLoader().bytes(of: entry.record, in: loaded.location(of: entry)),
                let hit = Self.hit(wanted, in: String(decoding: bytes, as: UTF8.self), entry.record)
            else { continue }
            hits.append((entry, hit.score, hit.line))
        }
        hits.sort { ($1.score, $0.entry.path) < ($0.score, $1.entry.path) }
        if json {
            let values = hits.map { RecordJSON(catalog: loaded.catalog).value($0.entry) }
            Output.write(JSONValue.array(values).encoded() + [UInt8(ascii: "\n")])
            return try loaded.end(telling: unread)
        }
        let color = Terminal.wantsColor(1)
        for hit in hits {
            let name = "\(hit.entry.id)  \(TerminalText.safe(hit.entry.record.title))"
            Output.print("\(color ? "\u{1B}[1m\(name)\u{1B}[0m" : name)  \(TerminalText.safe(hit.entry.path))")
            if !hit.line.isEmpty {
                Output.print("      " + Columns.cut(TerminalText.safe(hit.line), max(40, Terminal.width - 6)))
            }
        }
        try loaded.end(telling: unread)
        if hits.isEmpty { throw ExitCode(1) }
    }

    /// How well a record fits, and its first line that shows a word; nil when a word is missing.
    private static func hit(_ words: [String], in text: String, _ record: Record) -> (score: Int, line: String)? {
        let folded = Slug.folded(text)
        let title = Slug.folded(record.title)
        let tags = Slug.folded(record.tags.joined(separator: " "))
        var score = 0
        for word in words {
            let count = folded.ranges(of: word).count
            guard count > 0 || title.contains(word) else { return nil }
            score += min(count, 10) + (title.contains(word) ? 50 : 0) + (tags.contains(word) ? 20 : 0)
        }
        let line = text.split(separator: "\n").first { line in
            let line = Slug.folded(String(line))
            return !line.hasPrefix("# ") && words.contains { line.contains($0) }
        }
        return (score, line.map { String($0.drop { $0 == " " || $0 == "#" || $0 == "*" || $0 == "-" }) } ?? "")
    }
}
