import DataModel
import Diagnostics
import Diagrams
import Foundation

// Reads SQL files given as arguments and prints the model, for `.ci/check-sql`:
// as JSON, or `--as mermaid`, `plantuml`, `dbml`, `markdown`, or as SQL of a dialect: `--as sqlite`.
// Other options: `--migrations` (orders the files), `--dialect NAME`, `--diagnostics` (to standard error), `--quiet`.
var paths: [String] = []
var dialect: Dialect?
var output = "json"
var showsDiagnostics = false
var isMigrations = false
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
    switch argument {
    case "--dialect": dialect = arguments.next().flatMap(Dialect.init(rawValue:))
    case "--as": output = arguments.next() ?? output
    case "--diagnostics": showsDiagnostics = true
    case "--migrations": isMigrations = true
    case "--quiet": output = ""
    default: paths.append(argument)
    }
}
let files = paths.compactMap { path in
    FileManager.default.contents(atPath: path).map { SQLFile(path: path, bytes: Array($0)) }
}
let reading =
    isMigrations ? SQLReader.read(MigrationFiles(files), dialect: dialect) : SQLReader.read(files, dialect: dialect)
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
switch output {
case "json": FileHandle.standardOutput.write(Data(reading.model.json().encoded()))
case "mermaid": print(MermaidER.render(reading.model), terminator: "")
case "plantuml": print(PlantUMLER.render(reading.model), terminator: "")
case "dbml": print(DBMLWriter.write(reading.model), terminator: "")
case "markdown": print(DataDictionary.render(reading.model), terminator: "")
default:
    if let target = Dialect(rawValue: output) {
        print(SQLWriter.write(reading.model, dialect: target).text, terminator: "")
    }
}
