import Diagnostics
import Methodology

/// Changes for people at a terminal.
struct ChangesText {
    let color: Bool

    func text(_ changes: ProjectChanges) -> String {
        var out: [String] = []
        for part in changes.parts where !part.items.isEmpty {
            out.append(([painted(part.title, "1")] + part.items.flatMap(lines)).joined(separator: "\n"))
        }
        if !changes.model.isEmpty {
            out.append(([painted("Model", "1")] + changes.model.map { "  ~ " + text($0) }).joined(separator: "\n"))
        }
        return out.isEmpty ? "" : out.joined(separator: "\n\n") + "\n"
    }

    private func lines(_ item: ItemChange) -> [String] {
        let former = item.formerID.map { " (was \($0)?)" } ?? ""
        let label = item.label.isEmpty ? "" : "  " + item.label
        let seen = item.decisions.isEmpty ? "" : "  see \(item.decisions.joined(separator: ", "))"
        let head = TerminalText.safe("\(item.id)\(former)\(label)\(seen)")
        return ["  " + painted(mark(item.kind), code(item.kind)) + " " + head] + item.fields.map { "      " + text($0) }
    }

    private func text(_ field: FieldChange) -> String { TerminalText.safe("\(field.name): \(field.text())") }

    private func mark(_ kind: ItemChange.Kind) -> String {
        switch kind {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        case .renamed: "?"
        }
    }

    private func code(_ kind: ItemChange.Kind) -> String {
        switch kind {
        case .added: "32"
        case .removed: "31"
        case .changed: "33"
        case .renamed: "36"
        }
    }

    private func painted(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

extension ProjectChanges {
    /// The changes under headings.
    var parts: [(title: String, items: [ItemChange])] {
        [
            ("Decisions", decisions), ("Elements", elements), ("Relationships", relationships),
            ("Deployment", deployment), ("Entities", entities), ("Views", views),
        ]
    }
}

extension FieldChange {
    /// `a → b`, `+ a, - b`.
    func text(_ show: (String) -> String = { $0 }) -> String {
        guard !isList else {
            return (added.map { "+ " + show($0) } + removed.map { "- " + show($0) }).joined(separator: ", ")
        }
        let (before, after) = (removed.first.map(show), added.first.map(show))
        switch (before, after) {
        case (let before?, let after?): return "\(before) → \(after)"
        case (let before?, nil): return "no longer \(before)"
        case (nil, let after?): return after
        case (nil, nil): return ""
        }
    }
}
