import Diagnostics

/// Writes a model for Structurizr: as its DSL, or as `workspace.json`.
package enum StructurizrExport {
    /// A text with what of the model could not be put into it.
    package struct Result: Sendable, Hashable {
        package var text: String
        /// One line each: what is lost, and of what.
        package var losses: [String]
    }

    /// The model as a workspace in the DSL, with hierarchical identifiers. What is lost is found by reading it again.
    package static func dsl(_ model: ArchitectureModel) -> Result {
        var writer = DSLWriter(model: model)
        writer.writeWorkspace()
        let text = writer.out.text
        let files = SourceFiles(["workspace.dsl": Array(text.utf8)])
        let again = StructurizrReader(files: files).read("workspace.dsl").model ?? ArchitectureModel()
        return Result(text: text, losses: ModelLosses(of: model, in: again).lines)
    }

    /// The model as `workspace.json`, with the contents of its views.
    package static func json(_ model: ArchitectureModel) -> Result {
        var writer = WorkspaceJSON(model: model)
        let value = writer.workspace()
        return Result(
            text: String(decoding: value.encoded(), as: UTF8.self) + "\n", losses: writer.losses)
    }
}
