import Diagnostics
import StructuredInput
import Yams

extension YAMLReading {
    static let viewKeys =
        [
            "type", "of", "environment", "title", "description", "include", "exclude", "rules", "layout",
            "rank-separation", "node-separation", "default", "animation", "steps", "base", "only", "without", "image",
            "format", "properties", "targets",
        ] + FactKey.keys(of: .view).map(\.rawValue)

    static let stepKeys = ["from", "to", "along", "description", "technology", "order", "url", "properties"]

    mutating func readViews(_ node: Node) {
        for (key, id, value) in named(node, "`views`", "write `overview: {type: landscape}`") {
            guard let value else {
                source.report("missing-key", "View `\(id)` has no `type`", at: key, fix: "add `type: landscape`")
                continue
            }
            let members = source.members(of: value, keys: Self.viewKeys, what: "a view")
            guard let kind: View.Kind = word(members["type"], "type") else {
                if members["type"] == nil, value.mapping != nil {
                    source.report("missing-key", "View `\(id)` has no `type`", at: key, fix: "add `type: landscape`")
                }
                continue
            }
            guard !builder.model.views.contains(where: { $0.key == id }) else {
                source.report(ModelRule.duplicate, "Two views are called `\(id)`", at: key, fix: "rename one")
                continue
            }
            guard let view = view(id, kind, members, key) else { continue }
            builder.model.views.append(view)
        }
    }

    private mutating func view(_ id: String, _ kind: View.Kind, _ members: [String: Node], _ key: Node) -> View? {
        var view = View(key: id, kind: kind)
        view.place = place(key)
        guard readScope(members, key, into: &view) else { return nil }
        view.title = text(members["title"], "title")
        view.description = text(members["description"], "description")
        view.isDefault = flag(members["default"], "default") ?? false
        view.layout = layout(members)
        view.properties = properties(members["properties"])
        view.targets = targets(members["targets"])
        facts(members, .view, into: &view.facts)
        for action in [ViewRule.Action.include, .exclude] {
            view.rules += rules(members[action.rawValue], action, view)
        }
        for item in source.items(of: members["rules"], "rules") {
            let parts = source.members(of: item, keys: ["include", "exclude"], what: "a rule")
            for action in [ViewRule.Action.include, .exclude] {
                view.rules += rules(parts[action.rawValue], action, view)
            }
        }
        for step in source.items(of: members["animation"], "animation") {
            let nodes = step.sequence == nil ? [step] : source.items(of: step, "animation")
            view.animation.append(nodes.compactMap { node in element(node, "animation", in: view) })
        }
        if kind == .dynamic {
            view.steps = source.items(of: members["steps"], "steps").compactMap { item(of: $0, in: view) }
        }
        readFilter(members, key, into: &view)
        if kind == .image, let image = members["image"] {
            view.image = View.ImageSource(
                format: source.text(of: members["format"], "format") ?? "image", reference: text(image, "image"))
        }
        return view
    }

    private mutating func readScope(_ members: [String: Node], _ key: Node, into view: inout View) -> Bool {
        let kinds: [Element.Kind]
        switch view.kind {
        case .context, .container, .deployment: kinds = [.softwareSystem]
        case .component: kinds = [.container]
        case .dynamic: kinds = [.softwareSystem, .container]
        case .landscape, .custom, .filtered: kinds = []
        case .image: kinds = Element.Kind.allCases
        }
        if let node = members["of"], let name = source.text(of: node, "of") {
            guard let id = element(name, from: nil, at: node) else { return false }
            guard let kind = builder.model.element(id)?.kind, kinds.contains(kind) else {
                let wanted = kinds.map(\.rawValue)
                source.report(
                    ModelRule.value, "A \(view.kind.rawValue) view cannot be about `\(name)`", at: node,
                    fix: kinds.isEmpty ? "take it away" : "name a \(wanted.joined(separator: " or "))")
                return false
            }
            view.scope = id
        } else if [.context, .container, .component].contains(view.kind) {
            source.report("missing-key", "View `\(view.key)` has no `of`", at: key, fix: "add `of: id`")
            return false
        }
        guard view.kind == .deployment else { return true }
        guard let node = members["environment"], let name = source.text(of: node, "environment") else {
            source.report(
                "missing-key", "View `\(view.key)` has no `environment`", at: key, fix: "add `environment: id`")
            return false
        }
        let environments = builder.model.environments
        guard let environment = environments.first(where: { $0.id.rawValue == name || $0.name == name }) else {
            let nearest = EditDistance.nearest(to: name, among: environments.map(\.id.rawValue))
            source.report(
                ModelRule.unknown, "No environment is called `\(name)`", at: node, fix: nearest.map { "write `\($0)`" })
            return false
        }
        view.environment = environment.name
        return true
    }

    private mutating func layout(_ members: [String: Node]) -> Layout? {
        let direction: Layout.Direction? = word(members["layout"], "layout")
        let rank = number(members["rank-separation"], "rank-separation", 0...100_000)
        let node = number(members["node-separation"], "node-separation", 0...100_000)
        guard direction != nil || rank != nil || node != nil else { return nil }
        let usual = Layout()
        return Layout(
            direction ?? usual.direction, rankSeparation: rank ?? usual.rankSeparation,
            nodeSeparation: node ?? usual.nodeSeparation)
    }

    private mutating func rules(_ node: Node?, _ action: ViewRule.Action, _ view: View) -> [ViewRule] {
        guard let node else { return [] }
        let nodes = node.sequence == nil ? [node] : source.items(of: node, action.rawValue)
        var out: [ViewRule] = []
        for node in nodes {
            guard let text = source.text(of: node, action.rawValue) else { continue }
            let reading = self
            let parser = SelectorParser(resolve: { name in
                reading.find(name, in: view).map { [.element($0)] }
            })
            do throws(SelectorParser.Fault) {
                out += try parser.parse(text).map { ViewRule(action, $0) }
            } catch {
                switch error {
                case .unknown(let name): _ = element(name, from: view.scope, at: node)
                case .malformed(let message, let fix): source.report(ModelRule.value, message, at: node, fix: fix)
                }
            }
        }
        return out
    }

    /// An element by its path, or by its name inside what the view is about or in its environment.
    private func find(_ name: String, in view: View) -> ElementID? {
        if let id = find(name, from: view.scope) { return id }
        let id = environmentID(view.environment)?.child(name)
        return id.flatMap { builder.model.element($0) }?.id
    }

    private mutating func element(_ node: Node, _ what: String, in view: View) -> ElementID? {
        guard let name = source.text(of: node, what) else { return nil }
        return find(name, in: view) ?? element(name, from: view.scope, at: node)
    }

    // MARK: Dynamic views

    private mutating func item(of node: Node, in view: View) -> DynamicItem? {
        if node.mapping != nil, let parallel = node["parallel"] {
            _ = source.members(of: node, keys: ["parallel"], what: "a parallel step")
            // Lists in the list run side by side, each numbered for itself.
            return .parallel(
                source.items(of: parallel, "parallel").compactMap { part in
                    guard part.sequence != nil else { return item(of: part, in: view) }
                    return .parallel(source.items(of: part, "parallel").compactMap { item(of: $0, in: view) })
                })
        }
        return step(node, in: view).map { .step($0) }
    }

    private mutating func step(_ node: Node, in view: View) -> DynamicStep? {
        let members = source.members(of: node, keys: Self.stepKeys, what: "a step")
        for key in ["from", "to"] where members[key] == nil && node.mapping != nil {
            source.report("missing-key", "A step has no `\(key)`", at: node, fix: "add `\(key): id`")
        }
        guard let fromNode = members["from"], let toNode = members["to"],
            let from = element(fromNode, "from", in: view), let to = element(toNode, "to", in: view)
        else { return nil }
        let description = text(members["description"], "description")
        let technology = text(members["technology"], "technology")
        var step: DynamicStep
        if let node = members["along"] {
            let along = text(node, "along")
            guard let id = relationship(from, to, described: along) else {
                source.report(
                    ModelRule.relationship, "Nothing between `\(from)` and `\(to)` is described as `\(along)`",
                    at: node,
                    fix: "write the description of a relationship between them")
                return nil
            }
            step = DynamicStep(id, description: description, isResponse: id.source != from)
        } else if let id = builder.model.relationship(from, to, description: description, technology: technology) {
            step = DynamicStep(id, description: description)
        } else if let id = builder.model.relationship(to, from, description: "", technology: technology) {
            step = DynamicStep(id, description: description, isResponse: true)
        } else {
            source.report(
                ModelRule.relationship, "The model has no relationship from `\(from)` to `\(to)`", at: fromNode,
                fix: "add it to the model")
            return nil
        }
        step.technology = technology
        step.order = source.text(of: members["order"], "order")
        step.url = source.text(of: members["url"], "url")
        step.properties = properties(members["properties"])
        step.place = place(node)
        return step
    }

    /// The relationship between two elements with a description, in either direction.
    private func relationship(_ from: ElementID, _ to: ElementID, described text: String) -> RelationshipID? {
        let both =
            builder.model.relationships(from: from, to: to) + builder.model.relationships(from: to, to: from)
        return both.first { $0.description == text }?.id
    }

    // MARK: Filtered views

    private mutating func readFilter(_ members: [String: Node], _ key: Node, into view: inout View) {
        guard view.kind == .filtered else { return }
        guard let node = members["base"], let base = source.text(of: node, "base") else {
            return source.report("missing-key", "View `\(view.key)` has no `base`", at: key, fix: "add `base: key`")
        }
        let only = texts(members["only"], "only")
        let without = texts(members["without"], "without")
        guard only.isEmpty != without.isEmpty else {
            return source.report(
                "missing-key", "View `\(view.key)` has to have one of `only` and `without`", at: key,
                fix: "list the tags to keep under `only`, or those to leave out under `without`")
        }
        view.filter = View.Filter(
            base: base, mode: only.isEmpty ? .exclude : .include, tags: only.isEmpty ? without : only)
    }

    /// Filtered views refer to others, which may stand behind them.
    mutating func checkFilters() {
        let keys = builder.model.views.map(\.key)
        for view in builder.model.views {
            guard let base = view.filter?.base, !keys.contains(base), let place = view.place,
                let file = sources.firstIndex(where: { $0.path == place.path })
            else { continue }
            let nearest = EditDistance.nearest(to: base, among: keys).map { "write `\($0)`" }
            sources[file].report(ModelRule.unknown, "No view is called `\(base)`", at: place.offset, fix: nearest)
        }
    }
}
