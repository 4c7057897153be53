extension DSLWriter {
    /// Elements with a common parent, in their order, in the groups they stand in.
    mutating func writeElements(_ elements: [Element]) {
        var open: [String] = []
        for element in elements {
            let common = zip(open, element.group).prefix { $0 == $1 }.count
            while open.count > common {
                out.close()
                open.removeLast()
            }
            for name in element.group.dropFirst(common) {
                out.open("group " + DSLText.quoted(name))
                open.append(name)
            }
            write(element)
        }
        for _ in open { out.close() }
    }

    private mutating func write(_ element: Element) {
        if element.isInstance { return writeInstance(element) }
        echo.model.add(element.withoutPlace)
        let inLine = { (text: String) in DSLText.needsBlock(text) ? "" : text }
        var texts: [String] = []
        for part in DSLKeywords.parts(of: element.kind) {
            switch part {
            case .metadata: texts.append(inLine(element.metadata))
            case .description: texts.append(inLine(element.description))
            case .technology: texts.append(inLine(element.technology))
            case .tags: texts.append(Self.tags(element.tags))
            case .instances:
                let instances = element.deployment?.instances ?? "1"
                texts.append(instances == "1" ? "" : instances)
            }
        }
        let name = "\(element.id.last) = \(DSLKeywords.spelling(of: element.kind)) \(DSLText.quoted(element.name))"
        let line = name + DSLText.quoted(texts)
        let children = model.children(of: element.id)
        guard !children.isEmpty || hasBlock(element) else { return out.line(line) }
        out.open(line)
        writeBlock(element)
        writeElements(children)
        out.close()
    }

    private func hasBlock(_ element: Element) -> Bool {
        element.url != nil || !element.properties.isEmpty || !element.facts.isEmpty || !element.perspectives.isEmpty
            || !element.documentation.isEmpty
            || [element.description, element.technology, element.metadata].contains(where: DSLText.needsBlock)
            || !TagList.isPlain(element.tags) || element.deployment?.groups.isEmpty == false
            || element.deployment?.healthChecks.isEmpty == false
    }

    /// What an element has besides parts and elements in it.
    private mutating func writeBlock(_ element: Element) {
        if !element.isInstance {
            let parts = DSLKeywords.parts(of: element.kind)
            for (part, text) in [
                (DSLKeywords.Part.description, element.description), (.technology, element.technology),
                (.metadata, element.metadata),
            ] where parts.contains(part) && DSLText.needsBlock(text) {
                out.line("\(part)", text: text)
            }
            writeTags(element.tags)
        }
        if let url = element.url { out.line("url", text: url) }
        writeProperties(Self.properties(element.properties, element.facts))
        writePerspectives(element.perspectives)
        writeFolders(element.documentation)
        if element.kind == .deploymentNode, let deployment = element.deployment, !deployment.groups.isEmpty {
            out.line("deploymentGroup " + groupNames(deployment))
        }
        for check in element.deployment?.healthChecks ?? [] {
            out.line(
                "healthCheck" + DSLText.quoted([check.name, check.url]) + " \(check.interval) \(check.timeout)")
        }
    }

    // MARK: Deployment

    mutating func writeEnvironment(_ environment: ArchitectureModel.Environment) {
        echo.add(environment)
        out.open("\(environment.id) = deploymentEnvironment \(DSLText.quoted(environment.name))")
        for (index, group) in environment.groups.enumerated() {
            out.line("\(Self.groupID(index)) = deploymentGroup \(DSLText.quoted(group))")
        }
        writeElements(model.elements.filter { $0.parent == nil && $0.deployment?.environment == environment.name })
        writeRemovals(environment.name)
        for relationship in model.relationships where relationship.origin == .explicit {
            let ends = [relationship.source, relationship.destination]
            let isInside = ends.contains { model.element($0)?.deployment?.environment == environment.name }
            if isInside { write(relationship) }
        }
        for relationship in model.relationships where relationship.origin != .explicit {
            let environmentName = model.element(relationship.source)?.deployment?.environment
            if environmentName == environment.name { writeAdditions(relationship) }
        }
        out.close()
    }

    private static func groupID(_ index: Int) -> String { "deployment-group-\(index + 1)" }

    /// Identifiers of deployment groups, in one text.
    private func groupNames(_ deployment: Element.Deployment) -> String {
        let known = model.environments.first { $0.name == deployment.environment }?.groups ?? []
        return DSLText.quoted(
            deployment.groups.compactMap { known.firstIndex(of: $0).map(Self.groupID) }.joined(separator: ","))
    }

    private mutating func writeInstance(_ element: Element) {
        guard let deployment = element.deployment, let base = deployment.instanceOf else { return }
        echo.addInstance(element.withoutPlace)
        let word = DSLKeywords.spelling(of: element.kind)
        var line = "\(element.id.last) = \(word) \(base)"
        let tags = Self.tags(element.tags)
        if !deployment.groups.isEmpty || !tags.isEmpty {
            line += " " + (deployment.groups.isEmpty ? "\"\"" : groupNames(deployment)) + DSLText.quoted([tags])
        }
        guard
            element.url != nil || !element.properties.isEmpty || !element.facts.isEmpty
                || !element.perspectives.isEmpty || !deployment.healthChecks.isEmpty || !TagList.isPlain(element.tags)
                || !element.description.isEmpty
        else { return out.line(line) }
        out.open(line)
        writeTags(element.tags)
        if !element.description.isEmpty { out.line("description", text: element.description) }
        writeBlock(element)
        out.close()
    }

    /// Takes away the relationships between instances that come about by themselves, but are not in the model.
    private mutating func writeRemovals(_ environment: String) {
        let gone = echo.model.relationships.filter { relationship in
            guard relationship.base != nil, !isImplied(relationship),
                echo.model.element(relationship.source)?.deployment?.environment == environment
            else { return false }
            return !model.relationships(from: relationship.source, to: relationship.destination).contains {
                $0.base != nil && $0.description == relationship.description
            }
        }
        for relationship in gone {
            out.open(
                "\(relationship.source) -/> \(relationship.destination) \(DSLText.quoted(relationship.description))")
            out.close()
        }
    }

    private func isImplied(_ relationship: Relationship) -> Bool {
        if case .implied = relationship.origin { true } else { false }
    }
}

extension Element {
    fileprivate var withoutPlace: Element {
        var out = self
        out.place = nil
        return out
    }
}
