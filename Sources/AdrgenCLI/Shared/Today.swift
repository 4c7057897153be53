import Decisions
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The date new records carry, and the day on which what depends on one is looked at.
enum Today {
    /// The date as a day to count with.
    static func day() throws(Failure) -> Day {
        let text = date()
        if let day = Day(text) { return day }
        throw Failure(rule: "date", "`\(text)` is no day", fix: "set ADR_DATE to YYYY-MM-DD")
    }

    /// The day that the environment names; nil where the clock would have to be asked.
    static var fixed: Day? {
        let isNamed = ["ADR_DATE", "SOURCE_DATE_EPOCH"].contains { Terminal.environment($0) != nil }
        return isNamed ? Day(date()) : nil
    }

    /// `YYYY-MM-DD`: `ADR_DATE` as adr-tools has it, the day of `SOURCE_DATE_EPOCH` (UTC), or today where we are.
    static func date() -> String {
        if let date = Terminal.environment("ADR_DATE") { return date }
        var parts = tm()
        if let epoch = Terminal.environment("SOURCE_DATE_EPOCH").flatMap(Int.init) {
            var seconds = time_t(epoch)
            gmtime_r(&seconds, &parts)
        } else {
            var seconds = time(nil)
            localtime_r(&seconds, &parts)
        }
        let pad = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(pad(parts.tm_mon + 1))-\(pad(parts.tm_mday))"
    }
}
