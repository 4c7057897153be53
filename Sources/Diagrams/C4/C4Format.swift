package import Architecture

/// A language a view of the architecture is written in.
package enum C4Format: String, Sendable, Hashable, CaseIterable {
    case plantuml
    /// A Mermaid flowchart, which every Mermaid lays out well.
    case mermaid
    /// Mermaid's own C4 diagrams: a fixed grid, no links, no styles.
    case mermaidC4 = "mermaid-c4"
    case dot

    /// The ending of a file in it.
    package var fileExtension: String {
        switch self {
        case .plantuml: "puml"
        case .mermaid: "mmd"
        case .mermaidC4: "c4.mmd"
        case .dot: "dot"
        }
    }

    /// The view in this language, ending with a line break; the same bytes for the same view.
    package func render(_ view: ResolvedView, of model: ArchitectureModel) -> String {
        let drawing = C4Drawing(view, of: model)
        switch self {
        case .plantuml: return C4PlantUML.render(drawing)
        case .mermaid: return C4MermaidFlowchart.render(drawing)
        case .mermaidC4: return C4Mermaid.render(drawing)
        case .dot: return C4DOT.render(drawing)
        }
    }
}
