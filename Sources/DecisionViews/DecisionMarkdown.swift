import Decisions
import Diagnostics
import TemplateEngine

/// The parts of a decision as Markdown that `DecisionDecoder` reads back.
struct DecisionMarkdown {
    let decision: Decision

    // MARK: Plain text

    /// Plain text so that it shows as itself and is not taken for a template's prompt.
    static func plain(_ text: String) -> String {
        let escaped = MarkdownText.escape(text)
        return DecisionText.isPrompt(escaped) ? "\\" + escaped : escaped
    }

    func optionName(_ id: String) -> String {
        Self.plain(decision.options.first { $0.id == id }?.name ?? id)
    }

    func criterionName(_ id: String) -> String {
        Self.plain(decision.criteria.first { $0.id == id }?.name ?? id)
    }

    /// Inline Markdown for a table's cell.
    static func cell(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "|"))
            ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : text
    }

    // MARK: Lists

    var options: [String] {
        let stated = DecisionIDs.stated(
            decision.options.map(\.id), names: decision.options.map(\.name), kind: "option")
        return zip(decision.options, stated).map { Self.plain($0.name) + RecordWording.id($1) }
    }

    var consequences: [String] {
        RecordWording.arguments(
            good: decision.consequences.good, neutral: decision.consequences.neutral, bad: decision.consequences.bad)
    }

    var choice: String? {
        guard let choice = decision.choice else { return nil }
        let name = optionName(choice.option).split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\\\"")
        return RecordWording.choice(name, because: choice.because)
    }

    var override: String? {
        guard let choice = decision.choice, !choice.override.isEmpty else { return nil }
        return RecordWording.override(choice.override)
    }

    /// Options that something is said about beyond their names.
    var discussed: [(name: String, description: String, arguments: [String])] {
        decision.options.compactMap { option in
            let arguments = RecordWording.arguments(good: option.good, neutral: option.neutral, bad: option.bad)
            guard !arguments.isEmpty || !option.description.isEmpty else { return nil }
            return (Self.plain(option.name), option.description, arguments)
        }
    }
}
