/// Straight lines over 0…1: every option's total while one criterion's share grows.
package struct LineChart: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package var name: String
        package var atZero: Double
        package var atOne: Double

        package init(name: String, atZero: Double, atOne: Double) {
            self.name = name
            self.atZero = atZero
            self.atOne = atOne
        }
    }

    /// A place on the horizontal axis worth naming.
    package struct Mark: Sendable, Hashable {
        /// 0…1.
        package var place: Double
        package var text: String
        package var isCurrent: Bool

        package init(place: Double, text: String, isCurrent: Bool) {
            self.place = place
            self.text = text
            self.isCurrent = isCurrent
        }
    }

    package var title: String
    /// What the horizontal axis is.
    package var axis: String
    package var lines: [Line]
    package var marks: [Mark]
    /// What screen readers say: everything the picture shows.
    package var description: String

    package init(title: String, axis: String, lines: [Line], marks: [Mark], description: String) {
        self.title = title
        self.axis = axis
        self.lines = lines
        self.marks = marks
        self.description = description
    }
}
