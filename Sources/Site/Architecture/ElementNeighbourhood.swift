import Architecture

/// What a decision touches, with everything that works with it directly, as a view.
struct ElementNeighbourhood: Sendable {
    let view: ResolvedView
    /// Those that the decision names.
    let touched: Set<ElementID>

    /// Boxes in one picture at most: beyond, neighbours are left out, and beyond again the picture.
    private static let limit = 24

    /// - Returns: nil where there is nothing to draw, or too much.
    init?(_ ids: [ElementID], _ model: ArchitectureModel) {
        let named = ids.compactMap { id -> Element? in
            guard let element = model.element(id) else { return nil }
            return element.deployment?.instanceOf.flatMap { model.element($0) } ?? element
        }
        .filter { !$0.kind.isDeployed }
        // Of an element and its part the part is drawn, in a frame that stands for the whole.
        let deepest = named.map { (element: $0, depth: model.ancestors(of: $0.id).count) }.enumerated()
            .sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }.map(\.element.element.id)
        touched = Set(deepest)
        guard !touched.isEmpty, touched.count <= Self.limit else { return nil }
        var near: [ElementID] = []
        // What is stated comes before what follows from it, since of a part and its whole the first is drawn.
        for isStated in [true, false] {
            for id in deepest {
                for relationship in model.relationships(from: id) where (relationship.base == nil) == isStated {
                    near.append(relationship.destination)
                }
                for relationship in model.relationships(to: id) where (relationship.base == nil) == isStated {
                    near.append(relationship.source)
                }
            }
        }
        if Set(near).union(touched).count > Self.limit { near = [] }
        // A view of components without a system of its own may show everything.
        var wanted = View(key: "touched " + touched.sorted().map(\.rawValue).joined(separator: " "), kind: .component)
        wanted.title = "What this decision touches"
        wanted.layout = Layout(.leftRight)
        wanted.rules = (deepest + near).map { ViewRule(.include, .element($0)) }
        guard var view = model.resolve(wanted), !view.elements.isEmpty else { return nil }
        let touched = touched
        view.relationships.removeAll { !touched.contains($0.source) && !touched.contains($0.destination) }
        self.view = view
    }
}
