import Architecture

extension ArchitectureModel {
    /// What a model says, without places, and with elements and relationships in an order of their own.
    var meaning: Meaning {
        let model = withoutPlaces
        return Meaning(
            elements: model.elements.sorted { $0.id < $1.id },
            relationships: model.relationships.sorted { $0.id < $1.id },
            environments: model.environments.sorted { $0.id < $1.id }, views: model.views.sorted { $0.key < $1.key },
            styles: model.styles,
            rest: [model.name, model.description, model.visibility, model.scope?.rawValue ?? ""],
            properties: [
                model.properties, model.modelProperties, model.viewProperties, model.users, model.terminology,
            ],
            documentation: model.documentation)
    }

    struct Meaning: Equatable {
        var elements: [Element]
        var relationships: [Relationship]
        var environments: [Environment]
        var views: [View]
        var styles: Styles
        var rest: [String]
        var properties: [[Property]]
        var documentation: [DocumentationFolder]
    }
}

extension ArchitectureModel.Meaning {
    /// The first thing that differs, to look at.
    func difference(from other: Self) -> String? {
        if elements != other.elements {
            let pair = zip(elements, other.elements).first { $0 != $1 }
            return "element \(pair.map { "\($0)\n\($1)" } ?? "count \(elements.count) \(other.elements.count)")"
        }
        if relationships != other.relationships {
            let pair = zip(relationships, other.relationships).first { $0 != $1 }
            return
                "relationship \(pair.map { "\($0)\n\($1)" } ?? "count \(relationships.count) \(other.relationships.count)")"
        }
        if views != other.views {
            return "view \(zip(views, other.views).first { $0 != $1 }.map { "\($0)\n\($1)" } ?? "")"
        }
        if styles != other.styles { return "styles" }
        if environments != other.environments { return "environments \(environments) \(other.environments)" }
        return self == other ? nil : "rest"
    }
}
