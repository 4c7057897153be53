import Architecture
import TemplateEngine

/// The list of all elements.
struct ElementIndexPage {
    let context: SiteContext
    let architecture: ArchitectureContext

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let path = ArchitectureMap.elementIndex
        let elements = architecture.model.elements.filter { architecture.map.elements[$0.id] != nil }
        let hasOwners = elements.contains { $0.facts.owner != nil }
        return [
            "site": SiteHead(
                path: path, title: "Elements", description: "All elements of the architecture.",
                section: ArchitectureMap.index
            ).value(context),
            "architecture": .string(SiteHref.make(ArchitectureMap.index, from: path)),
            "counts": .list(ElementCounts(architecture, from: path).values),
            "elements": .list(elements.map { row($0, hasOwners) }),
            "hasElements": .bool(!elements.isEmpty),
            "hasOwners": .bool(hasOwners),
            "count": .int(elements.count),
            "isOne": .bool(elements.count == 1),
        ]
    }

    private func row(_ element: Element, _ hasOwners: Bool) -> TemplateValue {
        var row = architecture.entry(element.id, from: ArchitectureMap.elementIndex)
        row["inside"] = .string(architecture.around(element))
        row["technologies"] = .string(
            element.technology.split(separator: ",").map { SiteTerm.tidy(String($0)) }.filter { !$0.isEmpty }
                .joined(separator: "\n"))
        row["tags"] = .string(element.tags.map(SiteTerm.tidy).joined(separator: "\n"))
        row["owner"] = .string(element.facts.owner.map(SiteTerm.tidy) ?? "")
        row["hasOwners"] = .bool(hasOwners)
        let decisions = architecture.decisions.records[element.id]?.count ?? 0
        row["decisions"] = .int(decisions)
        row["hasDecisions"] = .bool(decisions > 0)
        row["isOneDecision"] = .bool(decisions == 1)
        return .dict(row)
    }
}
