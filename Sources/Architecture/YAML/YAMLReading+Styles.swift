import Diagnostics
import StructuredInput
import Yams

extension YAMLReading {
    static let elementStyleKeys = [
        "shape", "icon", "icon-position", "width", "height", "background", "color", "colour", "stroke", "stroke-width",
        "font-size", "border", "opacity", "metadata", "description", "properties",
    ]
    static let relationshipStyleKeys = [
        "thickness", "color", "colour", "line", "routing", "jump", "font-size", "width", "position", "opacity",
        "metadata", "description", "properties",
    ]

    mutating func readStyles(_ node: Node) {
        let members = source.members(of: node, keys: ["elements", "relationships", "light", "dark"], what: "`styles`")
        readStyles(members, nil)
        for scheme in ColourScheme.allCases {
            guard let node = members[scheme.rawValue] else { continue }
            let parts = source.members(of: node, keys: ["elements", "relationships"], what: "`\(scheme.rawValue)`")
            readStyles(parts, scheme)
        }
    }

    private mutating func readStyles(_ members: [String: Node], _ scheme: ColourScheme?) {
        let fix = "write `Tag: {shape: …}`"
        if let node = members["elements"] {
            for (key, tag, value) in source.pairs(of: node, what: "`elements`", fix: fix) {
                var rule = ElementStyleRule(tag: tag, scheme: scheme, style: elementStyle(value))
                rule.place = place(key)
                builder.model.styles.elements.append(rule)
            }
        }
        if let node = members["relationships"] {
            for (key, tag, value) in source.pairs(of: node, what: "`relationships`", fix: fix) {
                var rule = RelationshipStyleRule(tag: tag, scheme: scheme, style: relationshipStyle(value))
                rule.place = place(key)
                builder.model.styles.relationships.append(rule)
            }
        }
    }

    private mutating func elementStyle(_ node: Node) -> ElementStyle {
        let members = source.members(of: node, keys: Self.elementStyleKeys, what: "a style of elements")
        var style = ElementStyle()
        style.shape = word(members["shape"], "shape")
        style.icon = source.text(of: members["icon"], "icon")
        style.iconPosition = iconPosition(members["icon-position"])
        style.width = number(members["width"], "width", 1...100_000)
        style.height = number(members["height"], "height", 1...100_000)
        style.background = colour(members["background"], "background")
        style.color = colour(members["color"] ?? members["colour"], "color")
        style.stroke = colour(members["stroke"], "stroke")
        style.strokeWidth = number(members["stroke-width"], "stroke-width", 1...10)
        style.fontSize = number(members["font-size"], "font-size", 1...1_000)
        style.border = word(members["border"], "border")
        style.opacity = number(members["opacity"], "opacity", 0...100)
        style.showsMetadata = flag(members["metadata"], "metadata")
        style.showsDescription = flag(members["description"], "description")
        style.properties = properties(members["properties"])
        return style
    }

    private mutating func relationshipStyle(_ node: Node) -> RelationshipStyle {
        let members = source.members(of: node, keys: Self.relationshipStyleKeys, what: "a style of relationships")
        var style = RelationshipStyle()
        style.thickness = number(members["thickness"], "thickness", 1...100)
        style.color = colour(members["color"] ?? members["colour"], "color")
        style.line = word(members["line"], "line")
        style.routing = word(members["routing"], "routing")
        style.jump = flag(members["jump"], "jump")
        style.fontSize = number(members["font-size"], "font-size", 1...1_000)
        style.width = number(members["width"], "width", 1...100_000)
        style.position = number(members["position"], "position", 0...100)
        style.opacity = number(members["opacity"], "opacity", 0...100)
        style.showsMetadata = flag(members["metadata"], "metadata")
        style.showsDescription = flag(members["description"], "description")
        style.properties = properties(members["properties"])
        return style
    }

    private mutating func iconPosition(_ node: Node?) -> String? {
        guard let node, let text = source.text(of: node, "icon-position") else { return nil }
        let words = ["Top", "Bottom", "Left"]
        if let word = words.first(where: { $0.lowercased() == text.lowercased() }) { return word }
        source.report(
            "unknown-word", "`icon-position` is `\(text)`, which is not one of \(words.listed)", at: node,
            fix: "use one of \(words.listed)")
        return nil
    }

    private mutating func colour(_ node: Node?, _ what: String) -> String? {
        guard let node, let text = source.text(of: node, what) else { return nil }
        if let colour = Colour.read(text) { return colour }
        let nearest = EditDistance.nearest(to: text, among: Colour.names.keys.sorted())
        source.report(
            ModelRule.value, "`\(what)` is `\(text)`, which is no colour", at: node,
            fix: text.hasPrefix("#") ? "write six digits such as `\"#1168bd\"`" : nearest.map { "write `\($0)`" })
        return nil
    }

    mutating func readThemes(_ node: Node?) {
        let themes = texts(node, "themes")
        builder.model.styles.themes.appendNew(themes)
    }
}
