import Architecture

/// Which views lead on from one: up to what is around it, down into what it shows.
struct ViewPaths: Sendable {
    let context: ArchitectureContext
    let place: Int

    private var view: ResolvedView { context.views[place] }

    /// How far in a kind of view looks; nil for kinds that look from elsewhere.
    private static func level(_ kind: View.Kind) -> Int? {
        switch kind {
        case .landscape: 0
        case .context: 1
        case .container: 2
        case .component: 3
        case .dynamic, .deployment, .filtered, .custom, .image: nil
        }
    }

    /// Views of what the view's subject stands in, or of the same from further away.
    var up: [Int] {
        guard view.kind != .landscape else { return [] }
        let level = Self.level(view.kind) ?? 4
        var around = view.scope
        while let scope = around {
            let found = (context.viewsAbout[scope] ?? []).filter { other in
                other != place && Self.level(context.views[other].kind).map { $0 < level } == true
            }
            // The nearest one out.
            if let nearest = found.max(by: { rank($0) < rank($1) }) {
                return found.filter { rank($0) == rank(nearest) }
            }
            around = context.model.element(scope)?.parent
        }
        return context.views.indices.filter { context.views[$0].kind == .landscape }
    }

    /// Views of what the view shows, each the first one that looks further in.
    var down: [Int] {
        var seen: Set<Int> = []
        let shown = [view.scope].compactMap(\.self) + view.elements.map { context.subject($0).id }
        return shown.compactMap(into).filter { seen.insert($0).inserted }
    }

    /// Other views of the same subject that look from elsewhere: what happens in it, where it runs.
    var beside: [Int] {
        guard let scope = view.scope else { return [] }
        let known = Set(up + down + [place])
        return (context.viewsAbout[scope] ?? []).filter { !known.contains($0) }
    }

    /// The view a box of this one leads to.
    func into(_ id: ElementID) -> Int? {
        guard let level = Self.level(view.kind) ?? (view.kind == .custom || view.kind == .filtered ? 0 : nil) else {
            return nil
        }
        let inner = (context.viewsAbout[id] ?? []).filter { other in
            other != place && Self.level(context.views[other].kind).map { $0 > level } == true
        }
        return inner.min { rank($0) < rank($1) }
    }

    private func rank(_ place: Int) -> Int { Self.level(context.views[place].kind) ?? 4 }
}
