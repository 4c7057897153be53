import Decisions
import Testing

/// A record and what a person reads in it.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    var name: String
    var path = "0001-x.md"
    var text: String
    var title = "Use X"
    var number: Int? = 1
    var status: String?
    var meaning: Status?
    var date: String?
    var testDescription: String { name }

    func check(_ location: SourceLocation = #_sourceLocation) {
        let record = RecordReader().read(Array(text.utf8), path: path)
        #expect(record.kind == .record, sourceLocation: location)
        #expect(record.title == title, sourceLocation: location)
        #expect(record.number == number, sourceLocation: location)
        #expect(record.status?.word == status, sourceLocation: location)
        #expect(record.status?.normalized == meaning, sourceLocation: location)
        #expect(record.date?.iso == date, sourceLocation: location)
    }
}
