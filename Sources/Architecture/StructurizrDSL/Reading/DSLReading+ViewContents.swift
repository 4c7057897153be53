import Diagnostics

extension DSLReading {
    mutating func readInView(_ statement: DSLStatement, _ index: Int) throws(DSLFault) {
        let kind = builder.model.views[index].kind
        switch statement.word {
        case "title":
            try statement.expect(2...2, "title <title>")
            builder.model.views[index].title = statement.tokens[1].text
        case "description":
            try statement.expect(2...2, "description <description>")
            builder.model.views[index].description = statement.tokens[1].text
        case "default":
            try statement.expect(1...1, "default")
            builder.model.views[index].isDefault = true
        case "properties": try open(.properties(.view(index)), statement, "properties")
        case "autolayout" where kind != .filtered:
            builder.model.views[index].layout = try layout(statement)
        case "include" where kind != .filtered && kind != .dynamic: try addRules(.include, statement, index)
        case "exclude" where kind != .filtered && kind != .dynamic: try addRules(.exclude, statement, index)
        case "animation" where kind != .filtered && kind != .dynamic:
            if statement.opensBlock {
                try open(.animation(index), statement, "animation")
            } else {
                try readAnimationStep(Array(statement.tokens.dropFirst()), index)
            }
        case "animationstep" where kind != .filtered && kind != .dynamic:
            try readAnimationStep(Array(statement.tokens.dropFirst()), index)
        default:
            if kind == .dynamic { return try readInSequence(statement, index) }
            let words = ["title", "description", "default", "properties"]
            throw unexpected(
                statement, kind == .filtered ? words : words + ["include", "exclude", "autoLayout", "animation"])
        }
    }

    private func layout(_ statement: DSLStatement) throws(DSLFault) -> Layout {
        try statement.expect(1...6, "autoLayout [tb|bt|lr|rl] [rankSeparation] [nodeSeparation]")
        var layout = Layout()
        if let direction = statement[1]?.lowercased() {
            switch direction {
            case "tb": layout.direction = .topBottom
            case "bt": layout.direction = .bottomTop
            case "lr": layout.direction = .leftRight
            case "rl": layout.direction = .rightLeft
            default: throw choice(statement, ["tb", "bt", "lr", "rl"])
            }
        }
        if statement.tokens.count > 2 { layout.rankSeparation = try integer(statement.tokens[2], 0...100_000) }
        if statement.tokens.count > 3 { layout.nodeSeparation = try integer(statement.tokens[3], 0...100_000) }
        return layout
    }

    private mutating func addRules(_ action: ViewRule.Action, _ statement: DSLStatement, _ index: Int) throws(DSLFault)
    {
        try statement.expect(2...10_000, "\(statement.keyword.text) <*|identifier|expression> [identifier|expression…]")
        let view = builder.model.views[index]
        for token in statement.tokens.dropFirst() {
            let selectors = try selectors(token)
            for selector in selectors {
                if action == .include, case .element(let id) = selector { try check(id, fits: view, token) }
            }
            builder.model.views[index].rules += selectors.map { ViewRule(action, $0) }
        }
    }

    /// Elements that are named have to fit the view.
    private func check(_ id: ElementID, fits view: View, _ token: DSLToken) throws(DSLFault) {
        guard let kind = builder.model.element(id)?.kind else { return }
        let fits: Bool =
            switch view.kind {
            case .landscape, .context: [.person, .softwareSystem, .custom].contains(kind)
            case .container: [.person, .softwareSystem, .container, .custom].contains(kind)
            case .component: !kind.isDeployed
            case .deployment: kind.isDeployed || [.softwareSystem, .container, .custom].contains(kind)
            case .custom: kind == .custom
            case .dynamic, .filtered, .image: true
            }
        guard fits else {
            throw DSLFault(
                DSLRule.value, "`\(token.text)` cannot be shown in this kind of view", at: token,
                fix: "take it away, or include what it is part of")
        }
    }

    mutating func readAnimationStep(_ tokens: [DSLToken], _ index: Int) throws(DSLFault) {
        let view = builder.model.views[index]
        let environment = view.kind == .deployment ? view.environment : nil
        let evaluator = SelectorEvaluator(model: builder.model, environment: environment)
        var step: [ElementID] = []
        for token in tokens {
            for selector in try selectors(token) {
                let elements = evaluator.evaluate(selector).elements.filter { id in
                    let kind = builder.model.element(id)?.kind
                    return view.kind != .deployment || kind?.isDeployed == true || kind == .custom
                }
                step.appendNew(elements)
            }
        }
        if !step.isEmpty { builder.model.views[index].animation.append(step) }
    }

    // MARK: Dynamic views

    mutating func readInSequence(_ statement: DSLStatement, _ index: Int) throws(DSLFault) {
        if statement.tokens.isEmpty, statement.opensBlock {
            sequences.append([])
            contexts.append(.parallel(index))
            return
        }
        var tokens = statement.tokens
        var order: String?
        if let first = tokens.first, first.text.hasSuffix(":"), tokens.count > 1 {
            order = String(first.text.dropLast())
            tokens.removeFirst()
        }
        var step = try self.step(tokens, statement)
        step.order = order
        step.place = tokens.first.map(place)
        if sequences.isEmpty { sequences.append([]) }
        sequences[sequences.count - 1].append(.step(step))
        if statement.opensBlock { contexts.append(.step) }
    }

    private func step(_ tokens: [DSLToken], _ statement: DSLStatement) throws(DSLFault) -> DynamicStep {
        guard tokens.count > 1, arrow(tokens[1]) != nil else {
            guard let first = tokens.first, case .relationship(let id) = find(first.text) else {
                let words = ["autoLayout", "title", "description", "default", "properties"]
                if let first = tokens.first, tokens.count <= 2, find(first.text) == nil,
                    EditDistance.nearest(to: first.text, among: words) == nil
                {
                    throw unknown(first, what: "relationship")
                }
                throw unexpected(statement, ["->"] + words)
            }
            if tokens.count > 2 {
                throw DSLFault(
                    "`\(tokens[2].text)` is one part too many", at: tokens[2],
                    fix: "write `[order:] <identifier> [description]`")
            }
            return DynamicStep(id, description: tokens.count > 1 ? tokens[1].text : "")
        }
        let grammar = "[order:] <identifier> -> <identifier> [description] [technology]"
        guard (3...5).contains(tokens.count) else {
            throw DSLFault(
                "The step has too \(tokens.count < 3 ? "few" : "many") parts", at: tokens[0], fix: "write `\(grammar)`")
        }
        let source = try element(tokens[0])
        let destination = try element(tokens[2])
        let description = tokens.count > 3 ? tokens[3].text : ""
        let technology = tokens.count > 4 ? tokens[4].text : ""
        var step: DynamicStep
        if let id = builder.model.relationship(
            source.id, destination.id, description: description, technology: technology)
        {
            step = DynamicStep(id, description: description)
        } else if let id = builder.model.relationship(
            destination.id, source.id, description: "", technology: technology)
        {
            step = DynamicStep(id, description: description, isResponse: true)
        } else {
            let suffix = technology.isEmpty ? "" : " by `\(technology)`"
            throw DSLFault(
                DSLRule.relationship,
                "The model has no relationship from `\(source.name)` to `\(destination.name)`\(suffix)",
                at: tokens[0], fix: "add it to the model")
        }
        step.technology = technology
        return step
    }

    mutating func readInStep(_ statement: DSLStatement) throws(DSLFault) {
        switch statement.word {
        case "url":
            try statement.expect(2...2, "url <url>")
            updateStep { $0.url = statement.tokens[1].text }
        case "properties": try open(.properties(.step), statement, "properties")
        default: throw unexpected(statement, ["url", "properties"])
        }
    }

    /// Changes the step read last.
    mutating func updateStep(_ change: (inout DynamicStep) -> Void) {
        guard let sequence = sequences.indices.last, let last = sequences[sequence].indices.last,
            case .step(var step) = sequences[sequence][last]
        else { return }
        change(&step)
        sequences[sequence][last] = .step(step)
    }

    // MARK: Image views

    mutating func readInImage(_ statement: DSLStatement, _ index: Int) throws(DSLFault) {
        switch statement.word {
        case "image", "plantuml", "mermaid":
            try statement.expect(2...2, "\(statement.word) <file|url|text>")
            builder.model.views[index].image = View.ImageSource(
                format: statement.word, reference: statement.tokens[1].text)
        case "kroki":
            try statement.expect(3...3, "kroki <format> <file|url|text>")
            builder.model.views[index].image = View.ImageSource(
                format: "kroki " + statement.tokens[1].text, reference: statement.tokens[2].text)
        case "light", "dark": try open(.image(index), statement, statement.word)
        default: try readInView(statement, index)
        }
    }
}
