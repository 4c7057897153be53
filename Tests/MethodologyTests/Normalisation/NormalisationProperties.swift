import DataModel
import Methodology
import TestSupport
import Testing

/// Random relations against definitions applied by brute force.
struct NormalisationProperties {
    private static let letters = ["A", "B", "C", "D", "E", "F"]

    private func random(_ generator: inout SeededGenerator) -> RelationDesign {
        let count = Int.random(in: 2...6, using: &generator)
        let attributes = Array(Self.letters.prefix(count))
        let dependencies = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            FunctionalDependency(
                from: attributes.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.nonEmpty(attributes[0]),
                to: attributes.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.nonEmpty(
                    attributes[count - 1]))
        }
        return RelationDesign(name: "r", attributes: attributes, dependencies: dependencies)
    }

    @Test(arguments: 0..<200) func agreesWithBruteForce(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let design = random(&generator)
        let report = try NormalisationReport(design)
        let brute = BruteForce(design)
        #expect(Set(report.keys.map(Set.init)) == brute.keys)
        #expect(report.form == brute.form)
        for decomposition in [report.boyceCodd, report.synthesis].compactMap({ $0 }) {
            #expect(brute.isLossless(decomposition.relations.map(Set.init)))
            #expect(Set(decomposition.relations.flatMap { $0 }) == Set(design.attributes))
        }
        if let parts = report.boyceCodd {
            for part in parts.relations { #expect(brute.isBoyceCodd(Set(part))) }
            for dependency in design.dependencies {
                #expect(
                    brute.isPreserved(dependency, in: parts.relations.map(Set.init)) == !parts.lost.contains {
                        $0.from == dependency.from.inOrder && $0.to == dependency.to.inOrder
                    })
            }
        }
        if let synthesis = report.synthesis {
            for part in synthesis.relations { #expect(brute.isThird(Set(part))) }
            for dependency in design.dependencies {
                #expect(brute.isPreserved(dependency, in: synthesis.relations.map(Set.init)))
            }
        }
    }
}

extension [String] {
    fileprivate func nonEmpty(_ other: String) -> [String] { isEmpty ? [other] : self }
    fileprivate var inOrder: [String] { sorted() }
}

/// Definitions, with sets of names and every subset.
private struct BruteForce {
    let attributes: [String]
    let dependencies: [(from: Set<String>, to: Set<String>)]

    init(_ design: RelationDesign) {
        attributes = design.attributes
        dependencies = design.dependencies.map { (Set($0.from), Set($0.to)) }
    }

    func subsets(_ names: [String]) -> [Set<String>] {
        (0..<(1 << names.count)).map { bits in Set(names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] }) }
    }

    func closure(_ names: Set<String>) -> Set<String> {
        var all = names
        for _ in 0...attributes.count {
            for dependency in dependencies where dependency.from.isSubset(of: all) { all.formUnion(dependency.to) }
        }
        return all
    }

    func keys(of relation: Set<String>) -> Set<Set<String>> {
        let superkeys = subsets(relation.sorted()).filter { closure($0).isSuperset(of: relation) }
        return Set(superkeys.filter { key in !superkeys.contains { $0.isStrictSubset(of: key) } })
    }

    var keys: Set<Set<String>> { keys(of: Set(attributes)) }

    /// All dependencies that follow within a relation, one attribute on the right.
    func following(_ relation: Set<String>) -> [(Set<String>, String)] {
        subsets(relation.sorted()).flatMap { left in
            closure(left).intersection(relation).subtracting(left).map { (left, $0) }
        }
    }

    func isBoyceCodd(_ relation: Set<String>) -> Bool {
        following(relation).allSatisfy { closure($0.0).isSuperset(of: relation) }
    }

    func isThird(_ relation: Set<String>) -> Bool {
        let prime = Set(keys(of: relation).flatMap { $0 })
        return following(relation).allSatisfy { closure($0.0).isSuperset(of: relation) || prime.contains($0.1) }
    }

    var form: NormalForm {
        let relation = Set(attributes)
        if isBoyceCodd(relation) { return .boyceCodd }
        if isThird(relation) { return .third }
        let prime = Set(keys.flatMap { $0 })
        let isSecond = following(relation).allSatisfy { left, right in
            prime.contains(right) || !keys.contains { left.isStrictSubset(of: $0) }
        }
        return isSecond ? .second : .first
    }

    /// The chase on a tableau.
    func isLossless(_ parts: [Set<String>]) -> Bool {
        var rows = parts.enumerated().map { number, part in
            Dictionary(uniqueKeysWithValues: attributes.map { ($0, part.contains($0) ? 0 : number + 1) })
        }
        var isChanging = true
        while isChanging {
            isChanging = false
            for dependency in dependencies {
                for first in rows.indices {
                    for second in rows.indices where dependency.from.allSatisfy({ rows[first][$0] == rows[second][$0] })
                    {
                        for attribute in dependency.to {
                            guard let a = rows[first][attribute], let b = rows[second][attribute], a != b else {
                                continue
                            }
                            for row in rows.indices where rows[row][attribute] == max(a, b) {
                                rows[row][attribute] = min(a, b)
                            }
                            isChanging = true
                        }
                    }
                }
            }
        }
        return rows.contains { row in row.values.allSatisfy { $0 == 0 } }
    }

    func isPreserved(_ dependency: FunctionalDependency, in parts: [Set<String>]) -> Bool {
        let projected = parts.flatMap { following($0) }
        var all = Set(dependency.from)
        for _ in 0...attributes.count {
            for (left, right) in projected where left.isSubset(of: all) { all.insert(right) }
        }
        return Set(dependency.to).isSubset(of: all)
    }
}
