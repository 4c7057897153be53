/// Bars made up of parts: what each criterion adds to each option's total.
package struct BarChart: Sendable, Hashable {
    /// One bar.
    package struct Row: Sendable, Hashable {
        package var name: String
        /// One for each part, at least 0; empty for a row without a bar.
        package var values: [Double]
        /// What stands at the end of the row: the total, or why there is none.
        package var note: String

        package init(name: String, values: [Double], note: String) {
            self.name = name
            self.values = values
            self.note = note
        }
    }

    /// What the parts of all bars stand for.
    package struct Part: Sendable, Hashable {
        package var name: String
        /// What stands behind the name in the legend, such as a share.
        package var note: String

        package init(name: String, note: String) {
            self.name = name
            self.note = note
        }
    }

    package var title: String
    package var parts: [Part]
    package var rows: [Row]
    /// What screen readers say: everything the picture shows.
    package var description: String

    package init(title: String, parts: [Part], rows: [Row], description: String) {
        self.title = title
        self.parts = parts
        self.rows = rows
        self.description = description
    }
}
