package import Architecture

/// Ways between views: from an element to the view of what is in it, and from a frame to the view it is a box in.
package struct ViewNavigation: Sendable {
    private let model: ArchitectureModel
    private var inside: [ElementID: String] = [:]
    private var around: [ElementID: String] = [:]
    private var landscape: String?

    package init(_ views: [ResolvedView], of model: ArchitectureModel) {
        self.model = model
        for view in views {
            switch (view.kind, view.scope) {
            case (.container, let scope?), (.component, let scope?):
                if inside[scope] == nil { inside[scope] = view.key }
            case (.context, let scope?): if around[scope] == nil { around[scope] = view.key }
            case (.landscape, _): landscape = landscape ?? view.key
            default: break
            }
        }
    }

    /// The key of the view that shows what is in an element: containers of a system, components of a container.
    package func inside(_ id: ElementID) -> String? { inside[base(of: id)] }

    /// The key of the view in which what a frame stands for is a box: a system's context or the landscape, a container's
    /// system's containers.
    package func around(_ id: ElementID) -> String? {
        let id = base(of: id)
        if let key = around[id] { return key }
        guard let element = model.element(id) else { return nil }
        switch element.kind {
        case .softwareSystem: return landscape
        case .container: return element.parent.flatMap { inside[$0] }
        default: return nil
        }
    }

    private func base(of id: ElementID) -> ElementID { model.element(id)?.deployment?.instanceOf ?? id }
}
