import Architecture
import Decisions
import Diagrams
import TemplateEngine

/// The page of a view, with its picture and its texts as files.
struct ViewPage {
    let context: SiteContext
    let architecture: ArchitectureContext
    let place: Int

    /// Bytes of a text that a page holds at most; longer ones are only linked to.
    private static let textLimit = 30_000

    private var source: ResolvedView { architecture.views[place] }
    private var places: ArchitectureMap.ViewFiles { architecture.map.views[place] }

    /// The page and the files beside it.
    func files(_ template: Template) -> [OutputFile] {
        let mermaid = Array(C4Format.mermaid.render(source, of: architecture.model).utf8)
        let plantUML = Array(C4Format.plantuml.render(source, of: architecture.model).utf8)
        let pictures = ViewPictures(architecture)
        var files = [
            OutputFile(path: places.mermaid, bytes: mermaid), OutputFile(path: places.plantUML, bytes: plantUML),
        ]
        if let picture = pictures.file(of: place) { files.append(OutputFile(path: places.picture, bytes: picture)) }
        files.append(OutputFile(path: places.page, bytes: template.render(view(mermaid, pictures))))
        return files
    }

    /// The page as its template sees it.
    private func view(_ mermaid: [UInt8], _ pictures: ViewPictures) -> TemplateValue {
        let path = places.page
        let paths = ViewPaths(context: architecture, place: place)
        let picture = pictures.inline(place, id: "View", from: path)
        let elements = source.elements.map { element -> TemplateValue in
            var entry = architecture.entry(element.id, from: path)
            entry["into"] = paths.into(architecture.subject(element).id).map { architecture.viewEntry($0, from: path) }
            return .dict(entry)
        }
        let lines = source.relationships.map { line -> TemplateValue in
            [
                "order": .string(line.order ?? ""), "from": .dict(architecture.entry(line.source, from: path)),
                "to": .dict(architecture.entry(line.destination, from: path)),
                "description": .string(line.description), "technology": .string(line.technology),
                "isResponse": .bool(line.isResponse),
            ]
        }
        let ways = [("Further out", paths.up), ("Further in", paths.down), ("More about it", paths.beside)]
            .filter { !$0.1.isEmpty }
        let description = source.description == source.title ? "" : source.description
        return [
            "site": SiteHead(
                path: path, title: source.title, description: Excerpt.make(description), section: ArchitectureMap.index
            ).value(context),
            "title": .string(source.title), "kind": .string(ArchitectureContext.label(source.kind)),
            "key": .string(source.key), "description": .string(description),
            "architecture": .string(SiteHref.make(ArchitectureMap.index, from: path)),
            "scope": source.scope.map { .dict(architecture.entry($0, from: path)) } ?? false,
            "environment": .string(source.environment ?? ""),
            "picture": .raw(picture ?? []), "hasPicture": .bool(picture != nil),
            "pictureLink": .string(SiteHref.make(places.picture, from: path)),
            "text": .string(mermaid.count <= Self.textLimit ? String(decoding: mermaid, as: UTF8.self) : ""),
            "mermaidLink": .string(SiteHref.make(places.mermaid, from: path)),
            "plantUMLLink": .string(SiteHref.make(places.plantUML, from: path)),
            "ways": .list(
                ways.map { name, views in
                    [
                        "name": .string(name),
                        "views": .list(views.map { architecture.viewEntry($0, from: path) }),
                    ]
                }),
            "hasWays": .bool(!ways.isEmpty),
            "elements": .list(elements), "hasElements": .bool(!elements.isEmpty),
            "relationships": .list(lines), "hasRelationships": .bool(!lines.isEmpty),
            "isDynamic": .bool(source.kind == .dynamic),
        ]
    }

    /// What search knows of the view.
    var search: SearchDocument {
        let texts = [source.description] + source.elements.map(architecture.name)
        return SearchDocument(
            title: source.title, href: PercentEncoding.encode(path: places.page), label: "View",
            keywords: [source.key], text: Array(texts.filter { !$0.isEmpty }.joined(separator: " ").utf8))
    }
}
