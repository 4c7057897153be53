import ArgumentParser
import DataModel
import Diagnostics
import Diagrams
import Workspace

/// `adrgen erd`: the data model as a diagram, a dictionary or SQL.
struct ERDCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erd", abstract: "Draw the data model, or write it as a dictionary, DBML, SQL or JSON.",
        discussion: """
            Reads SQL for PostgreSQL, MySQL and SQLite as it stands in files, without a database, and the entities of the \
            architecture model. Without files, those of `data` in adrgen.yml, or in one of the usual places \
            (db/schema.sql, db/migrations …). The same schema gives the same bytes.
            """)

    /// What gets a text of its own.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case table, schema, owner
    }

    @Argument(
        help: "Files of SQL, folders of migrations, models in YAML, or `-` for standard input.",
        completion: .file(extensions: ["sql", "yml"]))
    var files: [String] = []

    @Option(
        help: """
            Mermaid's or PlantUML's diagram, DBML, a data dictionary in Markdown, SQL, JSON, entities in YAML, or a \
            picture (needs Graphviz).
            """)
    var format = ERDFormat.text(.mermaid)

    @Option(help: ArgumentHelp("Write SQL in this dialect.", valueName: "dialect"))
    var to: Dialect?

    @Option(help: "One file for each of these, named after it, in the folder `--output`.")
    var each: Part?

    @Option(help: "A title.")
    var title: String?

    @Flag(help: "Show tables without columns.")
    var namesOnly = false

    @Flag(help: "Show partitions beside the tables they are parts of.")
    var partitions = false

    @Option(
        help: ArgumentHelp("Write into this file or folder instead of printing.", valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(help: "Write nothing; list the files that are not current, and exit with 1 if there are any.")
    var check = false

    @OptionGroup var selection: SchemaSelection
    @OptionGroup var options: SchemaOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if output == nil, check || each != nil {
            throw ValidationError("`--check` and `--each` want the file or folder: `--output`.")
        }
    }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let loaded = try options.load(files)
        let model = try selection.of(loaded.model)
        let texts = try await texts(model, of: loaded.model)
        if let output {
            guard loaded.isWhole else { throw ExitCode(2) }
            let changes = texts.map { text in
                Change.write(path: each == nil ? output : output + "/" + text.name, bytes: text.bytes)
            }
            try GeneratedFiles(workingFolder, root: output).put(changes, check: check, dryRun: write.dryRun)
        } else {
            for text in texts { Output.write(text.bytes) }
        }
        if !loaded.isWhole { throw ExitCode(2) }
    }

    /// The texts or pictures with the names of their files.
    private func texts(_ model: DataModel, of whole: DataModel) async throws -> [(name: String, bytes: [UInt8])] {
        var names = FileNames()
        let parts = parts(model, of: whole)
        let files = parts.map { names.name($0.name ?? "") + "." + format.fileExtension }
        guard case .text(let form) = format else { return try await pictures(parts, files) }
        var style = SchemaFormat.Style(title: title, hasColumns: !namesOnly, hasPartitions: partitions, dialect: to)
        var losses: [String] = []
        let texts = zip(parts, files).map { part, file in
            if let name = part.name, title == nil { style.title = name }
            let written = form.text(part.model, style)
            for loss in written.losses where !losses.contains(loss) { losses.append(loss) }
            return (name: file, bytes: Array(written.text.utf8))
        }
        TextOutput.tell(losses: losses)
        return texts
    }

    /// Pictures whose tables lead to their own pictures, where each has one.
    private func pictures(
        _ parts: [(name: String?, model: DataModel)], _ files: [String]
    ) async throws -> [(name: String, bytes: [UInt8])] {
        let plans = parts.map { part in
            SchemaPlan(
                part.model, title: title ?? part.name ?? "Data model",
                columns: namesOnly ? SchemaPlan.Columns.none : nil,
                hasPartitions: partitions)
        }
        let made = await PictureMaker.schemaPictures(of: plans)
        guard made.diagnostics.isEmpty else { throw Failure(made.diagnostics.map(\.asError)) }
        let own = each == .table ? Dictionary(zip(parts.map { $0.name ?? "" }, files)) { first, _ in first } : [:]
        return zip(made.pictures, files).compactMap { picture, file in
            guard let picture else { return nil }
            let drawn = picture.drawn(id: "erd", isStandalone: true) { table in
                own[table.description].flatMap { $0 == file ? nil : $0 }
            }
            return (file, drawn.svg)
        }
    }

    private func parts(_ model: DataModel, of whole: DataModel) -> [(name: String?, model: DataModel)] {
        switch each {
        case nil: return [(nil, model)]
        case .table:
            let tables = model.tables.filter { $0.partition == nil || partitions }
            let neighbours = TableNeighbours(whole)
            return tables.map { ($0.name.description, neighbours.around($0.name, distance: selection.distance)) }
        case .schema:
            return groups(model) { SchemaSelection.schema(of: $0, model.dialect) }
        case .owner:
            return groups(model) { $0.facts.owner ?? "" }
        }
    }

    private func groups(_ model: DataModel, _ key: (Table) -> String) -> [(name: String?, model: DataModel)] {
        var keys: [String] = []
        for table in model.tables where !keys.contains(key(table)) { keys.append(key(table)) }
        return keys.sorted().map { name in (name.isEmpty ? "none" : name, model.filtered { key($0) == name }) }
    }
}
