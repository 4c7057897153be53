import Architecture

/// What a decision touches, with everything that works with it directly, as a view.
struct ElementNeighbourhood: Sendable {
    let view: ResolvedView
    /// Those that the decision names.
    let touched: Set<ElementID>

    /// How many neighbours had no room in the picture.
    let left: Int

    /// Boxes in one picture at most, touched ones not counted where these alone are more.
    private static let limit = 14
    /// Touched elements up to which there is a picture.
    private static let touchedLimit = 30

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
        let touched = Set(deepest)
        self.touched = touched
        guard !touched.isEmpty, touched.count <= Self.touchedLimit else { return nil }
        var all: [ElementID] = []
        // What is stated comes before what follows from it, since of a part and its whole the first is drawn.
        for isStated in [true, false] {
            for id in deepest {
                for relationship in model.relationships(from: id) where (relationship.base == nil) == isStated {
                    all.append(relationship.destination)
                }
                for relationship in model.relationships(to: id) where (relationship.base == nil) == isStated {
                    all.append(relationship.source)
                }
            }
        }
        let near = Self.chosen(all.filter { !touched.contains($0) }, room: Self.limit - touched.count)
        left = Set(all).subtracting(touched).subtracting(near).count
        // A view of components without a system of its own may show everything.
        var wanted = View(key: "touched " + touched.sorted().map(\.rawValue).joined(separator: " "), kind: .component)
        wanted.title = "What this decision touches"
        wanted.layout = Layout(.leftRight)
        wanted.rules = (deepest + near).map { ViewRule(.include, .element($0)) }
        guard var view = model.resolve(wanted), !view.elements.isEmpty else { return nil }
        for id in touched { view.tags[id, default: []].append(Self.mark.tag) }
        view.styles.elements.append(Self.mark)
        view.relationships.removeAll { !touched.contains($0.source) && !touched.contains($0.destination) }
        self.view = view
    }

    /// What stands out from its neighbours.
    private static let mark = {
        var style = ElementStyle()
        (style.stroke, style.strokeWidth) = ("#d97706", 4)
        return ElementStyleRule(tag: "Touched by the decision", style: style)
    }()

    /// Of neighbours, one entry for each relationship, all if there is room, else those with most relationships if there
    /// are several, in the order given.
    private static func chosen(_ all: [ElementID], room: Int) -> [ElementID] {
        var counts: [ElementID: Int] = [:]
        for id in all { counts[id, default: 0] += 1 }
        var seen: Set<ElementID> = []
        let near = all.filter { seen.insert($0).inserted }
        if near.count <= room { return near }
        let linking = near.filter { counts[$0, default: 0] > 1 }
        return linking.count <= room ? linking : []
    }
}
