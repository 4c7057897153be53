import DataModel

/// Where the pages of the schema are.
struct SchemaMap: Sendable {
    static let index = "data/index.html"
    static let picture = "data/schema.svg"
    static let mermaid = "data/schema.mmd"
    static let dbml = "data/schema.dbml"
    static let dictionary = "data/dictionary.md"

    /// Pages of tables, in their order.
    let tables: [String]
    private let byName: [ObjectName: Int]
    private let model: DataModel

    init(_ schema: SiteSchema, paths: inout SitePaths) {
        model = schema.model
        byName = schema.model.tablePositions
        var tables: [String] = []
        for table in schema.model.tables {
            tables.append(paths.file(["data", "tables", table.name.description + ".html"]))
        }
        self.tables = tables
    }

    /// The place of the table with a name.
    func place(of name: ObjectName) -> Int? { byName[model.key(name)] }

    /// The page of the table with a name.
    func page(of name: ObjectName) -> String? { place(of: name).map { tables[$0] } }
}
