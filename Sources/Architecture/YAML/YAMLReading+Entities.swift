import DataModel
import StructuredInput

extension YAMLReading {
    /// Entities, once all elements are known.
    mutating func readEntities() {
        let nodes = entityNodes
        entityNodes = []
        for (file, owner, node) in nodes {
            self.file = file
            let model = builder.model
            var reader = EntityReader(source, known: Set(builder.model.entities.map(\.id)))
            reader.read(node, owner: owner?.rawValue) { name, node, source in
                if model.element(ElementID(name)) != nil { return name }
                Self.reportUnknown(name, at: node, &source, model)
                return nil
            }
            source = reader.source
            builder.model.entities += reader.entities
        }
    }
}
