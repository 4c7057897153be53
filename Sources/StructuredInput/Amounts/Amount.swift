/// A number with its unit, as in a target's limit or a measured value.
package struct Amount: Sendable, Hashable {
    package var number: ExactNumber
    package var unit: MetricUnit

    package init(_ number: ExactNumber, _ unit: MetricUnit) {
        self.number = number
        self.unit = unit
    }

    /// Whether two amounts measure the same thing.
    package func isComparable(with other: Amount) -> Bool { unit.dimension == other.unit.dimension }

    /// -1, 0 or 1 as this is smaller, equal or larger; nil when the units cannot be compared.
    package func compared(to other: Amount) -> Int? {
        guard isComparable(with: other) else { return nil }
        return (billionths - other.billionths).signum().asInt
    }

    /// The number in another unit of the same dimension; nil for any other.
    package func double(in unit: MetricUnit) -> Double? {
        guard self.unit.dimension == unit.dimension else { return nil }
        if self.unit.factor == unit.factor { return number.double }
        return Double(billionths) / (Double(unit.factor) * 1e9)
    }

    /// The number in billionths of the dimension's smallest unit, exact.
    private var billionths: Int128 { number.billionths(times: unit.factor) }

    /// How far this is above another amount, in some unit; nil when the units cannot be compared.
    package func difference(above other: Amount, in unit: MetricUnit) -> Double? {
        guard isComparable(with: other), unit.dimension == self.unit.dimension else { return nil }
        return Double(billionths - other.billionths) / (Double(unit.factor) * 1e9)
    }
}

extension Amount: CustomStringConvertible {
    /// `200 ms`, `10x`, `3`.
    package var description: String {
        switch unit.dimension {
        case .multiple: "\(number)x"
        case .count where unit.symbol.isEmpty: "\(number)"
        default: "\(number) \(unit.symbol)"
        }
    }
}

extension Int128 {
    fileprivate var asInt: Int { self < 0 ? -1 : self == 0 ? 0 : 1 }
}
