package import Architecture

/// How many instances of each element an environment runs.
package struct Deployed: Sendable {
    /// The environment's name; nil when it can't be told which one counts.
    package let environment: String?
    private let counts: [ElementID: ClosedRange<Int>]
    /// Instances of an element in the environment, in the model's order.
    package let instances: [ElementID: [Element]]

    /// How many instances there are, with where that is stated.
    package struct Count: Sendable, Hashable {
        package var least: Int
        package var most: Int
        package var input: Figure.Input
        package var assumptions: [String]
    }

    private static let live: Set<String> = ["live", "production", "prod"]

    /// - Parameter environment: its name; else the only one, or the one called live or production.
    package init(_ model: ArchitectureModel, environment: String? = nil) {
        let names = model.environments.map(\.name)
        let live = model.environments.filter {
            Self.live.contains($0.name.lowercased()) || Self.live.contains($0.id.rawValue.lowercased())
        }
        let chosen =
            environment ?? (names.count == 1 ? names[0] : live.count == 1 ? live[0].name : nil)
        self.environment = chosen
        var counts: [ElementID: ClosedRange<Int>] = [:]
        var instances: [ElementID: [Element]] = [:]
        for element in model.elements where chosen != nil && element.deployment?.environment == chosen {
            guard let base = element.deployment?.instanceOf else { continue }
            var (least, most) = (1, 1)
            if let own = element.facts.instances { (least, most) = (own.lowerBound, own.upperBound) }
            for node in model.ancestors(of: element.id) {
                let range = Self.range(node.deployment?.instances ?? "1")
                (least, most) = (Self.product(least, range.lowerBound), Self.product(most, range.upperBound))
            }
            let before = counts[base] ?? 0...0
            counts[base] = before.lowerBound + least...before.upperBound + most
            instances[base, default: []].append(element)
        }
        self.counts = counts
        self.instances = instances
    }

    /// `2`, `1..4`; what can't be read counts as one.
    static func range(_ text: String) -> ClosedRange<Int> {
        guard case .success(.count(let range)) = FactValue.read(text, as: .instances) else { return 1...1 }
        return range
    }

    /// Of counts up to 1,000,000,000, and no larger itself.
    private static func product(_ a: Int, _ b: Int) -> Int { min(a * b, 1_000_000_000) }

    /// What the element states, else what the environment runs.
    package func instances(of element: Element) -> Count? {
        if let stated = element.facts.instances, let input = element.least(.instances)?.input {
            return Count(least: stated.lowerBound, most: stated.upperBound, input: input, assumptions: [])
        }
        guard let range = counts[element.id], let environment else { return nil }
        let text =
            range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
        return Count(
            least: range.lowerBound, most: range.upperBound,
            input: Figure.Input(
                "instances of \(element.id) in \(environment)", text, at: instances[element.id]?.first?.place),
            assumptions: ["the environment \(environment)"])
    }
}
