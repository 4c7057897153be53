/// The order of files' names: numbers in them by value, everything else by bytes.
enum NameOrder {
    static func precedes(_ a: String, _ b: String) -> Bool {
        var (x, y) = (a.utf8[...], b.utf8[...])
        while let first = x.first, let second = y.first {
            if isDigit(first), isDigit(second) {
                let (left, right) = (number(&x), number(&y))
                if left.count != right.count { return left.count < right.count }
                if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
            } else if first == second {
                x.removeFirst()
                y.removeFirst()
            } else {
                return first < second
            }
        }
        // Names that differ in leading zeros only.
        if x.isEmpty, y.isEmpty { return a.utf8.lexicographicallyPrecedes(b.utf8) }
        return x.isEmpty
    }

    /// Takes a number off the front; without leading zeros.
    private static func number(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
        let digits = text.prefix(while: isDigit)
        text = text[digits.endIndex...]
        return digits.drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
