/// A JSON value that keeps the order of its keys, so that the same input gives the same bytes.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    /// Null when it is not a finite number.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    package static func == (a: Self, b: Self) -> Bool { a.encoded() == b.encoded() }
    package func hash(into hasher: inout Hasher) { hasher.combine(encoded()) }

    /// A string, or null for nil.
    package static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

    /// A number, or null for nil.
    package static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }

    /// An array of strings.
    package static func strings(_ values: some Sequence<String>) -> JSONValue { .array(values.map(JSONValue.string)) }
}

extension JSONValue {
    /// The value as UTF-8 JSON text, indented by two spaces per level, without a final newline.
    package func encoded(pretty: Bool = true) -> [UInt8] {
        var out: [UInt8] = []
        append(to: &out, indent: pretty ? 0 : nil)
        return out
    }

    private func append(to out: inout [UInt8], indent: Int?) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): out.append(contentsOf: String(value).utf8)
        case .number(let value):
            out.append(contentsOf: (value.isFinite ? NumberText.exact(value) : "null").utf8)
        case .string(let value): Self.append(string: value, to: &out)
        case .array(let values):
            Self.append(values, open: "[", close: "]", to: &out, indent: indent) { value, out, inner in
                value.append(to: &out, indent: inner)
            }
        case .object(let members):
            Self.append(members, open: "{", close: "}", to: &out, indent: indent) { member, out, inner in
                Self.append(string: member.key, to: &out)
                out.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
                member.value.append(to: &out, indent: inner)
            }
        }
    }

    private static func append<Item>(
        _ items: [Item], open: Unicode.Scalar, close: Unicode.Scalar, to out: inout [UInt8], indent: Int?,
        item appendItem: (Item, inout [UInt8], Int?) -> Void
    ) {
        out.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            appendNewline(inner, to: &out)
            appendItem(item, &out, inner)
        }
        if !items.isEmpty { appendNewline(indent, to: &out) }
        out.append(UInt8(ascii: close))
    }

    private static func appendNewline(_ indent: Int?, to out: inout [UInt8]) {
        guard let indent else { return }
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    /// Appends a string with its quotes.
    package static func append(string: String, to out: inout [UInt8]) {
        var string = string
        string.withUTF8 { append(string: $0, to: &out) }
    }

    /// Appends a string, given as valid UTF-8, with its quotes.
    package static func append(string bytes: [UInt8], to out: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { append(string: $0, to: &out) }
    }

    private static func append(string: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        var copied = 0
        for (index, byte) in string.enumerated() {
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F { continue }
            out.append(contentsOf: string[copied..<index])
            copied = index + 1
            switch byte {
            case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): out.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): out.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): out.append(contentsOf: "\\t".utf8)
            case 0..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                out.append(contentsOf: "\\u00".utf8)
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(contentsOf: string[copied...])
        out.append(UInt8(ascii: "\""))
    }
}
