import DataModel

/// What a model lost on its way through another form.
struct ModelLosses {
    private(set) var lines: [String] = []

    /// - Parameter copy: the model as it came back.
    init(of model: ArchitectureModel, in copy: ArchitectureModel) {
        let model = model.withoutPlaces
        let copy = copy.withoutPlaces
        compareHeads(model, copy)
        for element in model.elements { compare(element, copy.element(element.id)) }
        for relationship in model.relationships { compare(relationship, copy.relationship(relationship.id)) }
        let own = Set(model.relationships.map(\.id))
        for relationship in copy.relationships where !own.contains(relationship.id) {
            lines.append("`\(relationship.id)`: comes about, but is not in the model")
        }
        for view in model.views { compare(view, copy.views.first { $0.key == view.key }) }
        if model.styles != copy.styles { lines.append("Styles") }
        for entity in model.entities {
            let again = copy.entities.first { $0.id == entity.id }
            // Places differ, what is written does not.
            if again.map({ EntityWriter.text([$0]) }) != EntityWriter.text([entity]) {
                lines.append("Entity `\(entity.id)`")
            }
        }
    }

    private mutating func compareHeads(_ model: ArchitectureModel, _ copy: ArchitectureModel) {
        note(
            "The model",
            [
                ("name", model.name == copy.name), ("description", model.description == copy.description),
                ("scope", model.scope == copy.scope), ("visibility", model.visibility == copy.visibility),
                ("properties", model.properties == copy.properties),
                // What nests groups may be added.
                ("properties of the model", model.modelProperties.allSatisfy(copy.modelProperties.contains)),
                ("properties of the views", model.viewProperties == copy.viewProperties),
                ("users", model.users == copy.users), ("terminology", model.terminology == copy.terminology),
                ("documentation", model.documentation == copy.documentation),
                ("targets", model.targets == copy.targets),
                ("environments", Set(model.environments) == Set(copy.environments)),
            ])
    }

    private mutating func compare(_ element: Element, _ copy: Element?) {
        guard let copy else { return lines.append("`\(element.id)`") }
        note(
            "`\(element.id)`",
            [
                ("kind", element.kind == copy.kind), ("name", element.name == copy.name),
                ("description", element.description == copy.description),
                ("technology", element.technology == copy.technology), ("metadata", element.metadata == copy.metadata),
                ("tags", element.tags == copy.tags), ("group", element.group == copy.group),
                ("URL", element.url == copy.url), ("properties", element.properties == copy.properties),
                ("perspectives", element.perspectives == copy.perspectives), ("facts", element.facts == copy.facts),
                ("deployment", element.deployment == copy.deployment),
                ("documentation", element.documentation == copy.documentation), ("paths", element.paths == copy.paths),
                ("decisions", element.decisions == copy.decisions),
            ])
    }

    private mutating func compare(_ relationship: Relationship, _ copy: Relationship?) {
        guard let copy else { return lines.append("`\(relationship.id)`") }
        note(
            "`\(relationship.id)`",
            [
                ("description", relationship.description == copy.description),
                ("technology", relationship.technology == copy.technology), ("tags", relationship.tags == copy.tags),
                ("URL", relationship.url == copy.url), ("properties", relationship.properties == copy.properties),
                ("perspectives", relationship.perspectives == copy.perspectives),
                ("facts", relationship.facts == copy.facts), ("origin", relationship.origin == copy.origin),
            ])
    }

    private mutating func compare(_ view: View, _ copy: View?) {
        guard let copy else { return lines.append("View `\(view.key)`") }
        note(
            "View `\(view.key)`",
            [
                ("scope", view.kind == copy.kind && view.scope == copy.scope && view.environment == copy.environment),
                ("title", view.title == copy.title), ("description", view.description == copy.description),
                ("rules", view.rules == copy.rules), ("layout", view.layout == copy.layout),
                ("animation", view.animation == copy.animation), ("steps", view.steps == copy.steps),
                ("filter", view.filter == copy.filter), ("image", view.image == copy.image),
                ("properties", view.properties == copy.properties), ("facts", view.facts == copy.facts),
                ("targets", view.targets == copy.targets), ("default", view.isDefault == copy.isDefault),
            ])
    }

    private mutating func note(_ what: String, _ parts: [(name: String, isKept: Bool)]) {
        let lost = parts.filter { !$0.isKept }.map(\.name)
        if !lost.isEmpty { lines.append(what + ": " + lost.joined(separator: ", ")) }
    }
}
