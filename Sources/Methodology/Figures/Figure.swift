package import Architecture

/// A computed number with its unit and how it came about.
package struct Figure: Sendable, Hashable {
    package var value: Double
    /// As printed; empty for a bare number, `%` for a value in percent, `pp` for a difference of percentages.
    package var unit: String
    /// In the names of the inputs.
    package var formula: String
    package var inputs: [Input]
    /// What was taken for granted, each as a clause.
    package var assumptions: [String]

    package struct Input: Sendable, Hashable {
        package var name: String
        /// As text, with its unit.
        package var value: String
        /// Where it is stated, in a model.
        package var place: SourcePlace?

        package init(_ name: String, _ value: String, at place: SourcePlace? = nil) {
            self.name = name
            self.value = value
            self.place = place
        }
    }

    package init(
        _ value: Double, _ unit: String, _ formula: String, _ inputs: [Input], assuming assumptions: [String] = []
    ) {
        self.value = value
        self.unit = unit
        self.formula = formula
        self.inputs = inputs
        self.assumptions = assumptions
    }
}
