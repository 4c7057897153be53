import Architecture

/// Turns what is known of elements into parts that work or fail.
struct PartBuilder {
    let model: ArchitectureModel
    let deployed: Deployed
    /// Of each part, a share of 1; 1 for what isn't known.
    private(set) var availabilities: [Double] = []
    private(set) var inputs: [Figure.Input] = []
    private(set) var missing: [MissingFact] = []
    private(set) var assumptions: [String] = ["parts fail independently of each other"]
    private(set) var formula = "availability"
    private var known: [String: Int] = [:]

    /// Instances beyond which a group is too large to be worth it.
    private static let instanceLimit = 1_000

    init(model: ArchitectureModel, deployed: Deployed) {
        self.model = model
        self.deployed = deployed
    }

    /// What has to work for an element to work.
    mutating func block(of element: Element) -> Reliability {
        if let stated = element.fact(.availability) { return .part(part(element.id.rawValue, stated)) }
        guard element.facts[.instanceAvailability] != nil else {
            missing.append(element.missing(.availability))
            return .always
        }
        return instances(of: element)
    }

    private mutating func instances(of element: Element) -> Reliability {
        guard let single = element.fact(.instanceAvailability) else { return .always }
        guard let count = deployed.instances(of: element) else {
            missing.append(element.missing(.instances))
            return .always
        }
        guard count.least > 0, count.least <= Self.instanceLimit else {
            missing.append(element.missing(.availability))
            return .always
        }
        let hosted = hosts(of: element, count: count.least)
        let needed: Int
        if let stated = element.most(.instancesNeeded) {
            needed = Int(stated.value)
            inputs.append(stated.input)
        } else if count.least == 1 {
            needed = 1
        } else {
            missing.append(element.missing(.instancesNeeded))
            needed = 1
        }
        inputs.append(count.input)
        inputs.append(single.input)
        add(count.assumptions)
        formula = "at least \(needed) of \(count.least) instances work"
        let blocks = (0..<count.least).map { index -> Reliability in
            let own = add("\(element.id)#\(index)", single.value)
            return hosted.isEmpty ? .part(own) : .all([.part(own)] + hosted[index].map { .part($0) })
        }
        return .atLeast(needed, blocks)
    }

    /// The hosts of each instance, when it is known for any of them how often it fails.
    private mutating func hosts(of element: Element, count: Int) -> [[Int]] {
        let instances = deployed.instances[element.id] ?? []
        var paths: [[(Element, Int)]] = []
        for instance in instances {
            var copies: [[(Element, Int)]] = [[]]
            for node in model.ancestors(of: instance.id) {
                let number = Deployed.range(node.deployment?.instances ?? "1").lowerBound
                guard copies.count * number <= Self.instanceLimit else { return [] }
                copies = copies.flatMap { path in (0..<number).map { path + [(node, $0)] } }
            }
            let own = instance.facts.instances?.lowerBound ?? 1
            guard paths.count + copies.count * own <= Self.instanceLimit else { return [] }
            paths += copies.flatMap { path in Array(repeating: path, count: own) }
        }
        let nodes = paths.joined().map(\.0)
        guard paths.count == count, nodes.contains(where: { $0.facts[.availability] != nil }) else { return [] }
        for node in nodes where node.facts[.availability] == nil { missing.append(node.missing(.availability)) }
        return paths.map { path in
            path.indices.compactMap { place in
                let (node, _) = path[place]
                guard let stated = node.fact(.availability) else { return nil }
                // A host's copy is one of the copies of what it stands in.
                let copy = path[place...].map { String($0.1) }.joined(separator: ".")
                return part("\(node.id)/\(copy)", stated)
            }
        }
    }

    private mutating func part(_ name: String, _ stated: KnownFact) -> Int {
        if !inputs.contains(stated.input) { inputs.append(stated.input) }
        return add(name, stated.value)
    }

    private mutating func add(_ name: String, _ availability: Double) -> Int {
        if let part = known[name] { return part }
        known[name] = availabilities.count
        availabilities.append(availability)
        return availabilities.count - 1
    }

    private mutating func add(_ more: [String]) {
        for text in more where !assumptions.contains(text) { assumptions.append(text) }
    }
}
