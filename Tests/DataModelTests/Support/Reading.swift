import DataModel
import Diagnostics
import Testing

/// Reads a text of SQL.
func read(_ sql: String, _ dialect: Dialect? = .postgresql) -> SQLReading {
    SQLReader.read(Array(sql.utf8), path: "schema.sql", dialect: dialect)
}

/// The model of a text that reads without a word.
func model(_ sql: String, _ dialect: Dialect = .postgresql, sourceLocation: SourceLocation = #_sourceLocation)
    -> DataModel
{
    let reading = read(sql, dialect)
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    return reading.model
}

/// The only table of a text that reads without a word.
func table(
    _ sql: String, _ dialect: Dialect = .postgresql, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Table {
    let model = model(sql, dialect, sourceLocation: sourceLocation)
    return try #require(model.tables.first, sourceLocation: sourceLocation)
}

/// Rule and position of each diagnostic: `sql-syntax 3:5`.
func summary(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { item in
        item.rule + (item.position.map { " \($0.line):\($0.column)" } ?? "")
    }
}
