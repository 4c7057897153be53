extension DSLWriter {
    mutating func writeStyles() {
        guard !model.styles.elements.isEmpty || !model.styles.relationships.isEmpty else { return }
        out.open("styles")
        for scheme in [nil, .light, .dark] as [ColourScheme?] {
            let elements = model.styles.elements.filter { $0.scheme == scheme }
            let relationships = model.styles.relationships.filter { $0.scheme == scheme }
            if elements.isEmpty, relationships.isEmpty { continue }
            if let scheme { out.open(scheme.rawValue) }
            for rule in elements {
                out.open("element " + DSLText.quoted(rule.tag))
                write(rule.style)
                out.close()
            }
            for rule in relationships {
                out.open("relationship " + DSLText.quoted(rule.tag))
                write(rule.style)
                out.close()
            }
            if scheme != nil { out.close() }
        }
        out.close()
    }

    private mutating func write(_ style: ElementStyle) {
        write([
            ("shape", style.shape?.rawValue), ("iconPosition", style.iconPosition),
            ("width", style.width.map(String.init)), ("height", style.height.map(String.init)),
            ("background", style.background), ("color", style.color), ("stroke", style.stroke),
            ("strokeWidth", style.strokeWidth.map(String.init)), ("fontSize", style.fontSize.map(String.init)),
            ("border", style.border?.rawValue), ("opacity", style.opacity.map(String.init)),
            ("metadata", style.showsMetadata.map(String.init)),
            ("description", style.showsDescription.map(String.init)),
        ])
        if let icon = style.icon { out.line("icon", text: icon) }
        writeProperties(style.properties)
    }

    private mutating func write(_ style: RelationshipStyle) {
        write([
            ("thickness", style.thickness.map(String.init)), ("color", style.color), ("style", style.line?.rawValue),
            ("routing", style.routing?.rawValue), ("jump", style.jump.map(String.init)),
            ("fontSize", style.fontSize.map(String.init)), ("width", style.width.map(String.init)),
            ("position", style.position.map(String.init)), ("opacity", style.opacity.map(String.init)),
            ("metadata", style.showsMetadata.map(String.init)),
            ("description", style.showsDescription.map(String.init)),
        ])
        writeProperties(style.properties)
    }

    private mutating func write(_ settings: [(word: String, value: String?)]) {
        for (word, value) in settings {
            if let value { out.line("\(word) \(value)") }
        }
    }
}
