package import Diagnostics
import StructuredInput

/// Reads a model from YAML or JSON files, which add to each other.
///
/// All that is wrong is reported, each with its place and, where a name is misspelt, the nearest one.
package struct ArchitectureYAML: Sendable {
    /// Largest file in bytes.
    package static let sizeLimit = 4_000_000

    static let limits = InputSource.Limits(
        bytes: sizeLimit, nodes: 400_000, depth: 40, aliases: 64, advice: "split the model into several files",
        sizeAdvice: "split the model into several files")

    package init() {}

    /// - Parameter files: the bytes of each file with its name for diagnostics, in the order in which they count.
    /// - Returns: what could be read; with errors among the diagnostics it is not whole.
    package func read(_ files: [(path: String, bytes: [UInt8])]) -> (
        model: ArchitectureModel, diagnostics: [Diagnostic]
    ) {
        var reading = YAMLReading()
        for file in files { reading.take(InputSource(file.bytes, path: file.path)) }
        reading.readAll()
        return (reading.builder.model, reading.diagnostics)
    }
}

/// Ids of what can be wrong with a model in YAML, besides those of structured input.
package enum ModelRule {
    /// An element, environment or view nothing is.
    package static let unknown = "unknown-element"
    /// An id that stands twice, or something stated twice.
    package static let duplicate = "duplicate-id"
    /// A relationship there cannot be.
    package static let relationship = "relationship-form"
    /// A fact whose value cannot be read.
    package static let fact = "fact-form"
    /// An id with characters it cannot have.
    package static let id = "id-form"
    /// A value that is not one of those there can be.
    package static let value = "value-form"
}
