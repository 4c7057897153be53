/// Puts a model into the DSL.
///
/// Every element has an identifier, the last part of its id; what comes about by itself when the text is read, such as implied
/// relationships and those between instances, is not written, but seen to.
struct DSLWriter {
    let model: ArchitectureModel
    var out = DSLText()
    /// Identifiers of relationships that views refer to.
    var relationshipNames: [RelationshipID: String] = [:]
    /// The model as it comes about while the text is read.
    var echo = ModelBuilder()
    let separator: String

    init(model: ArchitectureModel) {
        self.model = model
        let names = Set(model.elements.flatMap(\.group))
        let stated = model.modelProperties.first { $0.name == "structurizr.groupSeparator" }?.value
        let free = ["/", "|", "::", " > "].first { mark in names.allSatisfy { !$0.contains(mark) } }
        separator = stated ?? free ?? "/"
    }

    mutating func writeWorkspace() {
        nameRelationships()
        let heads = [model.name, DSLText.needsBlock(model.description) ? "" : model.description]
        out.open("workspace" + DSLText.quoted(heads))
        if DSLText.needsBlock(model.description) { out.line("description", text: model.description) }
        out.line("!identifiers hierarchical")
        writeFolders(model.documentation)
        writeProperties(model.properties)
        writeModel()
        writeViews()
        writeConfiguration()
        out.close()
    }

    private mutating func writeConfiguration() {
        guard model.scope != nil || !model.visibility.isEmpty || !model.users.isEmpty else { return }
        out.open("configuration")
        switch model.scope {
        case .landscape?: out.line("scope landscape")
        case .softwareSystem?: out.line("scope softwaresystem")
        case ArchitectureModel.Scope.none?: out.line("scope none")
        case nil: break
        }
        if !model.visibility.isEmpty { out.line("visibility " + model.visibility) }
        if !model.users.isEmpty {
            out.open("users")
            for user in model.users { out.line(DSLText.quoted(user.name) + " " + user.value) }
            out.close()
        }
        out.close()
    }

    private mutating func writeModel() {
        out.open("model")
        var properties = model.modelProperties
        let isNested = model.elements.contains { $0.group.count > 1 }
        if isNested { properties.set(Property("structurizr.groupSeparator", separator)) }
        writeProperties(properties)
        writeElements(model.elements.filter { $0.parent == nil && !$0.kind.isDeployed })
        writeRelationships()
        for environment in model.environments { writeEnvironment(environment) }
        out.close()
    }

    // MARK: Parts

    mutating func writeProperties(_ properties: [Property]) {
        guard !properties.isEmpty else { return }
        out.open("properties")
        for property in properties {
            out.line(DSLText.quoted(property.name), text: property.value)
        }
        out.close()
    }

    /// Own properties, with facts as further ones.
    static func properties(_ properties: [Property], _ facts: Facts) -> [Property] {
        properties + facts.known.map { Property($0.key.rawValue, $0.value.description) }
    }

    mutating func writePerspectives(_ perspectives: [Perspective]) {
        guard !perspectives.isEmpty else { return }
        out.open("perspectives")
        for perspective in perspectives {
            let texts = [perspective.name, perspective.description, perspective.value]
            guard perspective.url != nil || texts.contains(where: DSLText.needsBlock) else {
                out.line(String(DSLText.quoted(perspective.value.isEmpty ? Array(texts.prefix(2)) : texts).dropFirst()))
                continue
            }
            out.open("perspective " + DSLText.quoted(perspective.name))
            out.line("description", text: perspective.description)
            if !perspective.value.isEmpty { out.line("value", text: perspective.value) }
            if let url = perspective.url { out.line("url", text: url) }
            out.close()
        }
        out.close()
    }

    mutating func writeFolders(_ folders: [DocumentationFolder]) {
        for folder in folders {
            let word = folder.content == .documents ? "!docs" : "!adrs"
            let line = word + DSLText.quoted([folder.path, folder.format])
            guard !folder.excluded.isEmpty else {
                out.line(line)
                continue
            }
            out.open(line)
            out.line("exclude" + folder.excluded.map { " " + DSLText.quoted($0) }.joined())
            out.close()
        }
    }

    mutating func writeTags(_ tags: [String]) {
        guard !TagList.isPlain(tags) else { return }
        for tag in tags { out.line("tag", text: tag) }
    }

    static func tags(_ tags: [String]) -> String { TagList.isPlain(tags) ? tags.joined(separator: ",") : "" }

    /// Relationships that are referred to, and that ends and description do not tell.
    private mutating func nameRelationships() {
        var wanted: [RelationshipID] = []
        for view in model.views {
            for rule in view.rules { rule.selector.collectRelationships(into: &wanted) }
            for (_, step) in SequenceNumbers.number(view.steps) where lookup(step) != step.relationship {
                wanted.append(step.relationship)
            }
        }
        var number = 1
        for id in wanted where relationshipNames[id] == nil {
            guard model.relationship(id)?.origin == .explicit else { continue }
            while model.element(ElementID("relationship-\(number)")) != nil { number += 1 }
            relationshipNames[id] = "relationship-\(number)"
            number += 1
        }
    }

    /// The relationship that the ends of a step will be read as.
    func lookup(_ step: DynamicStep) -> RelationshipID? {
        let (from, to) = (step.relationship.source, step.relationship.destination)
        let (description, technology) = (step.description, step.technology)
        guard step.isResponse else {
            return model.relationship(from, to, description: description, technology: technology)
        }
        // An answer is read as one only where there is nothing in its own direction.
        guard model.relationship(to, from, description: description, technology: technology) == nil else { return nil }
        return model.relationship(from, to, description: "", technology: technology)
    }
}

extension Selector {
    /// The relationships a selector names.
    func collectRelationships(into ids: inout [RelationshipID]) {
        switch self {
        case .relationship(let id): ids.append(id)
        case .anyOf(let selectors): for selector in selectors { selector.collectRelationships(into: &ids) }
        case .both(let first, let second):
            first.collectRelationships(into: &ids)
            second.collectRelationships(into: &ids)
        case .not(let selector), .notRelationship(let selector), .from(let selector), .to(let selector),
            .coupled(let selector, _, _):
            selector.collectRelationships(into: &ids)
        default: break
        }
    }
}
