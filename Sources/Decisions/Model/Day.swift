/// A day of the calendar, to count with.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package let ordinal: Int

    package init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// Reads `YYYY-MM-DD`; nil for any other text and for days that don't exist.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(Bytes.isDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            DateReader.iso(year: year, month: month, day: day) != nil
        else { return nil }
        // Years that begin in March end with the leap day: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = era * 146_097 + dayOfEra - 719_468
    }

    /// The day as `YYYY-MM-DD`.
    package var iso: String {
        let days = ordinal + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return DateReader.pad(year, 4) + "-" + DateReader.pad(month, 2) + "-" + DateReader.pad(day, 2)
    }

    package func days(since other: Day) -> Int { ordinal - other.ordinal }

    package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

    package static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
}
