package import DataModel

/// A table's design: its columns with the dependencies that are stated of it and those its keys make.
package struct TableDesign: Sendable {
    package let table: Table
    /// What is stated, in the table's spelling; dependencies on columns there are none of are left out.
    package let stated: [FunctionalDependency]
    /// Columns that are stated to depend on anything but a key, those of keys, and one for all others.
    package let relation: RelationDesign
    /// Whether what is stated names the primary key with what it decides and a key of its own, so that the primary key has to
    /// follow from it. Else the primary key decides all columns because the database sees to that.
    package let isComplete: Bool
    /// The columns that stand behind the one for all others.
    private let others: [String]
    private static let placeholder = "…"

    /// - Returns: nil when nothing is stated.
    package init?(_ table: Table, _ dialect: Dialect) {
        let names = Dictionary(
            table.columns.map { (dialect.key($0.name), $0.name) }, uniquingKeysWith: { one, _ in one })
        let stated = table.facts.dependencies.compactMap { dependency -> FunctionalDependency? in
            let from = dependency.from.compactMap { names[dialect.key($0)] }
            let to = dependency.to.compactMap { names[dialect.key($0)] }
            guard from.count == dependency.from.count, to.count == dependency.to.count else { return nil }
            return FunctionalDependency(from: from, to: to)
        }
        guard !stated.isEmpty else { return nil }
        self.table = table
        self.stated = stated
        let columns = table.columns.map(\.name)
        let key = table.primaryKey?.columns ?? []
        let alone = RelationDesign(name: "", attributes: columns, dependencies: stated)
        let hasKey = alone.numbered.map { given in
            given.contains { given.closure(of: $0.from).isSuperset(of: alone.all) }
        }
        isComplete = hasKey == true && stated.contains { Set($0.from).isSuperset(of: key) }
        let keys = table.keys.filter { !$0.isEmpty && Set($0).isSubset(of: columns) }
        let named = Set(stated.flatMap { $0.from + $0.to } + keys.flatMap { $0 })
        others = columns.filter { !named.contains($0) }
        let attributes = columns.filter(named.contains) + (others.isEmpty ? [] : [Self.placeholder])
        let made = isComplete ? [] : keys.map { FunctionalDependency(from: $0, to: attributes) }
        relation = RelationDesign(name: table.name.description, attributes: attributes, dependencies: stated + made)
    }

    /// The report on the design; it says why where there is none.
    package var report: Result<NormalisationReport, NormalisationReport.Obstacle> {
        Result { () throws(NormalisationReport.Obstacle) in try NormalisationReport(relation) }
    }

    /// Whether columns decide all others.
    func decidesAll(_ columns: [String]) -> Bool? {
        guard let dependencies = relation.numbered else { return nil }
        return dependencies.closure(of: relation.set(columns)).isSuperset(of: relation.all)
    }

    /// Names with the columns that one stands for.
    package func expanded(_ names: [String]) -> [String] {
        names.flatMap { $0 == Self.placeholder ? others : [$0] }
    }
}
