package import DataModel

/// How large a table is now, grows and gets, from its volume. What is not known is nil.
package struct TableSize: Sendable, Hashable {
    package static let daysPerYear = 365.0

    /// Rows that are added in a year.
    package let rowsPerYear: Double?
    /// Bytes that are added in a year, of rows alone.
    package let bytesPerYear: Double?
    /// Rows after a year: those of now and those that came, but no more than are kept.
    package let rowsInAYear: Double?
    /// Rows that are kept when as many go as come; nil without a retention.
    package let steadyRows: Double?

    package init(_ volume: TableVolume) {
        rowsPerYear = volume.rowsPerDay.map { $0 * Self.daysPerYear }
        bytesPerYear = Self.product(rowsPerYear, volume.rowBytes)
        steadyRows = Self.product(volume.rowsPerDay, volume.retentionDays)
        let now = volume.rows.map(Double.init)
        guard now != nil || rowsPerYear != nil else {
            rowsInAYear = nil
            return
        }
        let all = (now ?? 0) + (rowsPerYear ?? 0)
        // Retention takes rows away, but those of now may be older than anybody knows.
        rowsInAYear = steadyRows.map { min(all, max($0, now ?? 0)) } ?? all
    }

    private static func product(_ a: Double?, _ b: Double?) -> Double? {
        a.flatMap { a in b.map { a * $0 } }
    }

    /// Partitions that hold what is kept, each of so many days; nil without a retention. One more is being filled.
    package static func partitions(_ volume: TableVolume, ofDays days: Double) -> Int? {
        guard let kept = volume.retentionDays, days > 0, kept / days < 1_000_000 else { return nil }
        return Int((kept / days).rounded(.up)) + 1
    }

    /// `15.8 billion`, `240 million`, `1,200`.
    package static func words(_ rows: Double) -> String {
        for (unit, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand")]
        where rows >= unit {
            return short(rows / unit) + " " + name
        }
        return short(rows)
    }

    /// `3.15 TB`, decimal units.
    package static func bytes(_ bytes: Double) -> String {
        for (unit, name) in [(1e15, "PB"), (1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")] where bytes >= unit {
            return short(bytes / unit) + " " + name
        }
        return short(bytes) + " B"
    }

    /// Three digits that count.
    private static func short(_ value: Double) -> String {
        let decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = (value * power).rounded()
        guard scaled < 1e15 else { return String(value) }
        let whole = Int(scaled) / Int(power)
        let rest = Int(scaled) % Int(power)
        guard rest > 0 else { return String(whole) }
        let digits = String(rest)
        var padded = String(repeating: "0", count: decimals - digits.utf8.count) + digits
        while padded.last == "0" { padded.removeLast() }
        return "\(whole).\(padded)"
    }
}
