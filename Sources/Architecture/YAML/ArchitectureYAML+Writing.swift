import StructuredInput

extension ArchitectureYAML {
    /// A model as YAML, with what of it could not be put there: found by reading it again.
    package static func write(_ model: ArchitectureModel) -> (text: String, losses: [String]) {
        var best: (text: String, losses: [String])?
        // What is pleasant to read comes first; the others only where it would not read as the same model.
        for (nests, implies) in [(true, true), (false, true), (true, false), (false, false)] {
            var writer = YAMLWriter(model: model)
            writer.nestsUses = nests
            writer.impliesRelationships = implies
            var text = writer.document.document
            var again = read(text)
            let own = Set(model.relationships.map(\.id))
            writer.withouts = again.relationships.filter { relationship in
                if case .instance = relationship.origin { !own.contains(relationship.id) } else { false }
            }
            if !writer.withouts.isEmpty {
                text = writer.document.document
                again = read(text)
            }
            let losses = ModelLosses(of: model, in: again).lines
            if losses.count < best?.losses.count ?? .max { best = (text, losses) }
            if losses.isEmpty { break }
        }
        guard let best, !best.text.isEmpty else { return ("systems: {}\n", best?.losses ?? []) }
        return best
    }

    private static func read(_ text: String) -> ArchitectureModel {
        ArchitectureYAML().read([("model.yml", Array(text.utf8))]).model
    }
}
