/// A decimal number as people write it, compared without rounding: `0.1 + 0.2` is `0.3`.
package struct ExactNumber: Sendable, Hashable {
    /// The digits without the point; below 10^15 in size.
    package let coefficient: Int64
    /// Digits after the point, 0…9; the last of them is not 0.
    package let scale: Int

    /// - Returns: nil for more than 15 digits, or more than 9 behind the point.
    package init?(coefficient: Int64, scale: Int) {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        guard (0...9).contains(scale), coefficient.magnitude < 1_000_000_000_000_000 else { return nil }
        self.coefficient = coefficient
        self.scale = scale
    }

    /// A number of a few digits.
    package init(small coefficient: Int64) {
        self.coefficient = coefficient
        scale = 0
    }

    package static let zero = ExactNumber(small: 0)
    package static let hundred = ExactNumber(small: 100)

    package var isNegative: Bool { coefficient < 0 }

    package var double: Double { Double(coefficient) / Double(Self.power(scale)) }

    /// The number in a unit `factor` times smaller, in billionths.
    func billionths(times factor: Int64) -> Int128 {
        Int128(coefficient) * Int128(factor) * Int128(Self.power(9 - scale))
    }

    static func power(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

extension ExactNumber: CustomStringConvertible {
    /// The number as read, without zeros at the end: `99.9`.
    package var description: String {
        let digits = String(coefficient.magnitude)
        let sign = isNegative ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
        return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }
}

extension ExactNumber {
    /// Why a text holds no number.
    package enum Problem: Error {
        case none
        case tooLong
        /// A comma, as for thousands or decimals.
        case comma
    }

    /// Reads the number a text begins with: `-`, digits, and a point with digits.
    /// - Returns: the number and the bytes it takes.
    package static func prefix(of text: some Collection<UInt8>) -> Result<(number: ExactNumber, count: Int), Problem> {
        let bytes = Array(text.prefix(64))
        var index = 0
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { index = 1 }
        let isNegative = index == 1 && bytes[0] == UInt8(ascii: "-")
        var value: Int64 = 0
        var scale = 0
        var seenDigit = false
        var seenPoint = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                let (product, overflows) = value.multipliedReportingOverflow(by: 10)
                guard !overflows, product < 1_000_000_000_000_000_000 else { return .failure(.tooLong) }
                value = product + Int64(byte - UInt8(ascii: "0"))
                seenDigit = true
                if seenPoint { scale += 1 }
            } else if byte == UInt8(ascii: "."), seenDigit, !seenPoint, index + 1 < bytes.count,
                bytes[index + 1].isDigit
            {
                seenPoint = true
            } else {
                if byte == UInt8(ascii: ","), seenDigit { return .failure(.comma) }
                break
            }
            index += 1
        }
        guard seenDigit else { return .failure(.none) }
        guard let number = ExactNumber(coefficient: isNegative ? -value : value, scale: scale) else {
            return .failure(.tooLong)
        }
        return .success((number, index))
    }
}
