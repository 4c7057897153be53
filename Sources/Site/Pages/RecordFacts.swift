import Decisions
import TemplateEngine

/// People, tags and elements of a record as rows under its title.
struct RecordFacts {
    /// Where a name leads.
    enum Place: Hashable {
        case term(TermKind), element
    }

    let values: [TemplateValue]

    /// - Parameter link: the destination for a name, percent-encoded; empty for none.
    init(_ record: Record, link: (_ name: String, Place) -> String = { _, _ in "" }) {
        let people = record.people
        let rows: [(String, [String], Place)] = [
            ("Deciders", people.deciders, .term(.person)), ("Consulted", people.consulted, .term(.person)),
            ("Informed", people.informed, .term(.person)), ("Tags", record.tags, .term(.tag)),
            ("Elements", record.elements, .element),
        ]
        values = rows.filter { !$0.1.isEmpty }.map { name, names, place in
            [
                "name": .string(name), "isTags": .bool(place != .term(.person)),
                "values": .list(names.map { ["text": .string($0), "href": .string(link($0, place))] }),
            ]
        }
    }
}
