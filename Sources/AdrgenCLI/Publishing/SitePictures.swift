import Architecture
import Diagnostics
import Diagrams
import Site

/// Pictures of a site's architecture, kept from one building to the next.
struct SitePictures {
    private var known: [ResolvedView: ViewPicture] = [:]

    /// Adds a picture of every view; without Graphviz there is none, which is a remark since the pages do without.
    mutating func add(to input: inout SiteInput, _ diagnostics: inout [Diagnostic]) async {
        guard let model = input.architecture?.model else { return }
        let views = input.drawableViews
        let made = await PictureMaker.pictures(of: views.filter { known[$0] == nil }, model)
        diagnostics += made.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.severity = .note
            return diagnostic
        }
        var kept: [ResolvedView: ViewPicture] = [:]
        for view in views { kept[view] = made.pictures[view.key] ?? known[view] }
        known = kept
        input.architecture?.pictures = Dictionary(
            kept.map { ($0.key.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
