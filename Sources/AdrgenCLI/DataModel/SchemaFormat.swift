import Architecture
import ArgumentParser
import DataModel
import Diagnostics
import Diagrams
import StructuredInput

/// Forms a data model is written in.
enum SchemaFormat: String, CaseIterable, ExpressibleByArgument {
    case mermaid, plantuml, dbml, markdown, sql, json, yaml

    /// Ending of files in this form.
    var fileExtension: String {
        switch self {
        case .mermaid: "mmd"
        case .plantuml: "puml"
        case .dbml: "dbml"
        case .markdown: "md"
        case .sql: "sql"
        case .json: "json"
        case .yaml: "yml"
        }
    }

    /// What a text is to show besides the tables.
    struct Style {
        var title: String?
        var hasColumns = true
        var hasPartitions = false
        /// Dialect of SQL; nil for the model's own.
        var dialect: Dialect?
    }

    /// A model in this form, and what of it the form has no words for.
    func text(_ model: DataModel, _ style: Style = Style()) -> (text: String, losses: [String]) {
        switch self {
        case .mermaid:
            let own = MermaidER.Style(
                title: style.title, hasColumns: style.hasColumns, hasPartitions: style.hasPartitions)
            return (MermaidER.render(model, own), [])
        case .plantuml:
            return (
                PlantUMLER.render(
                    model, title: style.title, hasColumns: style.hasColumns, hasPartitions: style.hasPartitions), []
            )
        case .dbml: return (DBMLWriter.write(model), [])
        case .markdown: return (DataDictionary.render(model, title: style.title ?? "Data dictionary"), [])
        case .sql:
            let written = SQLWriter.write(model, dialect: style.dialect)
            return (written.text, written.losses)
        case .json: return (String(decoding: model.json().encoded(), as: UTF8.self) + "\n", [])
        case .yaml:
            let (entities, losses) = model.entities
            let text = YAMLText.members([("entities", .present(EntityWriter.text(entities)))]).document
            return (text.isEmpty ? "entities: {}\n" : text, losses)
        }
    }
}
