/// Numbers as people write them in tables and input.
package enum Quantity {
    /// A number and what stands around it: `400 EUR`, `€400`, `1,200`, `30 %`, `1.200,50`, `1 200`.
    /// - Returns: the number and its unit as written; nil for other text.
    package static func read(_ text: String) -> (value: Double, unit: String)? {
        var rest = Substring(text.replacing("\u{A0}\u{202F}\u{2009}", with: " ").replacing("−", with: "-"))
        rest = trimmed(rest)
        var prefix = ""
        if let first = rest.first, "€$£¥".contains(first) {
            prefix = String(first)
            rest = trimmed(rest.dropFirst())
        }
        let digits = rest.prefix { "0123456789.,'_ +-eE".contains($0) }
        // A unit may begin with one of the letters or separators that numbers have.
        for end in [digits.endIndex] + digits.indices.reversed() where end > rest.startIndex {
            let number = trimmed(rest[..<end])
            guard let last = number.last, last.isASCII, last.isNumber, let value = Self.number(number) else { continue }
            let unit = trimmed(rest[end...])
            guard unit.isEmpty || !"0123456789.,+-/".contains(unit.first ?? "0") else { return nil }
            return (value, unit.isEmpty ? prefix : String(unit))
        }
        return nil
    }

    /// A number without a unit, with separators between thousands and a decimal point or comma.
    static func number(_ text: Substring) -> Double? {
        var text = text
        if text.utf8.allSatisfy({ Bytes.isDigit($0) || ".+-eE".utf8.contains($0) }) { return Double(text) }
        let isNegative = text.hasPrefix("-")
        if isNegative || text.hasPrefix("+") { text = text.dropFirst() }
        guard let magnitude = grouped(text) else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    private static func grouped(_ text: Substring) -> Double? {
        for (group, point) in [(",", "."), (".", ","), (" ", "."), (" ", ","), ("'", "."), ("_", ".")]
            as [(Character, Character)]
        {
            let halves = text.split(separator: point, omittingEmptySubsequences: false)
            guard halves.count <= 2, let whole = halves.first else { continue }
            let parts = whole.split(separator: group, omittingEmptySubsequences: false)
            let isGrouped =
                parts.count == 1 || (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
            let fraction = halves.count == 2 ? halves[1] : "0"
            guard isGrouped, (parts + [fraction]).allSatisfy(isDigits) else { continue }
            return Double(parts.joined() + "." + fraction)
        }
        return nil
    }

    private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(Bytes.isDigit) }

    /// A scale as written: `1..5`, `1–5`, `0 to 2,000 EUR`.
    /// - Returns: its ends in the order written; nil for other text.
    package static func range(_ text: String) -> (low: Double, high: Double)? {
        for separator in ["..", "…", "–", "—", " to ", "-"] {
            var start = text.startIndex
            while let found = text[start...].indices.first(where: { text[$0...].hasPrefix(separator) }) {
                let after = text.index(found, offsetBy: separator.count)
                if let low = read(String(text[..<found])), let high = read(String(text[after...])) {
                    return (low.value, high.value)
                }
                start = text.index(after: found)
            }
        }
        return nil
    }

    /// A ratio on Saaty's scale: `3`, `1/4`.
    package static func ratio(_ text: String) -> Double? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { number(trimmed($0)) }
        switch parts.count {
        case 1: return parts[0]
        case 2:
            guard let over = parts[0], let under = parts[1], under != 0 else { return nil }
            return over / under
        default: return nil
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension String {
    /// The text with some characters replaced by another one.
    fileprivate func replacing(_ characters: String, with other: Character) -> String {
        String(map { characters.contains($0) ? other : $0 })
    }
}
