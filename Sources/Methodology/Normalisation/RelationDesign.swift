package import DataModel

/// A relation's attributes and the dependencies that hold in it.
package struct RelationDesign: Sendable {
    package let name: String
    package let attributes: [String]
    package let dependencies: [FunctionalDependency]
    /// By number; nil where the relation has too many attributes for an exact answer.
    let numbered: [Dependency]?
    /// Names in dependencies that are no attributes.
    package let unknown: [String]

    /// Attributes at most: deciding whether one is prime is NP-complete (C. L. Lucchesi, S. L. Osborn, 1978), and every subset is
    /// looked at.
    package static let limit = 20

    package init(name: String, attributes: [String], dependencies: [FunctionalDependency]) {
        self.name = name
        self.attributes = attributes
        self.dependencies = dependencies
        let numbers = Dictionary(attributes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var unknown: [String] = []
        for attribute in dependencies.flatMap({ $0.from + $0.to })
        where numbers[attribute] == nil && !unknown.contains(attribute) {
            unknown.append(attribute)
        }
        self.unknown = unknown
        guard attributes.count <= Self.limit else {
            numbered = nil
            return
        }
        func set(_ names: [String]) -> AttributeSet { AttributeSet(names.compactMap { numbers[$0] }) }
        numbered = dependencies.compactMap { dependency in
            let isKnown = (dependency.from + dependency.to).allSatisfy { numbers[$0] != nil }
            return isKnown ? Dependency(from: set(dependency.from), to: set(dependency.to)) : nil
        }
    }

    var all: AttributeSet { .first(attributes.count) }

    func names(_ set: AttributeSet) -> [String] { set.members.map { attributes[$0] } }

    func named(_ dependency: Dependency) -> FunctionalDependency {
        FunctionalDependency(from: names(dependency.from), to: names(dependency.to))
    }

    func set(_ names: [String]) -> AttributeSet { AttributeSet(names.compactMap { attributes.firstIndex(of: $0) }) }
}

extension AttributeSet {
    init(_ members: some Sequence<Int>) {
        bits = members.reduce(0) { $0 | 1 << UInt32($1) }
    }
}
