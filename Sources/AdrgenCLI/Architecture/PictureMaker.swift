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
                    result.diagnostics.append(diagnostic(plan, "wrote no layout of it"))
                }
            case .failure(let failure): result.diagnostics.append(diagnostic(plan, failure.reason))
            }
        }
        return result
    }

    /// Pictures of schemas in the order given, nil for those that can't be laid out, and what went wrong.
    static func schemaPictures(
        of plans: [SchemaPlan]
    ) async -> (pictures: [SchemaPicture?], diagnostics: [Diagnostic]) {
        guard !plans.isEmpty else { return ([], []) }
        guard let graphviz = Graphviz() else { return (plans.map { _ in nil }, [Graphviz.missing]) }
        let layouts = await graphviz.layouts(of: plans.map(\.dot))
        let pictures = zip(plans, layouts).map { plan, layout in (try? layout.get()).flatMap(plan.picture) }
        return (pictures, [])
    }

    /// Pictures of schemas.
    /// - Throws: when one of them can't be laid out.
    static func pictures(of plans: [SchemaPlan]) async throws(Failure) -> [SchemaPicture] {
        guard let graphviz = Graphviz() else { throw Failure([Graphviz.missing.asError]) }
        let layouts = await graphviz.layouts(of: plans.map(\.dot))
        var pictures: [SchemaPicture] = []
        for (plan, layout) in zip(plans, layouts) {
            switch layout {
            case .success(let bytes):
                guard let picture = plan.picture(bytes) else { throw failure(plan, "wrote no layout of it") }
                pictures.append(picture)
            case .failure(let reason): throw failure(plan, reason.reason)
            }
        }
        return pictures
    }

    private static func failure(_ plan: SchemaPlan, _ reason: String) -> Failure {
        Failure(
            rule: "no-picture", "No picture of `\(plan.title)`: Graphviz \(reason)",
            fix: "show fewer tables, or use a text form such as `--format mermaid`")
    }

    private static func diagnostic(_ plan: ViewPlan, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, rule: "no-picture", "No picture of view `\(plan.key)`: Graphviz \(reason)",
            fix: "show fewer elements in the view, or use a text form such as `--format mermaid`")
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
