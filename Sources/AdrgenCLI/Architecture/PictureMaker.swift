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
        var result = await lay(out: views.map { ViewPlan($0, of: model) }, graphviz)
        let turned = views.compactMap { result.pictures[$0.key]?.turned }
        let others = turned.isEmpty ? Result() : await lay(out: turned, graphviz)
        result.pictures.merge(others.pictures) { ViewPicture.better($0, $1) }
        return result
    }

    private static func lay(out plans: [ViewPlan], _ graphviz: Graphviz) async -> Result {
        let layouts = await graphviz.layouts(of: plans.map(\.dot))
        var result = Result()
        for (plan, layout) in zip(plans, layouts) {
            switch layout {
            case .success(let bytes):
                if let picture = plan.picture(bytes) {
                    result.pictures[plan.key] = picture
                } else {
                    result.diagnostics.append(
                        diagnostic(
                            "view `\(plan.key)`", "wrote no layout of it", fewer: "show fewer elements in the view"))
                }
            case .failure(let failure):
                result.diagnostics.append(
                    diagnostic("view `\(plan.key)`", failure.reason, fewer: "show fewer elements in the view"))
            }
        }
        return result
    }

    /// Pictures of schemas, in the order of the plans, nil for those without; and what went wrong.
    static func schemaPictures(
        of plans: [SchemaPlan]
    ) async -> (pictures: [SchemaPicture?], diagnostics: [Diagnostic]) {
        guard !plans.isEmpty else { return ([], []) }
        guard let graphviz = Graphviz() else { return (plans.map { _ in nil }, [Graphviz.missing]) }
        let layouts = await graphviz.layouts(of: plans.map(\.dot))
        var diagnostics: [Diagnostic] = []
        let pictures = zip(plans, layouts).map { plan, layout -> SchemaPicture? in
            let reason: String
            switch layout {
            case .success(let bytes):
                if let picture = plan.picture(bytes) { return picture }
                reason = "wrote no layout of it"
            case .failure(let failure): reason = failure.reason
            }
            diagnostics.append(diagnostic("`\(plan.title)`", reason, fewer: "show fewer tables"))
            return nil
        }
        return (pictures, diagnostics)
    }

    private static func diagnostic(_ subject: String, _ reason: String, fewer: String) -> Diagnostic {
        Diagnostic(
            .warning, rule: "no-picture", "No picture of \(subject): Graphviz \(reason)",
            fix: fewer + ", or use a text form such as `--format mermaid`")
    }
}

extension Diagnostic {
    /// For a command that can do nothing else.
    var asError: Diagnostic {
        var error = self
        error.severity = .error
        return error
    }
}
