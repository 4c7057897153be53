import Diagnostics
import Methodology

/// Changes as JSON; the schema is `templates/schemas/diff.json`.
enum ChangesJSON {
    static func value(_ changes: ProjectChanges) -> JSONValue {
        .object([
            ("decisions", items(changes.decisions)), ("elements", items(changes.elements)),
            ("relationships", items(changes.relationships)), ("deployment", items(changes.deployment)),
            ("entities", items(changes.entities)), ("views", items(changes.views)), ("model", fields(changes.model)),
        ])
    }

    private static func items(_ items: [ItemChange]) -> JSONValue {
        .array(
            items.map { item in
                .object([
                    ("change", .string(item.kind.rawValue)), ("id", .string(item.id)),
                    ("formerId", .optional(item.formerID)), ("label", .string(item.label)),
                    ("path", .optional(item.path)), ("decisions", .strings(item.decisions)),
                    ("fields", fields(item.fields)),
                ])
            })
    }

    private static func fields(_ fields: [FieldChange]) -> JSONValue {
        .array(
            fields.map { field in
                .object([
                    ("name", .string(field.name)), ("removed", .strings(field.removed)),
                    ("added", .strings(field.added)),
                ])
            })
    }
}
