import TemplateEngine

extension SiteContext {
    /// A record as lists on other pages show it, with a link that leads from the page at a path.
    func entry(_ page: Int, from path: String) -> [String: TemplateValue] {
        var value = summaries[page].value
        value["href"] = .string(SiteHref.make(map.pages[page], from: path))
        return value
    }

    /// The page's relations that replace other records or say what has replaced it, linked from a path.
    func supersession(of page: Int, from path: String) -> [String: TemplateValue] {
        let replaced = superseded[page] ?? []
        let successors = input.pages[page].supersededBy.compactMap(\.page)
        return [
            "replaces": .list(replaced.map { .dict(entry($0, from: path)) }),
            "hasReplaced": .bool(!replaced.isEmpty),
            "successors": .list(successors.map { .dict(entry($0, from: path)) }),
            "hasSuccessors": .bool(!successors.isEmpty),
        ]
    }
}
