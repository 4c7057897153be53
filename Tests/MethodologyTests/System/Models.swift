import Architecture
import Decisions
import Diagnostics
import Methodology
import Testing

/// A model in YAML, read and put together for analyses.
struct TestModel {
    var graph: CallGraph
    var journeys: [Journey]
    var deployed: Deployed

    init(_ text: String) throws {
        let (model, diagnostics) = ArchitectureYAML().read([("model.yml", Array(text.utf8))])
        try #require(diagnostics.isEmpty, "\(diagnostics)")
        self.init(model)
    }

    init(_ model: ArchitectureModel) {
        graph = CallGraph(model)
        journeys = Journey.all(in: graph)
        deployed = Deployed(model)
    }

    var capacity: CapacityReport { CapacityReport(graph, journeys: journeys, deployed: deployed) }

    func capacity(of id: ElementID) throws -> Capacity { try #require(capacity.capacity(of: id)) }

    func availability(_ key: String) throws -> JourneyAvailability {
        JourneyAvailability(try journey(key), in: graph, deployed: deployed)
    }

    func journey(_ key: String) throws -> Journey { try #require(journeys.first { $0.view.key == key }) }

    func latency(_ key: String, _ target: String) throws -> LatencyBudget {
        try #require(LatencyBudget(try journey(key), try TestModel.target(target), in: graph))
    }

    static func target(_ text: String) throws -> Target {
        let (target, diagnostics) = Target.read(text)
        return try #require(target, "\(diagnostics)")
    }
}

func near(_ a: Double?, _ b: Double, _ tolerance: Double) -> Bool { a.map { abs($0 - b) <= tolerance } ?? false }

extension Verdict {
    var isUnknown: Bool { if case .unknown = self { true } else { false } }
    var missing: [String] {
        if case .unknown(let missing) = self { missing.map { "\($0.subject) \($0.key)" } } else { [] }
    }
}
