package import StructuredInput

/// How much a table holds.
package struct TableVolume: Sendable, Hashable {
    /// Rows there are now.
    package var rows: Int?
    /// Rows that are added: `500 rps`, `4000 /d`.
    package var growth: Amount?
    /// Bytes of one row: `200 B`.
    package var rowSize: Amount?
    /// How long rows are kept: `90 d`.
    package var retention: Amount?

    package init(rows: Int? = nil, growth: Amount? = nil, rowSize: Amount? = nil, retention: Amount? = nil) {
        self.rows = rows
        self.growth = growth
        self.rowSize = rowSize
        self.retention = retention
    }

    package var isEmpty: Bool { self == TableVolume() }

    /// Rows that are added in a day.
    package var rowsPerDay: Double? { growth.flatMap(Self.perDay) }

    package var rowBytes: Double? {
        guard let rowSize else { return nil }
        if rowSize.unit == .none { return rowSize.number.double }
        return MetricUnit.known.first { $0.symbol == "B" }.flatMap { rowSize.double(in: $0) }
    }

    package var retentionDays: Double? { retention.flatMap(Self.days) }

    /// A rate as times in a day; nil for what is no rate.
    package static func perDay(_ amount: Amount) -> Double? {
        if amount.unit.dimension == .rate { return amount.number.double * 86_400 }
        guard case .own(let word) = amount.unit.dimension, let slash = word.lastIndex(of: "/") else { return nil }
        let perDay: Double
        switch word[word.index(after: slash)...] {
        case "s", "sec", "second": perDay = 86_400
        case "min", "minute": perDay = 1_440
        case "h", "hour": perDay = 24
        case "d", "day": perDay = 1
        case "week": perDay = 1 / 7.0
        case "month": perDay = 12 / 365.0
        case "y", "year": perDay = 1 / 365.0
        default: return nil
        }
        return amount.number.double * perDay
    }

    /// A duration in days; a year has 365. Nil for what is no duration.
    package static func days(_ amount: Amount) -> Double? {
        if let day = MetricUnit.known.first(where: { $0.symbol == "d" }), let days = amount.double(in: day) {
            return days
        }
        guard case .own(let word) = amount.unit.dimension else { return nil }
        switch word {
        case "week", "weeks", "w": return amount.number.double * 7
        case "month", "months": return amount.number.double * 365 / 12
        case "year", "years", "y": return amount.number.double * 365
        default: return nil
        }
    }
}
