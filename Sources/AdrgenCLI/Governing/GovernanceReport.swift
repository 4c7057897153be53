import Architecture
import Decisions
import Diagnostics
import Methodology

/// The answer of `adrgen for`.
struct GovernanceReport {
    let subject: GovernedSubject
    let governance: Governance
    /// Those that are shown.
    let links: [Governance.Link]
    /// Those that are not in force and left out.
    let hidden: [Governance.Link]

    init(_ subject: GovernedSubject, _ governance: Governance, all: Bool) {
        self.subject = subject
        self.governance = governance
        let isShown = { (link: Governance.Link) in
            all || governance.catalog.entries[link.entry].record.status?.normalized?.isCurrent ?? true
        }
        links = subject.links.filter(isShown)
        hidden = subject.links.filter { !isShown($0) }
    }

    private func entry(_ link: Governance.Link) -> RecordCatalog.Entry { governance.catalog.entries[link.entry] }

    private var name: String {
        switch subject.kind {
        case .element(let id): id.rawValue
        case .path(let path, _): path
        }
    }

    /// What is not on the list, and why.
    var notes: [Diagnostic] {
        var out = governance.faults.map { fault in
            let path: String? =
                switch fault.owner {
                case .element(let id): governance.model.element(id)?.place?.path
                case .entry(let place): governance.catalog.entries[place].path
                }
            return Diagnostic(
                .warning, rule: "path-pattern", "`\(fault.glob)` under `paths` matches nothing: \(fault.fault.message)",
                path: path, fix: fault.fault.fix)
        }
        let ids = hidden.map { entry($0).id }.joined(separator: ", ")
        let rest = hidden.count == 1 ? "one that is no longer in force is" : "\(hidden.count) no longer in force are"
        let hint = hidden.isEmpty ? nil : "list it with --all (\(ids))"
        if links.isEmpty {
            let message = "No decision governs `\(name)`" + (hidden.isEmpty ? "" : ", but \(rest) about it")
            out.append(Diagnostic(.note, rule: "no-decision", message, fix: hint))
        } else if !hidden.isEmpty {
            out.append(
                Diagnostic(
                    .note, rule: "not-in-force", rest.prefix(1).uppercased() + rest.dropFirst() + " left out", fix: hint
                ))
        }
        return out
    }

    // MARK: Text

    /// Lines for a terminal of some width, else one line a decision with tabs.
    func text(width: Int?, color: Bool) -> String {
        let rows = links.map { link in
            let entry = entry(link)
            let by = governance.catalog.supersededBy(entry).joined(separator: ", ")
            return (
                entry: entry, status: TerminalText.safe(entry.record.status?.word ?? "-"),
                title: TerminalText.safe(entry.record.title + (by.isEmpty ? "" : " → \(by)")),
                about: TerminalText.safe(about(link))
            )
        }
        guard let width else {
            return rows.map { "\($0.entry.id)\t\($0.status)\t\($0.about)\t\($0.title)\t\($0.entry.path)\n" }.joined()
        }
        var out = head.map { Columns.cut(TerminalText.safe($0), width) + "\n" }.joined()
        let ids = rows.map { Columns.width($0.entry.id) }.max() ?? 0
        let statuses = rows.map { Columns.width($0.status) }.max() ?? 0
        for row in rows {
            let status = Columns.fit(row.status, statuses)
            let code = ListTable.color(row.entry.record.status?.normalized)
            let painted = color && !code.isEmpty ? "\u{1B}[\(code)m\(status)\u{1B}[0m" : status
            let isOwn = row.about == name
            let rest = row.title + (isOwn ? "" : " (\(row.about))")
            out += Columns.fit(row.entry.id, ids) + "  " + painted + "  "
            out += Columns.cut(rest, max(24, width - ids - statuses - 4)) + "\n"
        }
        return out
    }

    /// The element a decision is about, or the glob by which it matches.
    private func about(_ link: Governance.Link) -> String { link.element?.rawValue ?? link.glob ?? "" }

    private var head: [String] {
        switch subject.kind {
        case .element(let id):
            guard let element = governance.model.element(id) else { return [id.rawValue] }
            let kind = [element.kind.label, element.technology].filter { !$0.isEmpty }.joined(separator: ": ")
            return ["\(id)  \(element.name)" + (kind.isEmpty ? "" : " [\(kind)]")]
        case .path(let path, let owners):
            return [path] + owners.map { "belongs to \($0.element) (\($0.glob))" }
        }
    }

    // MARK: JSON

    /// The schema is `templates/schemas/for.json`.
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        switch subject.kind {
        case .element(let id):
            let element = governance.model.element(id)
            members = [
                ("element", .string(id.rawValue)), ("name", .optional(element?.name)), ("path", .null),
                ("owners", .array([])),
            ]
        case .path(let path, let owners):
            let values = owners.map { owner in
                JSONValue.object([("element", .string(owner.element.rawValue)), ("glob", .string(owner.glob))])
            }
            members = [("element", .null), ("name", .null), ("path", .string(path)), ("owners", .array(values))]
        }
        members.append(("decisions", .array(links.map(value))))
        members.append(("notInForce", .strings(hidden.map { entry($0).id })))
        return .object(members)
    }

    private func value(_ link: Governance.Link) -> JSONValue {
        let entry = entry(link)
        let way =
            switch link.way {
            case .path: "path"
            case .own: "element"
            case .inherited: "inherited"
            case .part: "part"
            }
        return .object([
            ("id", .string(entry.id)), ("title", .string(entry.record.title)),
            ("status", .optional(entry.record.status?.word)),
            ("normalizedStatus", .optional(entry.record.status?.normalized?.rawValue)),
            ("path", .string(entry.path)), ("by", .string(way)), ("element", .optional(link.element?.rawValue)),
            ("glob", .optional(link.glob)), ("supersededBy", .strings(governance.catalog.supersededBy(entry))),
        ])
    }
}
