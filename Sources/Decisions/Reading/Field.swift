/// A labelled value near the top of a record: `* Status: accepted`, `**Date**: …`, a row of a table, a section.
struct Field: Sendable {
    var name: FieldName
    /// The value's bytes, without emphasis marks, hard breaks and comments around it.
    var value: Range<Int>
    /// Where the label starts.
    var start: Int
    var place: StatusReading.Place
}
