import Decisions
import Diagnostics

/// Records as JSON, for `list` and `show`; the schema is `templates/schemas/list.json`.
struct RecordJSON {
    let catalog: RecordCatalog

    /// One record with everything the schema has.
    /// - Parameter analyses: what was computed from the record, for `show`.
    func value(_ entry: RecordCatalog.Entry, analyses: JSONValue? = nil) -> JSONValue {
        let record = entry.record
        var members = head(record, id: entry.id, path: entry.path, package: entry.package)
        members += [
            ("deciders", .strings(record.people.deciders)),
            ("consulted", .strings(record.people.consulted)),
            ("informed", .strings(record.people.informed)),
            ("tags", .strings(record.tags)),
            ("elements", .strings(record.elements)),
            ("paths", .strings(record.paths)),
            ("links", links(entry)),
            ("supersedes", .strings(catalog.supersedes(entry))),
            ("supersededBy", .strings(catalog.supersededBy(entry))),
            ("options", .strings(record.options)),
            ("chosen", .optional(record.chosen)),
        ]
        if let analyses { members.append(("analyses", analyses)) }
        return .object(members)
    }

    /// A file that is no record: what it is and why.
    func value(_ record: Record, in log: DecisionLog) -> JSONValue {
        var members = head(record, id: nil, path: log.path(of: record), package: log.package)
        for key in [
            "deciders", "consulted", "informed", "tags", "elements", "paths", "links", "supersedes", "supersededBy",
            "options",
        ] {
            members.append((key, .array([])))
        }
        members.append(("chosen", .null))
        members.append(("reason", .optional(record.reason)))
        return .object(members)
    }

    private func head(_ record: Record, id: String?, path: String, package: String?) -> [(
        key: String, value: JSONValue
    )] {
        [
            ("id", .optional(id)),
            ("number", record.kind == .record ? record.number.map(JSONValue.int) ?? .null : .null),
            ("title", .string(record.title)),
            ("status", .optional(record.status?.word)),
            ("normalizedStatus", .optional(record.status?.normalized?.rawValue)),
            ("statusText", .optional(record.status?.text)),
            ("date", .optional(record.date.map { $0.iso ?? $0.text })),
            ("path", .string(path)),
            ("kind", .string(record.kind.rawValue)),
            ("format", record.kind == .record ? .string(record.format.rawValue) : .null),
            ("package", .optional(package)),
        ]
    }

    private func links(_ entry: RecordCatalog.Entry) -> JSONValue {
        .array(
            entry.links.map {
                .object([("relation", .string($0.label)), ("target", .string($0.targetText))])
            })
    }
}
