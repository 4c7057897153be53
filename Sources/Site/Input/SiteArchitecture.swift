package import Architecture
package import Diagrams

/// The architecture model that a site shows.
package struct SiteArchitecture: Sendable {
    package var model: ArchitectureModel
    package var views: [ResolvedView]
    /// Pictures by the keys of their views, those of neighbourhoods among them; a view without one is shown as text.
    package var pictures: [String: ViewPicture] = [:]

    package init(_ model: ArchitectureModel) {
        self.model = model
        views = model.resolvedViews
    }
}

extension SiteInput {
    /// Every view that a picture would be shown of: the model's own, and the neighbourhoods of what decisions touch.
    package var drawableViews: [ResolvedView] {
        guard let architecture else { return [] }
        var keys = Set(architecture.views.map(\.key))
        let decisions = ElementDecisions(self, architecture.model, TableNames(schema?.model))
        let neighbourhoods = decisions.elements.compactMap { ElementNeighbourhood($0, architecture.model)?.view }
        return architecture.views + neighbourhoods.filter { keys.insert($0.key).inserted }
    }
}
