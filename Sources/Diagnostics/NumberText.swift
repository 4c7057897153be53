/// Numbers as text, the same on every machine.
package enum NumberText {
    /// The shortest text that reads back as the same number, without a trailing `.0`: `5`, `0.25`, `1e+22`.
    package static func exact(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number with a fixed count of decimals, 0…9, halves away from zero as the decimal text has them: `0.85`, `3.00`.
    package static func fixed(_ value: Double, decimals: Int) -> String {
        let digits = min(max(decimals, 0), 9)
        let power = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        let scaled = abs(value) * power
        guard scaled < 0x1p53 else { return exact(value) }
        // A decimal half is rarely a binary one: 2.675 is stored a little low, and still reads as a half.
        let rounded = UInt64((scaled + 4 * scaled.ulp).rounded(.toNearestOrAwayFromZero))
        let sign = value < 0 && rounded > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(rounded) }
        let whole = rounded / UInt64(power)
        let fraction = String(rounded % UInt64(power))
        return sign + String(whole) + "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// A number rounded to a count of significant digits, without trailing zeros: `412`, `0.0524`, `5.5`.
    /// Digits before the decimal point are never rounded away.
    package static func significant(_ value: Double, digits: Int) -> String {
        guard value.isFinite, value != 0 else { return exact(value) }
        var decimals = digits - 1
        var size = abs(value)
        while size >= 10 { (size, decimals) = (size / 10, decimals - 1) }
        while size < 1, decimals < 9 { (size, decimals) = (size * 10, decimals + 1) }
        guard decimals < 9 || size >= 1 else { return exact(value) }
        return trimmed(fixed(value, decimals: decimals))
    }

    /// Two different numbers so that they read differently: as many significant digits as that takes, at least those given.
    package static func distinct(_ value: Double, from other: Double, digits: Int) -> (String, String) {
        for count in max(digits, 1)..<10 {
            let texts = (significant(value, digits: count), significant(other, digits: count))
            if texts.0 != texts.1 { return texts }
        }
        return (exact(value), exact(other))
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var kept = Substring(text)
        while kept.last == "0" { kept.removeLast() }
        if kept.last == "." { kept.removeLast() }
        return String(kept)
    }
}
