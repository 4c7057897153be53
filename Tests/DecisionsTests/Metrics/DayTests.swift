import Decisions
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2000-03-01", 11_017), ("2026-12-01", 20_788), ("1969-12-31", -1), ("2024-02-29", 19_782),
    ])
    func countsFromTheEpoch(_ text: String, _ ordinal: Int) throws {
        #expect(try #require(Day(text)).ordinal == ordinal)
        #expect(Day(ordinal: ordinal).iso == text)
    }

    @Test func readsBackEveryDay() {
        for ordinal in -25_000..<84_000 where Day(Day(ordinal: ordinal).iso)?.ordinal != ordinal {
            Issue.record("\(ordinal) is \(Day(ordinal: ordinal).iso)")
        }
    }

    @Test(arguments: [
        "", "2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01 ", "2026-01-0x", "２026-01-01",
        "0000-01-01",
    ])
    func rejectsWhatIsNoDay(_ text: String) {
        #expect(Day(text) == nil)
    }
}
