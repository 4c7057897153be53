/// Default values from one dialect in another.
enum SQLValues {
    /// A literal or the current time as the target writes it; nil for anything else.
    static func translated(_ expression: String, to target: Dialect) -> String? {
        var text = expression
        if let cast = castStart(text) { text = String(decoding: Array(text.utf8)[..<cast], as: UTF8.self) }
        while text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        let lower = text.lowercased()
        if lower == "true" || lower == "false" {
            return target == .postgresql ? lower : lower == "true" ? "1" : "0"
        }
        if ["now()", "current_timestamp", "current_timestamp()", "transaction_timestamp()"].contains(lower)
            || lower.hasPrefix("current_timestamp(")
        {
            return "CURRENT_TIMESTAMP"
        }
        if lower == "current_date" { return target == .mysql ? "(CURRENT_DATE)" : "CURRENT_DATE" }
        if Double(text) != nil { return text }
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "'"), bytes.last == UInt8(ascii: "'"),
            !bytes.dropFirst().dropLast().contains(UInt8(ascii: "\\"))
        else { return nil }
        return text
    }

    /// Where the last `::` of a text stands that ends in a cast.
    private static func castStart(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count > 2 else { return nil }
        for index in stride(from: bytes.count - 2, to: 0, by: -1) where bytes[index] == 0x3A && bytes[index + 1] == 0x3A
        {
            let rest = bytes[(index + 2)...]
            return rest.contains(UInt8(ascii: "'")) ? nil : index
        }
        return nil
    }
}
