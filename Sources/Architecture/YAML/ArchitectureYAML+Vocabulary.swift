import DataModel

extension ArchitectureYAML {
    /// The keys of each kind of mapping in a model; the schema `templates/schemas/architecture.json` has the same.
    package static var vocabulary: [String: [String]] {
        let kinds: [(String, Element.Kind)] = [
            ("person", .person), ("system", .softwareSystem), ("container", .container), ("component", .component),
            ("element", .custom), ("node", .deploymentNode), ("infrastructure", .infrastructureNode),
            ("instance", .containerInstance),
        ]
        var out: [String: [String]] = [
            "model": YAMLReading.keys, "environment": YAMLReading.environmentKeys, "view": YAMLReading.viewKeys,
            "relationship": ["from"] + YAMLReading.relationshipKeys,
            "use": YAMLReading.relationshipKeys, "elementStyle": YAMLReading.elementStyleKeys,
            "relationshipStyle": YAMLReading.relationshipStyleKeys, "step": YAMLReading.stepKeys,
        ]
        out["entity"] = EntityReader.keys
        out["attribute"] = EntityReader.attributeKeys
        out["entityIndex"] = EntityReader.indexKeys
        out["reference"] = EntityReader.referenceKeys
        out["dependency"] = EntityReader.dependencyKeys
        out["volume"] = EntityReader.volumeKeys
        out["access"] = EntityReader.accessKeys
        for (name, kind) in kinds { out[name] = YAMLReading.keys(of: kind) }
        return out
    }
}
