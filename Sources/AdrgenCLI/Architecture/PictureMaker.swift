import Architecture
import Diagnostics
import Diagrams
import Workspace

/// Has the views of a model laid out by Graphviz.
struct PictureMaker {
    /// Pictures by their views' keys, and what went wrong: views without a picture are told, but stop nothing.
    struct Result: Sendable {
        var pictures: [String: ViewPicture] = [:]
        var diagnostics: [Diagnostic] = []
    }

    /// Pictures of views, as many laid out at a time as there are processors; those of earlier runs come from a cache.
    static func pictures(of views: [ResolvedView], _ model: ArchitectureModel) async -> Result {
        guard !views.isEmpty else { return Result() }
        guard let graphviz = Graphviz() else { return Result(diagnostics: [Graphviz.missing]) }
        let plans = views.map { ViewPlan($0, of: model) }
        let layouts = await graphviz.layouts(of: plans.map(\.dot))
        var result = Result()
        for (plan, layout) in zip(plans, layouts) {
            switch layout {
            case .success(let bytes):
                if let picture = plan.picture(bytes) {
                    result.pictures[plan.key] = picture
                } else {
                    result.diagnostics.append(diagnostic(plan, "wrote no layout of it"))
                }
            case .failure(let failure): result.diagnostics.append(diagnostic(plan, failure.reason))
            }
        }
        return result
    }

    private static func diagnostic(_ plan: ViewPlan, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, rule: "no-picture", "No picture of view `\(plan.key)`: Graphviz \(reason)",
            fix: "show fewer elements in the view, or use a text form such as `--format mermaid`")
    }
}
