import ArgumentParser
import Diagrams

/// What `adrgen diagrams` writes: a text for another program, or a picture.
enum DiagramFormat: String, CaseIterable, ExpressibleByArgument {
    case plantuml, mermaid, mermaidC4 = "mermaid-c4", dot, svg

    /// Nil for pictures.
    var language: C4Format? { C4Format(rawValue: rawValue) }
}
