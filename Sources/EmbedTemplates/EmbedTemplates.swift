/// Writes the files of a folder into a Swift source file: `EmbedTemplates FOLDER OUTPUT STAMP`.
@main
struct EmbedTemplates {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { throw FileError(action: "go on without", path: "FOLDER OUTPUT STAMP") }
        let files = try Files.paths(below: arguments[1]).map { path in
            EmbeddedFile(path: path, bytes: try Files.read("\(arguments[1])/\(path)"))
        }
        let source = SwiftSource.declaring(files)
        if (try? Files.read(arguments[2])) != source { try Files.write(source, to: arguments[2]) }
        try Files.write([], to: arguments[3])
    }
}

/// A file to embed: its path from the folder, `/`-separated, and its content.
struct EmbeddedFile {
    var path: String
    var bytes: [UInt8]
}
