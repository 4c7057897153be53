import Architecture
import Diagrams
import TemplateEngine

/// What a decision touches, for its page.
struct RecordArchitecture {
    let architecture: ArchitectureContext
    /// The record's place.
    let page: Int
    let path: String

    private var ids: [ElementID] { architecture.decisions.elements[page] }

    /// As the template sees it; nil for a decision that names no element of the model.
    var value: TemplateValue? {
        let ids = ids
        if ids.isEmpty { return nil }
        let elements = ids.map { id -> TemplateValue in
            var entry = architecture.entry(id, from: path)
            let around = architecture.model.ancestors(of: id).reversed().map(architecture.name)
            entry["inside"] = .string(around.joined(separator: " / "))
            return .dict(entry)
        }
        return [
            "elements": .list(elements), "picture": .raw(picture ?? []), "hasPicture": .bool(picture != nil),
            "index": .string(SiteHref.make(ArchitectureMap.index, from: path)),
        ]
    }

    /// Stands for everything the value shows, within one process.
    var digest: Int {
        var hasher = Hasher()
        for id in ids {
            hasher.combine(architecture.model.element(id))
            hasher.combine(architecture.page(of: id))
            for around in architecture.model.ancestors(of: id) { hasher.combine(around.name) }
        }
        if let view = ElementNeighbourhood(ids, architecture.model)?.view {
            hasher.combine(view)
            for element in view.elements { hasher.combine(architecture.page(of: element.id)) }
            // Where everything stands in a picture follows from the view.
            hasher.combine(architecture.source.pictures[view.key] != nil)
        }
        return hasher.finalize()
    }

    private var picture: [UInt8]? {
        guard let neighbourhood = ElementNeighbourhood(ids, architecture.model) else { return nil }
        let (architecture, path) = (architecture, path)
        let options = ViewPicture.Options(id: "Touched", showsLegend: false) { target in
            switch target {
            case .element(let id), .frame(let id): architecture.page(of: id).map { SiteHref.make($0, from: path) }
            case .line(let link): link
            }
        }
        return architecture.source.pictures[neighbourhood.view.key]?.drawn(options).svg
    }
}
