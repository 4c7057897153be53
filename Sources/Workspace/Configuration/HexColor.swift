/// A colour written as `#rgb` or `#rrggbb`, the sign left out or not.
struct HexColor: Sendable, Hashable {
    private let components: [UInt8]

    init?(_ text: String) {
        let digits = (text.hasPrefix("#") ? text.dropFirst() : text[...]).compactMap(\.hexDigitValue)
        guard digits.count == text.utf8.count - (text.hasPrefix("#") ? 1 : 0) else { return nil }
        switch digits.count {
        case 3: components = digits.map { UInt8($0 * 17) }
        case 6: components = stride(from: 0, to: 6, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        default: return nil
        }
    }

    /// `#rrggbb`
    var text: String {
        "#" + components.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Relative luminance, 0…1: WCAG 2.2.
    private var luminance: Double {
        let linear = components.map { component -> Double in
            let value = Double(component) / 255
            return value <= 0.04045 ? value / 12.92 : Self.power24((value + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// `x` to the power 2.4 for 0…1, by Newton's method on the fifth root of `x²`.
    private static func power24(_ x: Double) -> Double {
        let square = x * x
        guard square > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }

    /// Contrast with another colour, 1…21: WCAG 2.2.
    func contrast(with other: Self) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
