package import DataModel

extension Finding {
    /// About a table.
    /// - Parameter subject: columns, or the name of a key or index, that tell the finding from others in the table.
    package init(
        _ rule: Rule, _ message: String, table: Table, subject: [String] = [], place: SourcePlace? = nil,
        fix: String? = nil
    ) {
        let place = place ?? table.place
        self.init(
            rule, message, subjects: [table.name.description] + subject, place: .file(place.path, place.position),
            fix: fix)
    }
}

extension Missing {
    /// What is not known of a table.
    package init(_ key: String, of table: Table) {
        self.init(key, of: [table.name.description], place: .file(table.place.path, table.place.position))
    }
}
