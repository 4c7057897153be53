import DataModel
import Diagnostics
import Foundation

// Reads SQL files given as arguments, in the order of migrations, and prints the model as JSON, for `.ci/check-sql`.
// Options: --dialect NAME, --diagnostics (to standard error), --quiet (no JSON).
var paths: [String] = []
var dialect: Dialect?
var showsDiagnostics = false
var isQuiet = false
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
    switch argument {
    case "--dialect": dialect = arguments.next().flatMap(Dialect.init(rawValue:))
    case "--diagnostics": showsDiagnostics = true
    case "--quiet": isQuiet = true
    default: paths.append(argument)
    }
}
let files = paths.compactMap { path in
    FileManager.default.contents(atPath: path).map { SQLFile(path: path, bytes: Array($0)) }
}
let reading = SQLReader.read(MigrationFiles(files), dialect: dialect)
if showsDiagnostics {
    for item in reading.diagnostics {
        let place = item.position.map { "\($0.line):\($0.column): " } ?? ""
        let text = "\(item.path ?? ""):\(place)\(item.severity.rawValue): \(item.message) [\(item.rule)]\n"
        FileHandle.standardError.write(Data(text.utf8))
    }
    let kinds = reading.skipped.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
    FileHandle.standardError.write(
        Data("dialect \(reading.model.dialect.rawValue); read \(reading.statementCount); skipped \(kinds)\n".utf8))
}
if !isQuiet { FileHandle.standardOutput.write(Data(reading.model.json().encoded())) }
