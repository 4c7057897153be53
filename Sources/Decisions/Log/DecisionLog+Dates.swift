import Diagnostics

extension DecisionLog {
    /// Gives dates such as `03/04/2018` their day where the other records of the log tell which of the numbers it is:
    /// `26/03/2018` in one of them, and in none a date that has the month first.
    package mutating func settleDates() {
        let dates = files.compactMap(\.date?.text)
        var isDayFirst = false
        for text in dates {
            guard let order = DateReader.order(of: text) else { continue }
            if order == .monthFirst { return }
            isDayFirst = isDayFirst || order == .dayFirst
        }
        guard isDayFirst else { return }
        for index in files.indices {
            guard var date = files[index].date, date.iso == nil, DateReader.order(of: date.text) == .unclear,
                let iso = DateReader.dayFirst(date.text)
            else { continue }
            date.iso = iso
            files[index].date = date
            files[index].diagnostics.removeAll { $0.rule == "date-unclear" }
        }
    }
}

extension DateReader {
    /// Which number of a slashed or dashed date such as `26/03/2018` is the day.
    enum Order {
        case dayFirst, monthFirst
        /// Either could be: `03/04/2018`.
        case unclear
    }

    /// The order of a date of three numbers with the year last; nil for other texts and other forms.
    static func order(of text: String) -> Order? {
        guard let (first, second, _) = numbers(in: text) else { return nil }
        if first > 12, second <= 12 { return .dayFirst }
        if second > 12, first <= 12 { return .monthFirst }
        return first <= 12 && first != second ? .unclear : nil
    }

    /// The ISO form of a date of three numbers, read with the day first.
    static func dayFirst(_ text: String) -> String? {
        guard let (day, month, year) = numbers(in: text) else { return nil }
        return iso(year: year, month: month, day: day)
    }

    private static func numbers(in text: String) -> (Int, Int, Int)? {
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-")
        }
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 || parts[2].count == 2,
            let first = Int(String(Substring(parts[0]))), let second = Int(String(Substring(parts[1]))),
            let year = Int(String(Substring(parts[2])))
        else { return nil }
        return (first, second, parts[2].count == 2 ? 2000 + year : year)
    }
}
