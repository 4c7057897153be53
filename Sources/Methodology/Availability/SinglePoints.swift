package import Architecture

/// Elements that exist once and that every way from the outside to something critical leads through.
package struct SinglePoint: Sendable, Hashable {
    package var element: ElementID
    /// Fails for a single instance, passes for several.
    package var verdict: Verdict
    /// Critical elements that can't be reached without it, itself included.
    package var guarded: [ElementID]
    package var instances: Figure.Input?
    /// The only zone all instances are in; nil when there are several, or it isn't known.
    package var onlyZone: String?
    /// Whether it can be told in which zones they are.
    package var isZoneKnown: Bool

    static let critical: Set<String> = ["high", "critical"]

    /// Elements that somebody here runs and of which it is known how many or how important they are.
    ///
    /// Source: dominators of the call graph; R. E. Tarjan, "Finding Dominators in Directed Graphs", SIAM Journal on Computing
    /// 3(1), 1974.
    package static func all(in graph: CallGraph, deployed: Deployed) -> [SinglePoint] {
        let follows = graph.edges.map { $0.isHard }
        let entries = graph.nodes.indices.filter { node in
            graph.isOutside(node) || !graph.incoming[node].contains { follows[$0] }
        }
        let dominators = Dominators(graph, entries: entries) { $0.isHard }
        var guarded = [[Int]](repeating: [], count: graph.nodes.count)
        var unsaid = [[Int]](repeating: [], count: graph.nodes.count)
        for node in graph.nodes.indices where !graph.isOutside(node) && graph.isRun(node) {
            let criticality = graph.nodes[node].facts.criticality
            guard criticality == nil || criticality.map(critical.contains) == true else { continue }
            for above in [node] + dominators.above(node) where !graph.isOutside(above) {
                if criticality == nil { unsaid[above].append(node) } else { guarded[above].append(node) }
            }
        }
        return graph.nodes.indices.compactMap { node in
            let element = graph.nodes[node]
            let count = deployed.instances(of: element)
            guard !graph.isOutside(node), graph.isRun(node), element.kind != .person,
                count != nil || element.facts.criticality != nil
            else { return nil }
            return SinglePoint(
                element, count, guarded[node].map { graph.nodes[$0] }, unsaid: unsaid[node].map { graph.nodes[$0] },
                deployed, graph.model)
        }
    }

    private init?(
        _ element: Element, _ count: Deployed.Count?, _ guarded: [Element], unsaid: [Element], _ deployed: Deployed,
        _ model: ArchitectureModel
    ) {
        self.element = element.id
        self.guarded = guarded.map(\.id)
        instances = count?.input
        let zones = Self.zones(of: element, deployed, model)
        isZoneKnown = zones != nil
        onlyZone = zones.flatMap { $0.count == 1 ? $0.first : nil }
        let unknown = Verdict.unknown(unsaid.map { $0.missing(.criticality) })
        switch count?.least {
        case nil:
            guard !guarded.isEmpty || !unsaid.isEmpty else { return nil }
            verdict = .unknown(
                [element.missing(.instances)] + (guarded.isEmpty ? unsaid.map { $0.missing(.criticality) } : []))
        case .some(...1): verdict = !guarded.isEmpty ? .fail : unsaid.isEmpty ? .pass : unknown
        case .some: verdict = .pass
        }
    }

    /// Zones the element's instances are in; nil unless it is known of each.
    private static func zones(of element: Element, _ deployed: Deployed, _ model: ArchitectureModel) -> Set<String>? {
        let instances = deployed.instances[element.id] ?? []
        guard !instances.isEmpty else {
            guard let zone = element.facts.zone else { return nil }
            return Set(zone.split(separator: ",").map { String($0.drop { $0 == " " }) })
        }
        var zones: Set<String> = []
        for instance in instances {
            let path = [instance] + model.ancestors(of: instance.id)
            guard let zone = path.compactMap(\.facts.zone).first else { return nil }
            zones.insert(zone)
        }
        return zones
    }
}

extension CallGraph {
    /// Whether it runs as such: a container, a system nothing is said of the inside of, or something of another kind.
    package func isRun(_ node: Int) -> Bool {
        switch nodes[node].kind {
        case .softwareSystem: !model.children(of: nodes[node].id).contains { $0.kind == .container }
        case .person: false
        default: true
        }
    }
}
