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
