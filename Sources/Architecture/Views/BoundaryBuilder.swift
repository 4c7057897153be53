/// Puts the elements of a view into the boundaries they stand in.
struct BoundaryBuilder {
    let model: ArchitectureModel
    let shown: Set<ElementID>
    private let roots = Tree()

    /// Contents by boundary; each boundary stands where its first element does.
    private final class Tree {
        var items: [Item] = []
        var places: [String: Int] = [:]

        enum Item {
            case element(ElementID)
            case boundary(ResolvedView.Boundary, Tree)
        }
    }

    static func content(of elements: [Element], in model: ArchitectureModel) -> [ResolvedView.Content] {
        let builder = BoundaryBuilder(model: model, shown: Set(elements.map(\.id)))
        let framed = builder.framed(elements)
        for element in elements where !framed.contains(element.id) {
            builder.tree(around: element).items.append(.element(element.id))
        }
        return contents(of: builder.roots)
    }

    private init(model: ArchitectureModel, shown: Set<ElementID>) {
        self.model = model
        self.shown = shown
    }

    /// Elements that are frames, since others shown stand in them.
    private func framed(_ elements: [Element]) -> Set<ElementID> {
        Set(elements.flatMap { model.ancestors(of: $0.id).map(\.id) })
    }

    /// Where an element stands: below its ancestors and groups.
    private func tree(around element: Element) -> Tree {
        var tree = roots
        let chain = model.ancestors(of: element.id).reversed() + [element]
        for (index, level) in chain.enumerated() {
            tree = self.tree(for: level.group, below: level.parent, in: tree)
            if index < chain.count - 1 { tree = self.tree(for: level, in: tree) }
        }
        return tree
    }

    private func tree(for group: [String], below parent: ElementID?, in tree: Tree) -> Tree {
        var tree = tree
        var id = parent.map { $0.rawValue + "/" } ?? ""
        for name in group {
            id += "group:" + name
            let boundary = ResolvedView.Boundary(id: id, kind: .group, element: nil, name: name, content: [])
            tree = inner(boundary, in: tree)
            id += "/"
        }
        return tree
    }

    private func tree(for element: Element, in tree: Tree) -> Tree {
        let kind: ResolvedView.Boundary.Kind =
            switch element.kind {
            case .container: .container
            case .deploymentNode: .deploymentNode
            default: .softwareSystem
            }
        let boundary = ResolvedView.Boundary(
            id: element.id.rawValue, kind: kind, element: element.id, name: element.name, content: [])
        return inner(boundary, in: tree)
    }

    private func inner(_ boundary: ResolvedView.Boundary, in tree: Tree) -> Tree {
        if let place = tree.places[boundary.id], case .boundary(_, let inner) = tree.items[place] { return inner }
        let inner = Tree()
        tree.places[boundary.id] = tree.items.count
        tree.items.append(.boundary(boundary, inner))
        return inner
    }

    private static func contents(of tree: Tree) -> [ResolvedView.Content] {
        tree.items.map { item in
            switch item {
            case .element(let id): return .element(id)
            case .boundary(var boundary, let inner):
                boundary.content = contents(of: inner)
                return .boundary(boundary)
            }
        }
    }
}
