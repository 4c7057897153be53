extension DSLWriter {
    /// The relationships between elements that are not deployed; those they imply come about as they do in the model.
    mutating func writeRelationships() {
        var implied: [RelationshipID: [Relationship]] = [:]
        for relationship in model.relationships {
            if case .implied(let id) = relationship.origin { implied[id, default: []].append(relationship) }
        }
        var strategy = ModelBuilder.ImpliedStrategy.unlessAny
        for relationship in model.relationships where relationship.origin == .explicit {
            guard !isDeployed(relationship.source), !isDeployed(relationship.destination) else { continue }
            let wanted = (implied[relationship.id] ?? []).map { [$0.source, $0.destination] }
            let fitting = self.strategy(for: relationship, implying: wanted, before: strategy)
            if let fitting, fitting != strategy {
                strategy = fitting
                out.line("!impliedRelationships " + Self.word(for: fitting))
            }
            echo.strategy = strategy
            write(relationship)
        }
        for relationship in model.relationships where relationship.origin != .explicit {
            if !isDeployed(relationship.source) { writeAdditions(relationship) }
        }
    }

    /// What is said of a relationship that comes about by itself.
    mutating func writeAdditions(_ relationship: Relationship) {
        guard
            relationship.url != nil || !relationship.tags.isEmpty || !relationship.properties.isEmpty
                || !relationship.facts.isEmpty || !relationship.perspectives.isEmpty
        else { return }
        // An expression selects all relationships between two elements.
        guard model.relationships(from: relationship.source, to: relationship.destination).count == 1 else { return }
        out.open("!relationships \"\(relationship.source)->\(relationship.destination)\"")
        for tag in relationship.tags { out.line("tag", text: tag) }
        writeBlock(relationship)
        out.close()
    }

    private mutating func writeBlock(_ relationship: Relationship) {
        if let url = relationship.url { out.line("url", text: url) }
        writeProperties(Self.properties(relationship.properties, relationship.facts))
        writePerspectives(relationship.perspectives)
    }

    private func isDeployed(_ id: ElementID) -> Bool { model.element(id)?.kind.isDeployed ?? false }

    private static func word(for strategy: ModelBuilder.ImpliedStrategy) -> String {
        switch strategy {
        case .never: "false"
        case .unlessAny: "true"
        case .unlessSame:
            "\"com.structurizr.model.CreateImpliedRelationshipsUnlessSameRelationshipExistsStrategy\""
        }
    }

    /// The way of implying under which exactly some relationships come about.
    private func strategy(
        for relationship: Relationship, implying wanted: [[ElementID]], before: ModelBuilder.ImpliedStrategy
    ) -> ModelBuilder.ImpliedStrategy? {
        let others: [ModelBuilder.ImpliedStrategy] = [.unlessAny, .never, .unlessSame]
        for strategy in [before] + others.filter({ $0 != before }) {
            if echo.implied(by: relationship, strategy).map({ [$0.source, $0.destination] }) == wanted {
                return strategy
            }
        }
        return nil
    }

    mutating func write(_ relationship: Relationship) {
        guard case .success = echo.relate(relationship) else { return }
        let name = relationshipNames[relationship.id].map { $0 + " = " } ?? ""
        let texts = [relationship.description, relationship.technology, Self.tags(relationship.tags)]
        let line = "\(name)\(relationship.source) -> \(relationship.destination)" + DSLText.quoted(texts)
        let properties = Self.properties(relationship.properties, relationship.facts)
        guard
            relationship.url != nil || !properties.isEmpty || !relationship.perspectives.isEmpty
                || !TagList.isPlain(relationship.tags)
        else { return out.line(line) }
        out.open(line)
        writeTags(relationship.tags)
        writeBlock(relationship)
        out.close()
    }
}
