package import DataModel
package import Diagrams

/// The database schema that a site shows.
package struct SiteSchema: Sendable {
    package var model: DataModel
    /// The picture of all of it; nil where there is none.
    package var picture: SchemaPicture?
    /// Pictures of tables with those around them, by the tables' names.
    package var pictures: [ObjectName: SchemaPicture] = [:]

    /// Tables up to which all are drawn in one picture.
    private static let pictureLimit = 150
    /// Tables up to which each is drawn with those around it.
    private static let surroundingsLimit = 400
    /// Tables in the picture of one at most.
    private static let neighbourLimit = 24

    package init(_ model: DataModel) {
        self.model = model
    }

    /// What a picture of all of it shows; nil where that would be too much.
    package var plan: SchemaPlan? {
        model.tables.isEmpty || model.tables.count > Self.pictureLimit ? nil : SchemaPlan(model, title: "Data model")
    }

    /// What pictures of tables show, for those that foreign keys connect to others.
    package var surroundings: [(table: ObjectName, plan: SchemaPlan)] {
        guard model.tables.count <= Self.surroundingsLimit else { return [] }
        let neighbours = TableNeighbours(model)
        return model.tables.compactMap { table in
            let part = neighbours.around(table.name, distance: 1)
            guard (2...Self.neighbourLimit).contains(part.tables.count) else { return nil }
            let title = "\(table.name) and the tables around it"
            return (table.name, SchemaPlan(part, title: title, columns: .keys, hasPartitions: true))
        }
    }
}
