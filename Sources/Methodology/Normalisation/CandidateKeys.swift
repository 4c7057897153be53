extension Sequence<Dependency> {
    /// The smallest sets of attributes that decide all of a relation, by size and then by attributes.
    func candidateKeys(of relation: AttributeSet) -> [AttributeSet] {
        let dependencies = Array(self)
        // What no dependency gives is in every key; what only dependencies give, and which gives nothing, is in none.
        let given = dependencies.reduce(into: AttributeSet()) { $0.formUnion($1.to.subtracting($1.from)) }
        let giving = dependencies.reduce(into: AttributeSet()) { $0.formUnion($1.from) }
        let core = relation.subtracting(given)
        if dependencies.closure(of: core).isSuperset(of: relation) { return [core] }
        let choices = relation.subtracting(core).intersection(giving)
        var keys: [AttributeSet] = []
        for size in 1...Swift.max(choices.count, 1) {
            for chosen in choices.subsets(of: size) {
                let candidate = core.union(chosen)
                guard !keys.contains(where: { $0.isSubset(of: candidate) }) else { continue }
                if dependencies.closure(of: candidate).isSuperset(of: relation) { keys.append(candidate) }
            }
        }
        return keys
    }

    /// Dependencies with one attribute on the right that say the same, none of them and nothing on their left superfluous.
    func minimalCover() -> [Dependency] {
        var cover: [Dependency] = []
        for dependency in self {
            for attribute in dependency.to.subtracting(dependency.from).members {
                cover.append(Dependency(from: dependency.from, to: AttributeSet(CollectionOfOne(attribute))))
            }
        }
        for index in cover.indices {
            for attribute in cover[index].from.members {
                var less = cover[index].from
                less.remove(attribute)
                if cover.closure(of: less).isSuperset(of: cover[index].to) { cover[index].from = less }
            }
        }
        var index = 0
        while index < cover.count {
            let dependency = cover.remove(at: index)
            if !cover.closure(of: dependency.from).isSuperset(of: dependency.to) {
                cover.insert(dependency, at: index)
                index += 1
            }
        }
        return cover
    }
}
