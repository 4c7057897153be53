extension Styles {
    /// The look of something with these tags, later tags and rules over earlier ones.
    package func element(tags: [String], scheme: ColourScheme) -> ElementStyle {
        var out = ElementStyle()
        for tag in tags {
            for rule in elements where rule.tag == tag && rule.scheme == nil { out.override(with: rule.style) }
            for rule in elements where rule.tag == tag && rule.scheme == scheme { out.override(with: rule.style) }
        }
        return out
    }

    /// The look of a relationship with these tags, later tags and rules over earlier ones.
    package func relationship(tags: [String], scheme: ColourScheme) -> RelationshipStyle {
        var out = RelationshipStyle()
        for tag in tags {
            for rule in relationships where rule.tag == tag && rule.scheme == nil { out.override(with: rule.style) }
            for rule in relationships where rule.tag == tag && rule.scheme == scheme { out.override(with: rule.style) }
        }
        return out
    }
}

extension ElementStyle {
    mutating func override(with other: ElementStyle) {
        shape = other.shape ?? shape
        icon = other.icon ?? icon
        iconPosition = other.iconPosition ?? iconPosition
        width = other.width ?? width
        height = other.height ?? height
        background = other.background ?? background
        color = other.color ?? color
        stroke = other.stroke ?? stroke
        strokeWidth = other.strokeWidth ?? strokeWidth
        fontSize = other.fontSize ?? fontSize
        border = other.border ?? border
        opacity = other.opacity ?? opacity
        showsMetadata = other.showsMetadata ?? showsMetadata
        showsDescription = other.showsDescription ?? showsDescription
        properties += other.properties
    }
}

extension RelationshipStyle {
    mutating func override(with other: RelationshipStyle) {
        thickness = other.thickness ?? thickness
        color = other.color ?? color
        line = other.line ?? line
        routing = other.routing ?? routing
        jump = other.jump ?? jump
        fontSize = other.fontSize ?? fontSize
        width = other.width ?? width
        position = other.position ?? position
        opacity = other.opacity ?? opacity
        showsMetadata = other.showsMetadata ?? showsMetadata
        showsDescription = other.showsDescription ?? showsDescription
        properties += other.properties
    }
}
