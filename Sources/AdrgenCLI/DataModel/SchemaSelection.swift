import ArgumentParser
import DataModel
import Diagnostics

/// Which tables of a data model a command works on.
struct SchemaSelection: ParsableArguments {
    @Option(help: ArgumentHelp("Only this table and those around it (repeatable).", valueName: "table"))
    var table: [String] = []

    @Option(help: ArgumentHelp("How many foreign keys away from a table another may be.", valueName: "number"))
    var distance = 1

    @Option(help: ArgumentHelp("Only tables of this element and its parts (repeatable).", valueName: "element"))
    var owner: [String] = []

    @Option(help: ArgumentHelp("Only tables of this schema (repeatable).", valueName: "schema"))
    var schema: [String] = []

    func validate() throws {
        if distance < 0 { throw ValidationError("`--distance` wants a whole number from 0.") }
    }

    /// The part of a model that is wanted.
    /// - Throws: every name that nothing has.
    func of(_ model: DataModel) throws(Failure) -> DataModel {
        var problems: [Diagnostic] = []
        var kept = model
        if !table.isEmpty {
            let found = table.compactMap { find($0, in: model, &problems) }
            var names: Set<ObjectName> = []
            for name in found { names.formUnion(model.around(name, distance: distance).tables.map(\.name)) }
            kept = kept.filtered { names.contains($0.name) }
        }
        let owners = model.tables.compactMap(\.facts.owner)
        for name in owner where !owners.contains(where: { Self.isPart($0, of: name) }) {
            problems.append(unknown("owner", name, owners))
        }
        let schemas = model.tables.map { Self.schema(of: $0, model.dialect) }
        for name in schema where !schemas.contains(name) { problems.append(unknown("schema", name, schemas)) }
        guard problems.isEmpty else { throw Failure(problems) }
        let owner = owner
        let schema = schema
        return kept.filtered { table in
            let isOwned = owner.isEmpty || owner.contains { Self.isPart(table.facts.owner ?? "", of: $0) }
            return isOwned && (schema.isEmpty || schema.contains(Self.schema(of: table, model.dialect)))
        }
    }

    /// The table somebody means: by its whole name, or by the part behind the schema where only one has it.
    private func find(_ name: String, in model: DataModel, _ problems: inout [Diagnostic]) -> ObjectName? {
        if let table = model.table(Entity.name(name)) ?? model.table(ObjectName(name)) { return table.name }
        let found = model.tables.filter { model.dialect.same($0.name.name, name) }
        if found.count == 1 { return found[0].name }
        let names = model.tables.map(\.name.description) + model.tables.map(\.name.name)
        problems.append(unknown("table", name, found.isEmpty ? names : found.map(\.name.description)))
        return nil
    }

    private func unknown(_ what: String, _ name: String, _ names: [String]) -> Diagnostic {
        let nearest = EditDistance.nearest(to: name, among: names)
        let some = Set(names).sorted().prefix(12).map { "`\($0)`" }.joined(separator: ", ")
        let article = what == "owner" ? "an" : "a"
        return Diagnostic(
            .error, rule: "unknown-" + what, "`\(name)` is not the name of \(article) \(what)",
            fix: nearest.map { "write `\($0)`" } ?? (some.isEmpty ? nil : "use one of " + some))
    }

    /// Whether an element is another or inside of it.
    static func isPart(_ id: String, of other: String) -> Bool { id == other || id.hasPrefix(other + ".") }

    /// The schema a table is in, by the name of the default one where it has none.
    static func schema(of table: Table, _ dialect: Dialect) -> String {
        table.name.schema ?? dialect.defaultSchema ?? ""
    }
}
