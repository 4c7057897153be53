import Architecture
import TemplateEngine

/// Decisions about an element, about what it is part of, and about its parts, told apart.
struct ElementDecisionGroups {
    private(set) var values: [TemplateValue] = []
    private let page: ElementPage

    init(_ page: ElementPage) {
        self.page = page
        var seen: Set<Int> = []
        let model = page.model
        let own = group("", [page.element], &seen)
        let around = group("About what it is part of", model.ancestors(of: page.element.id), &seen)
        var parts: [Element] = []
        var next = model.children(of: page.element.id)
        while !next.isEmpty {
            parts += next
            next = next.flatMap { model.children(of: $0.id) }
        }
        let inside = group("About its parts", parts, &seen)
        values = [own, around, inside].compactMap(\.self)
    }

    /// The decisions about some elements that are not in an earlier group; nil for none.
    private func group(_ title: String, _ elements: [Element], _ seen: inout Set<Int>) -> TemplateValue? {
        var about: [Int: [ElementID]] = [:]
        for element in elements {
            for record in page.architecture.decisions.records[element.id] ?? [] {
                about[record, default: []].append(element.id)
            }
        }
        let records = about.keys.filter { !seen.contains($0) }.sorted()
        seen.formUnion(records)
        if records.isEmpty { return nil }
        return [
            "title": .string(title),
            "records": .list(
                records.map { record in
                    var entry = page.context.entry(record, from: page.path)
                    let others = title.isEmpty ? [] : about[record] ?? []
                    entry["about"] = .list(others.map { .dict(page.architecture.entry($0, from: page.path)) })
                    entry["hasAbout"] = .bool(!others.isEmpty)
                    return .dict(entry)
                }),
        ]
    }
}
