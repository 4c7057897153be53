/// The words that define elements, and what may stand behind them.
enum DSLKeywords {
    /// The keyword of a kind of element, in lower case.
    static func word(of kind: Element.Kind) -> String {
        switch kind {
        case .person: "person"
        case .softwareSystem: "softwaresystem"
        case .container: "container"
        case .component: "component"
        case .custom: "element"
        case .deploymentNode: "deploymentnode"
        case .infrastructureNode: "infrastructurenode"
        case .softwareSystemInstance: "softwaresysteminstance"
        case .containerInstance: "containerinstance"
        }
    }

    /// As documented: `softwareSystem`.
    static func spelling(of kind: Element.Kind) -> String {
        switch kind {
        case .softwareSystem: "softwareSystem"
        case .deploymentNode: "deploymentNode"
        case .infrastructureNode: "infrastructureNode"
        case .softwareSystemInstance: "softwareSystemInstance"
        case .containerInstance: "containerInstance"
        default: word(of: kind)
        }
    }

    enum Part { case metadata, description, technology, tags, instances }

    /// What may stand behind the name of an element, in this order.
    static func parts(of kind: Element.Kind) -> [Part] {
        switch kind {
        case .person, .softwareSystem: [.description, .tags]
        case .container, .component, .infrastructureNode: [.description, .technology, .tags]
        case .custom: [.metadata, .description, .tags]
        case .deploymentNode: [.description, .technology, .tags, .instances]
        case .softwareSystemInstance, .containerInstance: []
        }
    }

    static func grammar(of kind: Element.Kind) -> String {
        spelling(of: kind) + " <name> " + parts(of: kind).map { "[\($0)]" }.joined(separator: " ")
    }

    /// What a block of an element may hold besides elements.
    static let elementWords = ["description", "tags", "tag", "url", "properties", "perspectives", "->"]
}
