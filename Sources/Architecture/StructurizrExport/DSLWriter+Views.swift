extension DSLWriter {
    mutating func writeViews() {
        let styles = model.styles
        guard
            !model.views.isEmpty || styles != Styles() || !model.terminology.isEmpty || !model.viewProperties.isEmpty
        else { return }
        out.open("views")
        writeProperties(model.viewProperties)
        // A filtered view refers to one that stands above it.
        for view in model.views where view.kind != .filtered { write(view) }
        for view in model.views where view.kind == .filtered { write(view) }
        writeStyles()
        if !styles.themes.isEmpty {
            out.line("themes" + styles.themes.map { " " + DSLText.quoted($0) }.joined())
        }
        if !model.terminology.isEmpty {
            out.open("terminology")
            for term in model.terminology { out.line(term.name + " " + DSLText.quoted(term.value)) }
            out.close()
        }
        out.close()
    }

    private mutating func write(_ view: View) {
        let key = DSLText.quoted(view.key)
        let scope = view.scope?.rawValue ?? "*"
        switch view.kind {
        case .landscape: out.open("systemLandscape \(key)")
        case .context: out.open("systemContext \(scope) \(key)")
        case .container: out.open("container \(scope) \(key)")
        case .component: out.open("component \(scope) \(key)")
        case .dynamic: out.open("dynamic \(scope) \(key)")
        case .deployment:
            let environment = DSLText.quoted(view.environment ?? "")
            out.open("deployment \(scope) \(environment) \(key)")
        case .custom: out.open("custom \(key)")
        case .image: out.open("image \(scope) \(key)")
        case .filtered:
            guard let filter = view.filter else { return }
            let tags = DSLText.quoted(filter.tags.joined(separator: ","))
            out.open("filtered \(DSLText.quoted(filter.base)) \(filter.mode.rawValue) \(tags) \(key)")
        }
        writeHead(view)
        writeContents(view)
        out.close()
    }

    private mutating func writeHead(_ view: View) {
        if !view.title.isEmpty { out.line("title", text: view.title) }
        if !view.description.isEmpty { out.line("description", text: view.description) }
        if view.isDefault { out.line("default") }
        if let layout = view.layout, view.kind != .filtered {
            let direction =
                switch layout.direction {
                case .topBottom: "tb"
                case .bottomTop: "bt"
                case .leftRight: "lr"
                case .rightLeft: "rl"
                }
            out.line("autolayout \(direction) \(layout.rankSeparation) \(layout.nodeSeparation)")
        }
        writeProperties(view.properties)
    }

    private mutating func writeContents(_ view: View) {
        for rule in view.rules {
            let expressions = SelectorText(relationshipNames: relationshipNames, separator: separator)
            guard let text = expressions.expression(rule.selector) else { continue }
            let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") } && !text.hasSuffix("\\")
            out.line(rule.action.rawValue + " " + (isPlain ? text : DSLText.quoted(text)))
        }
        if !view.animation.isEmpty {
            out.open("animation")
            for step in view.animation { out.line(step.map(\.rawValue).joined(separator: " ")) }
            out.close()
        }
        write(view.steps)
        if let image = view.image {
            out.line(image.format, text: image.reference)
        }
    }

    // MARK: Dynamic views

    private mutating func write(_ items: [DynamicItem]) {
        for item in items {
            switch item {
            case .step(let step): write(step)
            case .parallel(let items):
                out.openParallel()
                write(items)
                out.close()
            }
        }
    }

    private mutating func write(_ step: DynamicStep) {
        let order = step.order.map { $0 + ": " } ?? ""
        let line: String
        if lookup(step) == step.relationship {
            var ends = [step.relationship.source, step.relationship.destination]
            if step.isResponse { ends.reverse() }
            line = "\(order)\(ends[0]) -> \(ends[1])" + DSLText.quoted([step.description, step.technology])
        } else if let name = relationshipNames[step.relationship], !step.isResponse, step.technology.isEmpty {
            line = "\(order)\(name)" + DSLText.quoted([step.description])
        } else {
            line =
                "\(order)\(step.relationship.source) -> \(step.relationship.destination)"
                + DSLText.quoted([step.description, step.technology])
        }
        guard step.url != nil || !step.properties.isEmpty else { return out.line(line) }
        out.open(line)
        if let url = step.url { out.line("url", text: url) }
        writeProperties(step.properties)
        out.close()
    }
}
