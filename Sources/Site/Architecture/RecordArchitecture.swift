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
        let neighbourhood = ElementNeighbourhood(ids, architecture.model)
        let (picture, left) = (neighbourhood.flatMap(picture), neighbourhood?.left ?? 0)
        let elements = ids.map { id -> TemplateValue in
            var entry = architecture.entry(id, from: path)
            entry["inside"] = .string(architecture.model.element(id).map(architecture.around) ?? "")
            return .dict(entry)
        }
        return [
            "elements": .list(elements), "picture": .raw(picture ?? []), "hasPicture": .bool(picture != nil),
            "left": .int(left), "hasLeft": .bool(picture != nil && left > 0), "isOneLeft": .bool(left == 1),
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

    private func picture(_ neighbourhood: ElementNeighbourhood) -> [UInt8]? {
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
