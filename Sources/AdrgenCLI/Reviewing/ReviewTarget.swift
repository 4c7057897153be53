import Architecture
import Decisions
import Diagnostics
import Methodology
import StructuredInput

/// What somebody wants reviewed.
struct ReviewTarget {
    var scope: ReviewScope
    var title: String

    /// - Parameter names: ids of elements, environments, decisions; none for everything.
    /// - Throws: when a name is none of these, or there is nothing to review.
    init(
        _ names: [String], perspective: ReviewQuestion.Perspective?, in project: Project
    ) throws(Failure) {
        var scope = ReviewScope(perspective: perspective)
        var titles: [String] = []
        let model = project.architecture
        if model == nil, names.isEmpty, perspective != .decision, perspective != .database {
            throw Failure(
                rule: "no-architecture", "No architecture model was found in docs/architecture",
                fix: "write one (see `adrgen schema architecture`), or name a decision to review")
        }
        for name in names {
            if let environment = model?.environments.first(where: { $0.name == name || $0.id.rawValue == name }) {
                scope.environment = environment.name
                let ids = model?.elements(in: environment.name).map(\.id) ?? []
                scope.elements = (scope.elements ?? []).union(ids)
                titles.append(environment.name)
            } else if let element = model?.element(ElementID(name)) {
                scope.elements = (scope.elements ?? []).union([element.id])
                titles.append(element.name)
            } else {
                titles.append(try Self.take(decision: name, in: project, into: &scope))
            }
        }
        let whole = model.map { $0.name.isEmpty ? "the system" : $0.name } ?? "the decisions"
        let view = perspective.map { ", seen from \($0.title)" } ?? ""
        self.scope = scope
        title = (titles.isEmpty ? whole : titles.joined(separator: ", ")) + view
    }

    /// A decision, with the elements it names.
    private static func take(
        decision name: String, in project: Project, into scope: inout ReviewScope
    ) throws(Failure) -> String {
        let place: Int
        do throws(Failure) {
            place = try project.catalog.find(name)
        } catch {
            let ids = project.architecture?.elements.map(\.id.rawValue) ?? []
            guard let nearest = EditDistance.nearest(to: name, among: ids) else { throw error }
            throw Failure(
                rule: "unknown-target", "No element, environment or decision is called `\(name)`",
                fix: "write `\(nearest)`")
        }
        let entry = project.catalog.entries[place]
        scope.decisions.insert(entry.id)
        let elements = project.decisions.first { $0.entry == place }?.located.decision.elements ?? []
        let known = elements.map { ElementID($0) }.filter { project.architecture?.element($0) != nil }
        scope.elements = (scope.elements ?? []).union(known)
        return "\(entry.id) \(entry.record.title)"
    }
}

extension ReviewQuestion.Perspective {
    fileprivate var title: String {
        switch self {
        case .database: "its data"
        case .api: "its interfaces"
        case .security: "security"
        case .operations: "operations"
        case .services: "the services"
        case .performance: "performance"
        case .decision: "its decisions"
        }
    }
}
