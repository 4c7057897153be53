/// Attributes that decide the values of others: equal on the left means equal on the right.
package struct FunctionalDependency: Sendable, Hashable, CustomStringConvertible {
    package var from: [String]
    package var to: [String]

    package init(from: [String], to: [String]) {
        self.from = from
        self.to = to
    }

    /// `a, b → c`.
    package var description: String {
        from.joined(separator: ", ") + " → " + to.joined(separator: ", ")
    }
}

/// A dependency between attributes by number.
struct Dependency: Sendable, Hashable {
    var from: AttributeSet
    var to: AttributeSet
}

extension Sequence<Dependency> {
    /// Everything that attributes decide (C. Beeri, P. A. Bernstein, "Computational Problems Related to the Design of Normal
    /// Form Relational Schemas", TODS 1979).
    func closure(of attributes: AttributeSet) -> AttributeSet {
        var closure = attributes
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for dependency in self where dependency.from.isSubset(of: closure) && !dependency.to.isSubset(of: closure) {
                closure.formUnion(dependency.to)
                isGrowing = true
            }
        }
        return closure
    }
}
