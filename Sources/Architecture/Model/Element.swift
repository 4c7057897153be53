/// A thing of the model: a person, a system or a part of one, or where something runs.
package struct Element: Sendable, Hashable {
    package var id: ElementID
    package var kind: Kind
    package var name: String
    package var description = ""
    package var technology = ""
    /// What a custom element is, shown where others show their kind.
    package var metadata = ""
    /// Own tags, in the order given, without those of the kind (see `allTags`).
    package var tags: [String] = []
    package var parent: ElementID?
    /// Names of the groups it stands in below its parent, outermost first.
    package var group: [String] = []
    package var url: String?
    package var properties: [Property] = []
    package var perspectives: [Perspective] = []
    package var facts = Facts()
    /// For everything in a deployment environment.
    package var deployment: Deployment?
    package var documentation: [DocumentationFolder] = []
    /// Globs of the source files that belong to it.
    package var paths: [String] = []
    /// Decisions about it: ids or file names.
    package var decisions: [String] = []
    package var place: SourcePlace?

    package init(id: ElementID, kind: Kind, name: String, parent: ElementID? = nil) {
        self.id = id
        self.kind = kind
        self.name = name
        self.parent = parent
    }

    /// What an element is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case person
        case softwareSystem = "software-system"
        case container
        case component
        /// Anything outside C4.
        case custom
        case deploymentNode = "deployment-node"
        case infrastructureNode = "infrastructure-node"
        case softwareSystemInstance = "software-system-instance"
        case containerInstance = "container-instance"
    }

    /// What only elements of a deployment environment have.
    package struct Deployment: Sendable, Hashable {
        /// Name of the environment.
        package var environment: String
        /// What an instance is of.
        package var instanceOf: ElementID?
        /// Which instance of that element on its node, from 1.
        package var instanceID = 1
        /// How many there are of a node: `1`, `1..N`.
        package var instances = "1"
        /// Instances in different groups do not talk to each other; empty for the default one.
        package var groups: [String] = []
        package var healthChecks: [HealthCheck] = []

        package init(environment: String, instanceOf: ElementID? = nil) {
            self.environment = environment
            self.instanceOf = instanceOf
        }
    }

    /// How to find out whether an instance works.
    package struct HealthCheck: Sendable, Hashable {
        package var name: String
        package var url: String
        /// Seconds between two checks.
        package var interval: Int
        /// Milliseconds until a check counts as failed.
        package var timeout: Int

        package init(name: String, url: String, interval: Int = 60, timeout: Int = 0) {
            self.name = name
            self.url = url
            self.interval = interval
            self.timeout = timeout
        }
    }
}

extension Element {
    /// Whether somebody else runs it: tagged `External`.
    package var isExternal: Bool { tags.contains { $0.lowercased() == "external" } }

    package var isInstance: Bool { kind == .softwareSystemInstance || kind == .containerInstance }

    /// The tags styles go by, the most general first.
    package var allTags: [String] { kind.tags + tags }
}

extension Element.Kind {
    /// Whether it belongs to a deployment environment.
    package var isDeployed: Bool {
        switch self {
        case .person, .softwareSystem, .container, .component, .custom: false
        case .deploymentNode, .infrastructureNode, .softwareSystemInstance, .containerInstance: true
        }
    }

    /// The tags every element of the kind has.
    package var tags: [String] {
        switch self {
        case .person: ["Element", "Person"]
        case .softwareSystem: ["Element", "Software System"]
        case .container: ["Element", "Container"]
        case .component: ["Element", "Component"]
        case .custom: ["Element"]
        case .deploymentNode: ["Element", "Deployment Node"]
        case .infrastructureNode: ["Element", "Infrastructure Node"]
        case .softwareSystemInstance: ["Software System Instance"]
        case .containerInstance: ["Container Instance"]
        }
    }

    /// As read by people: `Software System`.
    package var label: String {
        switch self {
        case .person: "Person"
        case .softwareSystem, .softwareSystemInstance: "Software System"
        case .container, .containerInstance: "Container"
        case .component: "Component"
        case .custom: ""
        case .deploymentNode: "Deployment Node"
        case .infrastructureNode: "Infrastructure Node"
        }
    }
}

/// A name and a value of the author's own.
package struct Property: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What matters about something from one point of view, such as security.
package struct Perspective: Sendable, Hashable {
    package var name: String
    package var description: String
    package var value: String
    package var url: String?

    package init(_ name: String, description: String, value: String = "", url: String? = nil) {
        self.name = name
        self.description = description
        self.value = value
        self.url = url
    }
}

/// A folder of documents or decisions about a model or an element.
package struct DocumentationFolder: Sendable, Hashable {
    package enum Content: String, Sendable, Hashable { case documents, decisions }

    package var content: Content
    /// Relative to the folder of the file that names it.
    package var path: String
    /// The decisions' dialect, or the name of an importer, as stated.
    package var format: String
    package var excluded: [String]

    package init(_ content: Content, path: String, format: String = "", excluded: [String] = []) {
        self.content = content
        self.path = path
        self.format = format
        self.excluded = excluded
    }
}
