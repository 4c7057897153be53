import DataModel
import Foundation
import Testing

/// The shop in a dialect.
func shop(_ dialect: Dialect) throws -> DataModel {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/shop.\(dialect.rawValue).sql")
    let reading = SQLReader.read(Array(try Data(contentsOf: file)), path: file.lastPathComponent)
    try #require(reading.diagnostics == [])
    try #require(reading.model.dialect == dialect)
    return reading.model
}
