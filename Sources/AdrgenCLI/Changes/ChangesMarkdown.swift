import Methodology
import TemplateEngine

/// Changes as Markdown, for a comment on a pull request.
struct ChangesMarkdown {
    func text(_ changes: ProjectChanges) -> String {
        var out = "## Decisions and architecture\n\n"
        if changes.isEmpty { return out + "No decision and no part of the model has changed.\n" }
        for part in changes.parts where !part.items.isEmpty {
            out += "### \(part.title)\n\n" + part.items.map(item).joined() + "\n"
        }
        if !changes.model.isEmpty {
            out += "### Model\n\n" + changes.model.map { "- " + field($0) + "\n" }.joined() + "\n"
        }
        return String(out.dropLast())
    }

    private func item(_ item: ItemChange) -> String {
        var line = "- **\(word(item.kind))** "
        if let path = item.path, item.kind != .removed {
            line += "\(code(item.id)) [\(escaped(item.label))](\(MarkdownText.destination(path)))"
        } else {
            line += code(item.id) + (item.label.isEmpty ? "" : " " + escaped(item.label))
        }
        if let former = item.formerID { line += " – renamed from \(code(former))?" }
        if !item.decisions.isEmpty { line += " (see \(item.decisions.map(code).joined(separator: ", ")))" }
        return line + "\n" + item.fields.map { "  - " + field($0) + "\n" }.joined()
    }

    private func field(_ field: FieldChange) -> String { "\(escaped(field.name)): \(field.text(code))" }

    private func word(_ kind: ItemChange.Kind) -> String {
        switch kind {
        case .added: "New"
        case .removed: "Gone"
        case .changed: "Changed"
        case .renamed: "Renamed?"
        }
    }

    private func escaped(_ text: String) -> String { MarkdownText.escape(text, startsLine: false, endsLine: false) }

    private func code(_ text: String) -> String { MarkdownText.code(text) }
}
