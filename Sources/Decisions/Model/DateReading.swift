/// A date as a file states it.
package struct DateReading: Sendable, Hashable {
    /// As written.
    package var text: String
    /// `YYYY-MM-DD` where the text means exactly one existing day, else nil.
    package var iso: String?
    /// Bytes of the text in the file; nil when the date comes from the file name.
    package var range: Range<Int>?

    package init(text: String, iso: String?, range: Range<Int>?) {
        self.text = text
        self.iso = iso
        self.range = range
    }
}
