/// Reads dates as people write them; only a text that means exactly one existing day gets an ISO form.
package enum DateReader {
    struct Found {
        var iso: String?
        /// Number of bytes the date takes from where it was looked for.
        var count: Int
    }

    /// The date a text holds anywhere, with the ISO form of the first one found.
    package static func read(_ text: String) -> (text: String, iso: String?)? {
        // Every form has digits.
        guard text.utf8.contains(where: Bytes.isDigit) else { return nil }
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let atWordStart = index == 0 || !(Bytes.isDigit(bytes[index - 1]) || Bytes.isLetter(bytes[index - 1]))
            if atWordStart, let found = date(at: index, in: bytes) {
                return (Bytes.text(index..<index + found.count, in: bytes), found.iso)
            }
            index += 1
        }
        return nil
    }

    /// The date that starts at `index`; nil when none does.
    static func date(at index: Int, in bytes: [UInt8]) -> Found? {
        guard index < bytes.count else { return nil }
        if Bytes.isDigit(bytes[index]) {
            return numeric(at: index, in: bytes) ?? eastAsian(at: index, in: bytes)
                ?? dayMonthName(at: index, in: bytes)
        }
        return Bytes.isLetter(bytes[index]) ? monthNameFirst(at: index, in: bytes) : nil
    }

    /// `YYYY-MM-DD` when it names a day that exists.
    static func iso(year: Int, month: Int, day: Int) -> String? {
        guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
    }

    static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    // MARK: Forms

    private static func digits(at index: Int, in bytes: [UInt8], most: Int) -> (value: Int, count: Int)? {
        var value = 0
        var count = 0
        while index + count < bytes.count, Bytes.isDigit(bytes[index + count]), count <= most {
            value = value * 10 + Int(bytes[index + count] - UInt8(ascii: "0"))
            count += 1
        }
        return count > 0 && count <= most ? (value, count) : nil
    }

    /// Three numbers between the same separators: year first, or day first where dots or a number above 12 say so.
    private static func numeric(at start: Int, in bytes: [UInt8]) -> Found? {
        guard let first = digits(at: start, in: bytes, most: 4) else { return nil }
        var index = start + first.count
        guard index < bytes.count else { return nil }
        let separator = bytes[index]
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") else {
            return nil
        }
        index += 1
        // `2020. 3. 12.`
        let isSpaced = first.count == 4 && separator == UInt8(ascii: ".")
        if isSpaced, index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        if first.count == 4, let (month, count) = monthName(at: index, in: bytes) {
            index += count
            guard index < bytes.count, bytes[index] == separator, let day = digits(at: index + 1, in: bytes, most: 2)
            else { return nil }
            return Found(
                iso: iso(year: first.value, month: month, day: day.value), count: index + 1 + day.count - start)
        }
        guard let second = digits(at: index, in: bytes, most: 2) else {
            return first.count <= 2 ? dayMonthName(at: start, in: bytes) : nil
        }
        index += second.count
        guard index < bytes.count, bytes[index] == separator else { return nil }
        if isSpaced, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " ") { index += 1 }
        guard let third = digits(at: index + 1, in: bytes, most: 4) else { return nil }
        index += 1 + third.count
        if first.count == 4 {
            guard third.count <= 2 else { return nil }
            return Found(iso: iso(year: first.value, month: second.value, day: third.value), count: index - start)
        }
        guard first.count <= 2, third.count == 4 || third.count == 2 else { return nil }
        let year = third.count == 4 ? third.value : 2000 + third.value
        return Found(
            iso: dayAndMonth(first.value, second.value, year: year, dotted: separator == UInt8(ascii: ".")),
            count: index - start)
    }

    private static func dayAndMonth(_ first: Int, _ second: Int, year: Int, dotted: Bool) -> String? {
        if dotted || first > 12 || first == second { return iso(year: year, month: second, day: first) }
        return second > 12 ? iso(year: year, month: first, day: second) : nil
    }

    /// `2020年3月12日`
    private static func eastAsian(at start: Int, in bytes: [UInt8]) -> Found? {
        guard let year = digits(at: start, in: bytes, most: 4), year.count == 4 else { return nil }
        var index = start + 4
        guard let yearMark = mark(["年", "년"], at: index, in: bytes) else { return nil }
        index += yearMark
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard let month = digits(at: index, in: bytes, most: 2) else { return nil }
        index += month.count
        guard let monthMark = mark(["月", "월"], at: index, in: bytes) else { return nil }
        index += monthMark
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard let day = digits(at: index, in: bytes, most: 2) else { return nil }
        index += day.count
        index += mark(["日", "일"], at: index, in: bytes) ?? 0
        return Found(iso: iso(year: year.value, month: month.value, day: day.value), count: index - start)
    }

    private static func mark(_ marks: [StaticString], at index: Int, in bytes: [UInt8]) -> Int? {
        marks.first { Bytes.hasPrefix($0, at: index, in: bytes) }.map(\.utf8CodeUnitCount)
    }

    /// `12 March 2020`, `12th of March, 2020`, `12. März 2020`, `9-Nov-2020`
    private static func dayMonthName(at start: Int, in bytes: [UInt8]) -> Found? {
        guard let day = digits(at: start, in: bytes, most: 2) else { return nil }
        var index = start + day.count
        for suffix in ["st", "nd", "rd", "th", "er", "."] as [StaticString]
        where Bytes.hasPrefix(suffix, at: index, in: bytes) {
            index += suffix.utf8CodeUnitCount
        }
        index = skipSeparators(index, in: bytes)
        for word in ["of ", "de "] as [StaticString] where Bytes.hasPrefix(word, at: index, in: bytes) { index += 3 }
        guard let (month, count) = monthName(at: index, in: bytes) else { return nil }
        index = skipSeparators(index + count, in: bytes)
        for word in ["of ", "de "] as [StaticString] where Bytes.hasPrefix(word, at: index, in: bytes) { index += 3 }
        guard let year = digits(at: index, in: bytes, most: 4), year.count == 4 else { return nil }
        return Found(iso: iso(year: year.value, month: month, day: day.value), count: index + 4 - start)
    }

    /// `March 12, 2020`, `Mar 12th 2020`
    private static func monthNameFirst(at start: Int, in bytes: [UInt8]) -> Found? {
        guard let (month, count) = monthName(at: start, in: bytes) else { return nil }
        var index = skipSeparators(start + count, in: bytes)
        guard let day = digits(at: index, in: bytes, most: 2) else { return nil }
        index += day.count
        for suffix in ["st", "nd", "rd", "th"] as [StaticString] where Bytes.hasPrefix(suffix, at: index, in: bytes) {
            index += 2
        }
        index = skipSeparators(index, in: bytes)
        guard let year = digits(at: index, in: bytes, most: 4), year.count == 4 else { return nil }
        return Found(iso: iso(year: year.value, month: month, day: day.value), count: index + 4 - start)
    }

    private static func skipSeparators(_ index: Int, in bytes: [UInt8]) -> Int {
        var index = index
        while index < bytes.count,
            bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "-")
                || bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "/")
        {
            index += 1
        }
        return index
    }

    private static func monthName(at start: Int, in bytes: [UInt8]) -> (month: Int, count: Int)? {
        var end = start
        while end < bytes.count, Bytes.isLetter(bytes[end]) || bytes[end] >= 0x80 { end += 1 }
        guard end - start >= 3, startsMonth[Int(bytes[start])] else { return nil }
        let word = Bytes.text(start..<end, in: bytes).lowercased()
        guard let month = months[word] else { return nil }
        return (month, end - start)
    }

    /// For each byte, whether a month's name begins with it, in either case.
    private static let startsMonth: [Bool] = {
        let first = Set(months.keys.flatMap { [$0, $0.uppercased()] }.compactMap(\.utf8.first))
        return (0...255).map(first.contains)
    }()

    private static let months: [String: Int] = {
        var table: [String: Int] = [:]
        let names = [
            "january jan januar jänner janvier enero janeiro gennaio januari januara stycznia ledna gener января",
            "february feb februar février fév févr febrero fevereiro febbraio februari lutego února febrer февраля",
            "march mar märz mär mars marzo março maart marca března març marts марта",
            "april apr avril avr abril abr aprile kwietnia dubna апреля",
            "may mai mayo maio maggio mei maj maja května maig мая",
            "june jun juni juin junio junho giugno czerwca června juny июня",
            "july jul juli juillet juil julio julho luglio lipca července juliol июля",
            "august aug août agosto ago augustus augusti sierpnia srpna agost августа",
            "september sep sept septembre septiembre setembro set settembre września září setembre сентября",
            "october oct oktober okt octobre octubre outubro out ottobre października října октября",
            "november nov novembre noviembre novembro listopada listopadu ноября",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia prosince desembre декабря",
        ]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") {
                table[String(name)] = index + 1
                if let bare = Accents.removed(from: name), table[bare] == nil { table[bare] = index + 1 }
            }
        }
        return table
    }()
}
