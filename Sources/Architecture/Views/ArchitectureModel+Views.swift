extension ArchitectureModel {
    /// Every view that can be drawn: those defined, and the usual ones where no static view is.
    package var resolvedViews: [ResolvedView] {
        let resolver = ViewResolver(model: self)
        return drawableViews.compactMap(resolver.resolve)
    }

    /// What a view shows; nil for views whose picture is made elsewhere.
    package func resolve(_ view: View) -> ResolvedView? { ViewResolver(model: self).resolve(view) }

    /// The views defined, with the usual ones where no static or deployment view is.
    package var drawableViews: [View] {
        let isStatic = { (view: View) in view.kind != .dynamic && view.kind != .image && view.kind != .filtered }
        return views.contains(where: isStatic) ? views : usualViews + views
    }

    /// The landscape; context and containers of each system; components where there are any; each environment.
    package var usualViews: [View] {
        var out: [View] = []
        var keys = Set(views.map(\.key))
        func add(_ kind: View.Kind, _ scope: ElementID? = nil, environment: Environment? = nil) {
            let path = (scope ?? environment?.id).map { "-" + $0.rawValue.split(separator: ".").joined(separator: "-") }
            let wanted = kind.rawValue + (path ?? "")
            var key = wanted
            var number = 2
            while !keys.insert(key).inserted { (key, number) = ("\(wanted)-\(number)", number + 1) }
            var view = View(key: key, kind: kind, scope: scope)
            view.environment = environment?.name
            view.rules = [ViewRule(.include, .all)]
            out.append(view)
        }
        if elements.contains(where: { $0.kind == .person || $0.kind == .softwareSystem }) { add(.landscape) }
        for system in elements(of: .softwareSystem) where !system.isExternal {
            add(.context, system.id)
            let containers = children(of: system.id)
            if !containers.isEmpty { add(.container, system.id) }
            for container in containers where !children(of: container.id).isEmpty { add(.component, container.id) }
        }
        let used = Set(elements.compactMap(\.deployment?.environment))
        for environment in environments where used.contains(environment.name) {
            add(.deployment, environment: environment)
        }
        return out
    }
}
