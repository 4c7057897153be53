package import Diagnostics

/// Reads a workspace in the Structurizr DSL.
///
/// Everything that is wrong is reported, each with its place; a statement that cannot be read costs itself and its block.
package struct StructurizrReader: Sendable {
    private let files: SourceFiles
    private let shown: @Sendable (String) -> String

    /// - Parameters:
    ///   - files: where included files come from.
    ///   - shown: a file's path as the user would type it, for diagnostics and places.
    package init(files: SourceFiles, shown: @escaping @Sendable (String) -> String = { $0 }) {
        self.files = files
        self.shown = shown
    }

    /// - Parameter path: the workspace's file.
    /// - Returns: what could be read, nil where there is no workspace; with errors among the diagnostics it is not whole.
    package func read(_ path: String) -> (model: ArchitectureModel?, diagnostics: [Diagnostic]) {
        var reading = DSLReading(files: files, shown: shown)
        reading.readWorkspace(path)
        return (reading.hasWorkspace ? reading.finishedModel() : nil, reading.locatedDiagnostics())
    }
}

/// Ids of what can be wrong with a DSL workspace.
package enum DSLRule {
    /// A statement that cannot stand here, or has too few or too many parts.
    package static let syntax = "dsl-syntax"
    /// A block, quote, comment or text that is not closed.
    package static let unclosed = "dsl-unclosed"
    /// An identifier nothing has.
    package static let unknown = "dsl-unknown-identifier"
    /// An identifier, name, key or constant that stands twice.
    package static let duplicate = "dsl-duplicate"
    /// A relationship that stands twice, or that there cannot be.
    package static let relationship = "dsl-relationship"
    /// A value that is not one of those there can be.
    package static let value = "dsl-value"
    /// A word of earlier versions of the language.
    package static let removed = "dsl-removed"
    /// A file that cannot be read.
    package static let file = "dsl-file"
    /// Something adrgen leaves out.
    package static let skipped = "dsl-skipped"
    /// More than is read at all.
    package static let limit = "dsl-limit"
}
