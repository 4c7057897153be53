package import Architecture

/// Who calls whom while the system runs: containers, systems and whoever uses them, with the relationships between them.
///
/// Components count as their container. Where a relationship is stated between two containers, those between their
/// components are details of it; else they stand for it. Implied relationships repeat others and are left out.
package struct CallGraph: Sendable {
    package let model: ArchitectureModel
    /// In the order of the model.
    package let nodes: [Element]
    package let edges: [Edge]
    /// Edges that leave and reach a node, by its place.
    package let outgoing: [[Int]]
    package let incoming: [[Int]]
    private let places: [ElementID: Int]
    private let edgePlaces: [RelationshipID: Int]

    /// A relationship between two nodes, by their places.
    package struct Edge: Sendable {
        package var source: Int
        package var destination: Int
        package var relationship: Relationship
        /// Whether the caller goes on without waiting.
        package var isAsync: Bool { relationship.facts.text(.style) == "async" }
        /// Whether the caller goes on when the call fails.
        package var isSoft: Bool { relationship.facts.flag(.required) == false }
        /// Whether the caller waits for the answer and fails with it; calls nothing is said of count as such.
        package var isHard: Bool { !isAsync && !isSoft }
    }

    package init(_ model: ArchitectureModel) {
        let nodes = model.elements.filter { !$0.kind.isDeployed && $0.kind != .component }
        let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
        func unit(_ id: ElementID) -> Int? {
            if let place = places[id] { return place }
            return model.element(id)?.parent.flatMap { places[$0] }
        }
        struct Pair: Hashable {
            var source: Int
            var destination: Int
        }
        var candidates: [(pair: Pair, isDirect: Bool, relationship: Relationship)] = []
        for relationship in model.relationships where relationship.origin == .explicit {
            guard let source = unit(relationship.source), let destination = unit(relationship.destination),
                source != destination
            else { continue }
            let isDirect = places[relationship.source] != nil && places[relationship.destination] != nil
            candidates.append((Pair(source: source, destination: destination), isDirect, relationship))
        }
        let direct = Set(candidates.filter(\.isDirect).map(\.pair))
        var edges: [Edge] = []
        var edgePlaces: [RelationshipID: Int] = [:]
        var outgoing = [[Int]](repeating: [], count: nodes.count)
        var incoming = outgoing
        for (pair, isDirect, relationship) in candidates where isDirect || !direct.contains(pair) {
            edgePlaces[relationship.id] = edges.count
            outgoing[pair.source].append(edges.count)
            incoming[pair.destination].append(edges.count)
            edges.append(Edge(source: pair.source, destination: pair.destination, relationship: relationship))
        }
        self.model = model
        self.nodes = nodes
        self.edges = edges
        self.outgoing = outgoing
        self.incoming = incoming
        self.places = places
        self.edgePlaces = edgePlaces
    }

    package func node(_ id: ElementID) -> Int? { places[id] }

    /// The node an element counts as.
    package func unit(_ id: ElementID) -> Int? {
        places[id] ?? model.element(id)?.parent.flatMap { places[$0] }
    }

    /// The edge of a relationship; for one between components, where it counts as another, the first between their containers.
    package func edge(_ id: RelationshipID) -> Int? {
        if let edge = edgePlaces[id] { return edge }
        guard let source = unit(id.source), let destination = unit(id.destination) else { return nil }
        return outgoing[source].first { edges[$0].destination == destination }
    }

    /// Whether somebody outside runs it or it is a person: nothing to size here.
    package func isOutside(_ node: Int) -> Bool { nodes[node].kind == .person || nodes[node].isExternal }
}
