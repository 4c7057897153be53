package import DataModel

/// A relation taken apart.
package struct Decomposition: Sendable, Hashable {
    /// Attributes of each relation.
    package var relations: [[String]]
    /// Dependencies that can no longer be checked within one relation.
    package var lost: [FunctionalDependency]
}

extension RelationDesign {
    /// Relations in Boyce–Codd normal form whose join gives the relation back: each step splits along a dependency, so that what
    /// the parts share is a key of one of them.
    func boyceCodd(_ dependencies: [Dependency]) -> [AttributeSet] {
        var waiting = [all]
        var done: [AttributeSet] = []
        while let relation = waiting.popLast() {
            guard let (left, closure) = violation(in: relation, dependencies) else {
                done.append(relation)
                continue
            }
            waiting.append(left.union(relation.subtracting(closure)))
            waiting.append(closure.intersection(relation))
        }
        return done.filter { part in !done.contains { part.isStrictSubset(of: $0) } }
    }

    /// A left side within a relation that decides some of it but not all: a given one if there is, else the first of the smallest.
    private func violation(in relation: AttributeSet, _ dependencies: [Dependency]) -> (AttributeSet, AttributeSet)? {
        func violates(_ left: AttributeSet) -> AttributeSet? {
            let closure = dependencies.closure(of: left).intersection(relation)
            return closure != left && closure != relation ? closure : nil
        }
        for dependency in dependencies where dependency.from.isSubset(of: relation) {
            if let closure = violates(dependency.from) { return (dependency.from, closure) }
        }
        guard relation.count > 2 else { return nil }
        // Only attributes that stand on a left side can decide others.
        let giving = dependencies.reduce(into: AttributeSet()) { $0.formUnion($1.from) }.intersection(relation)
        for size in 1...max(giving.count, 1) {
            for left in giving.subsets(of: size) { if let closure = violates(left) { return (left, closure) } }
        }
        return nil
    }

    /// Relations in third normal form that lose no dependency (P. A. Bernstein, "Synthesizing Third Normal Form Relations from
    /// Functional Dependencies", TODS 1976).
    func synthesis(_ dependencies: [Dependency], keys: [AttributeSet]) -> [AttributeSet] {
        var relations: [AttributeSet] = []
        var lefts: [AttributeSet] = []
        for dependency in dependencies.minimalCover() {
            if let position = lefts.firstIndex(of: dependency.from) {
                relations[position].formUnion(dependency.to)
            } else {
                lefts.append(dependency.from)
                relations.append(dependency.from.union(dependency.to))
            }
        }
        if !relations.contains(where: { relation in keys.contains { $0.isSubset(of: relation) } }), let key = keys.first
        {
            relations.append(key)
        }
        var kept: [AttributeSet] = []
        for (index, relation) in relations.enumerated() {
            let isCovered = relations.enumerated().contains { other in
                relation.isStrictSubset(of: other.element) || (relation == other.element && other.offset < index)
            }
            if !isCovered { kept.append(relation) }
        }
        return kept
    }

    /// Given dependencies that do not follow from what holds within the parts.
    func lost(_ dependencies: [Dependency], in parts: [AttributeSet]) -> [Dependency] {
        dependencies.filter { dependency in
            var reached = dependency.from
            var isGrowing = true
            while isGrowing {
                isGrowing = false
                for part in parts {
                    let more = dependencies.closure(of: reached.intersection(part)).intersection(part)
                    if !more.isSubset(of: reached) {
                        reached.formUnion(more)
                        isGrowing = true
                    }
                }
            }
            return !dependency.to.isSubset(of: reached)
        }
    }
}
