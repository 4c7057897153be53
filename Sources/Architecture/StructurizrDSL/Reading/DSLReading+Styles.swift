import Diagnostics

extension DSLReading {
    mutating func readInStyles(_ statement: DSLStatement, _ scheme: ColourScheme?) throws(DSLFault) {
        switch statement.word {
        case "element":
            try statement.expect(2...2, "element <tag> {")
            try statement.expectBlock("element <tag>")
            let tag = statement.tokens[1].text
            let rules = builder.model.styles.elements
            let index = rules.firstIndex { $0.tag == tag && $0.scheme == scheme } ?? rules.count
            if index == rules.count {
                var rule = ElementStyleRule(tag: tag, scheme: scheme)
                rule.place = place(statement.keyword)
                builder.model.styles.elements.append(rule)
            }
            contexts.append(.elementStyle(index))
        case "relationship":
            try statement.expect(2...2, "relationship <tag> {")
            try statement.expectBlock("relationship <tag>")
            let tag = statement.tokens[1].text
            let rules = builder.model.styles.relationships
            let index = rules.firstIndex { $0.tag == tag && $0.scheme == scheme } ?? rules.count
            if index == rules.count {
                var rule = RelationshipStyleRule(tag: tag, scheme: scheme)
                rule.place = place(statement.keyword)
                builder.model.styles.relationships.append(rule)
            }
            contexts.append(.relationshipStyle(index))
        case "light" where scheme == nil: try open(.styles(.light), statement, "light")
        case "dark" where scheme == nil: try open(.styles(.dark), statement, "dark")
        case "theme" where scheme == nil, "themes" where scheme == nil: readThemes(statement)
        default: throw unexpected(statement, ["element", "relationship", "light", "dark", "theme", "themes"])
        }
    }

    mutating func readThemes(_ statement: DSLStatement) {
        let themes = statement.tokens.dropFirst()
        builder.model.styles.themes.appendNew(themes.map(\.text))
        guard let first = themes.first, first.lower != "default" else { return }
        reportSkipped(themes.count == 1 ? "The theme `\(first.text)`" : "\(themes.count) themes", at: first, .note)
    }

    mutating func readElementStyle(_ statement: DSLStatement, _ index: Int) throws(DSLFault) {
        if statement.word == "properties" {
            return try open(.properties(.elementStyle(index)), statement, "properties")
        }
        var style = builder.model.styles.elements[index].style
        switch statement.word {
        case "shape": style.shape = try word(statement)
        case "icon":
            try statement.expect(2...2, "icon <file|url>")
            style.icon = statement.tokens[1].text
        case "iconposition":
            try statement.expect(2...2, "iconPosition <Top|Bottom|Left>")
            let position = statement.tokens[1].lower
            guard let known = ["Top", "Bottom", "Left"].first(where: { $0.lowercased() == position }) else {
                throw choice(statement, ["Top", "Bottom", "Left"])
            }
            style.iconPosition = known
        case "width": style.width = try number(statement, 1...100_000)
        case "height": style.height = try number(statement, 1...100_000)
        case "background": style.background = try colour(statement)
        case "color", "colour": style.color = try colour(statement)
        case "stroke": style.stroke = try colour(statement)
        case "strokewidth": style.strokeWidth = try number(statement, 1...10)
        case "fontsize": style.fontSize = try number(statement, 1...1_000)
        case "border": style.border = try word(statement)
        case "opacity": style.opacity = try number(statement, 0...100)
        case "metadata": style.showsMetadata = try flag(statement)
        case "description": style.showsDescription = try flag(statement)
        default:
            throw unexpected(
                statement,
                [
                    "shape", "icon", "iconPosition", "width", "height", "background", "color", "colour", "stroke",
                    "strokeWidth", "fontSize", "border", "opacity", "metadata", "description", "properties",
                ])
        }
        builder.model.styles.elements[index].style = style
    }

    mutating func readRelationshipStyle(_ statement: DSLStatement, _ index: Int) throws(DSLFault) {
        if statement.word == "properties" {
            return try open(.properties(.relationshipStyle(index)), statement, "properties")
        }
        var style = builder.model.styles.relationships[index].style
        switch statement.word {
        case "thickness": style.thickness = try number(statement, 1...100)
        case "color", "colour": style.color = try colour(statement)
        case "dashed": style.line = try flag(statement) ? .dashed : .solid
        case "style": style.line = try word(statement)
        case "routing": style.routing = try word(statement)
        case "jump": style.jump = try flag(statement)
        case "fontsize": style.fontSize = try number(statement, 1...1_000)
        case "width": style.width = try number(statement, 1...100_000)
        case "position": style.position = try number(statement, 0...100)
        case "opacity": style.opacity = try number(statement, 0...100)
        case "metadata": style.showsMetadata = try flag(statement)
        case "description": style.showsDescription = try flag(statement)
        default:
            throw unexpected(
                statement,
                [
                    "thickness", "color", "colour", "dashed", "style", "routing", "jump", "fontSize", "width",
                    "position", "opacity", "metadata", "description", "properties",
                ])
        }
        builder.model.styles.relationships[index].style = style
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(_ statement: DSLStatement) throws(DSLFault) -> Word
    {
        let words = Word.allCases.map(\.rawValue)
        try statement.expect(2...2, "\(statement.keyword.text) <\(words.joined(separator: "|"))>")
        let text = statement.tokens[1].lower
        guard let word = Word.allCases.first(where: { $0.rawValue.lowercased() == text }) else {
            throw choice(statement, words)
        }
        return word
    }

    private func number(_ statement: DSLStatement, _ range: ClosedRange<Int>) throws(DSLFault) -> Int {
        try statement.expect(2...2, "\(statement.keyword.text) <number>")
        return try integer(statement.tokens[1], range)
    }

    private func flag(_ statement: DSLStatement) throws(DSLFault) -> Bool {
        try statement.expect(2...2, "\(statement.keyword.text) <true|false>")
        switch statement.tokens[1].lower {
        case "true": return true
        case "false": return false
        default: throw choice(statement, ["true", "false"])
        }
    }

    private func colour(_ statement: DSLStatement) throws(DSLFault) -> String {
        try statement.expect(2...2, "\(statement.keyword.text) <#rrggbb|color name>")
        let token = statement.tokens[1]
        guard let colour = Colour.read(token.text) else {
            let nearest = EditDistance.nearest(to: token.text, among: Colour.names.keys.sorted())
            throw DSLFault(
                DSLRule.value, "`\(token.text)` is no colour", at: token,
                fix: token.text.hasPrefix("#") ? "write six digits such as `#1168bd`" : nearest.map { "write `\($0)`" })
        }
        return colour
    }

    mutating func readTerm(_ statement: DSLStatement) throws(DSLFault) {
        let words = [
            "person", "softwareSystem", "container", "component", "deploymentNode", "infrastructureNode",
            "relationship", "metadata",
        ]
        guard let word = words.first(where: { $0.lowercased() == statement.word }) else {
            throw unexpected(statement, words)
        }
        try statement.expect(2...2, "\(word) <term>")
        builder.model.terminology.set(Property(word, statement.tokens[1].text))
    }
}
