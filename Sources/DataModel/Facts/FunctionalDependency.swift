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
