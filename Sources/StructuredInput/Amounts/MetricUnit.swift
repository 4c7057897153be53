/// The unit of a target or a measurement. Units of one dimension can be compared.
package struct MetricUnit: Sendable, Hashable {
    /// As printed; empty for a bare number.
    package let symbol: String
    package let dimension: Dimension
    /// How many of the dimension's smallest unit (ns, byte, percent) one of these is.
    package let factor: Int64

    /// What a unit measures.
    package enum Dimension: Sendable, Hashable {
        case time, size, ratio, rate, count
        /// A multiple of what there is now: `10x traffic`.
        case multiple
        /// A unit of the author's own, in lower case: `eur`. It compares with itself only.
        case own(String)
    }

    private init(_ symbol: String, _ dimension: Dimension, _ factor: Int64 = 1) {
        self.symbol = symbol
        self.dimension = dimension
        self.factor = factor
    }

    /// A bare number: something is counted.
    package static let none = MetricUnit("", .count)
    package static let percent = MetricUnit("%", .ratio)
    package static let seconds = MetricUnit("s", .time, 1_000_000_000)
    package static let requestsPerSecond = MetricUnit("rps", .rate)
    package static let multiple = MetricUnit("x", .multiple)

    /// Every unit with a meaning of its own.
    package static let known: [MetricUnit] = [
        MetricUnit("ns", .time), MetricUnit("µs", .time, 1_000), MetricUnit("ms", .time, 1_000_000),
        MetricUnit("s", .time, 1_000_000_000), MetricUnit("min", .time, 60_000_000_000),
        MetricUnit("h", .time, 3_600_000_000_000), MetricUnit("d", .time, 86_400_000_000_000),
        percent, MetricUnit("ratio", .ratio, 100),
        MetricUnit("rps", .rate), MetricUnit("req/s", .rate),
        MetricUnit("B", .size), MetricUnit("kB", .size, 1_000), MetricUnit("MB", .size, 1_000_000),
        MetricUnit("GB", .size, 1_000_000_000), MetricUnit("TB", .size, 1_000_000_000_000),
        MetricUnit("KiB", .size, 1 << 10), MetricUnit("MiB", .size, 1 << 20), MetricUnit("GiB", .size, 1 << 30),
        MetricUnit("TiB", .size, 1 << 40),
        MetricUnit("count", .count), multiple,
    ]

    /// Other ways to write known units, in lower case.
    private static let aliases: [String: String] = [
        "us": "µs", "μs": "µs", "msec": "ms", "sec": "s", "second": "s", "seconds": "s", "minute": "min",
        "minutes": "min", "mins": "min", "hour": "h", "hours": "h", "hrs": "h", "day": "d", "days": "d",
        "percent": "%", "bytes": "B", "byte": "B", "×": "x",
    ]

    /// Why a word is no unit.
    package enum Problem: Error {
        /// Not a word of letters and unit signs.
        case malformed
        /// Could be several units, which are named.
        case ambiguous([String])
    }

    /// Reads a unit: a known one, or a word of the author's own.
    package static func read(_ word: String) -> Result<MetricUnit, Problem> {
        let lower = word.lowercased()
        if let unit = known.first(where: { $0.symbol == word }) { return .success(unit) }
        switch lower {
        case "m": return .failure(.ambiguous(["min", "ms"]))
        case "kb": return .failure(.ambiguous(["kB", "KiB"]))
        default: break
        }
        if let name = aliases[lower], let unit = known.first(where: { $0.symbol == name }) { return .success(unit) }
        if let unit = known.first(where: { $0.symbol.lowercased() == lower }) {
            // `Mb` is a megabit to some and a megabyte to others.
            return unit.dimension == .size ? .failure(.ambiguous([unit.symbol])) : .success(unit)
        }
        guard word.utf8.count <= 40, let first = word.unicodeScalars.first, !isDigit(first),
            word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || isDigit($0) || isSign($0) })
        else { return .failure(.malformed) }
        return .success(MetricUnit(word, .own(lower)))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        "/-_°·²³".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .currencySymbol
    }
}
