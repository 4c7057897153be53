import Architecture
import Diagnostics
import Diagrams
import Site
import Workspace

/// Pictures of a site's architecture, kept from one building to the next.
struct SitePictures {
    private var known: [ResolvedView: ViewPicture] = [:]
    private var schema: SiteSchema?

    /// Adds a picture of every view; without Graphviz there is none, which is a remark since the pages do without.
    mutating func add(to input: inout SiteInput, _ diagnostics: inout [Diagnostic]) async {
        await addViews(to: &input, &diagnostics)
        await addTables(to: &input, isTold: input.architecture != nil, &diagnostics)
    }

    private mutating func addTables(
        to input: inout SiteInput, isTold: Bool, _ diagnostics: inout [Diagnostic]
    ) async {
        guard var source = input.schema else { return }
        if let schema, schema.model == source.model {
            input.schema = schema
            return
        }
        let surroundings = source.surroundings
        let whole = [source.plan].compactMap(\.self)
        let made = await PictureMaker.schemaPictures(of: whole + surroundings.map(\.plan))
        diagnostics += made.diagnostics.filter { !isTold || $0.rule != Graphviz.missing.rule }.map(Self.remark)
        if !whole.isEmpty { source.picture = made.pictures.first ?? nil }
        for (place, picture) in zip(surroundings, made.pictures.dropFirst(whole.count)) {
            source.pictures[place.table] = picture
        }
        (schema, input.schema) = (source, source)
    }

    private static func remark(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.severity = .note
        return diagnostic
    }

    private mutating func addViews(to input: inout SiteInput, _ diagnostics: inout [Diagnostic]) async {
        guard let model = input.architecture?.model else { return }
        let views = input.drawableViews
        let made = await PictureMaker.pictures(of: views.filter { known[$0] == nil }, model)
        diagnostics += made.diagnostics.map(Self.remark)
        var kept: [ResolvedView: ViewPicture] = [:]
        for view in views { kept[view] = made.pictures[view.key] ?? known[view] }
        known = kept
        input.architecture?.pictures = Dictionary(
            kept.map { ($0.key.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
