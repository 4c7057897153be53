import Decisions
import TemplateEngine

/// People, tags and elements of a record as rows under its title.
struct RecordFacts {
    let values: [TemplateValue]

    init(_ record: Record) {
        let rows = [
            ("Deciders", record.people.deciders), ("Consulted", record.people.consulted),
            ("Informed", record.people.informed), ("Tags", record.tags), ("Elements", record.elements),
        ]
        values = rows.filter { !$0.1.isEmpty }.map { name, values in
            ["name": .string(name), "values": .strings(values), "isTags": .bool(name == "Tags" || name == "Elements")]
        }
    }
}
