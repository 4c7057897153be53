/// JSON as read, as far as it is needed to read what Graphviz writes.
enum JSONTree: Sendable {
    case text(String)
    case number(Double)
    case array([JSONTree])
    /// Of several members with one name the last one counts.
    case object([String: JSONTree])
    /// `true`, `false` or `null`.
    case word

    /// Deeper nesting is refused.
    static let depthLimit = 64

    /// - Returns: nil for what is no JSON.
    static func read(_ bytes: [UInt8]) -> JSONTree? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONTreeReader(bytes: buffer)
            guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
            return value
        }
    }

    subscript(_ name: String) -> JSONTree? { if case .object(let members) = self { members[name] } else { nil } }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var array: [JSONTree]? { if case .array(let values) = self { values } else { nil } }
}

private struct JSONTreeReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return place == bytes.count
        }
    }

    mutating func value(depth: Int) -> JSONTree? {
        skipSpace()
        guard place < bytes.count, depth < JSONTree.depthLimit else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map(JSONTree.text)
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            while place < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place]) { place += 1 }
            return .word
        default: return number()
        }
    }

    private mutating func object(_ depth: Int) -> JSONTree? {
        var members: [String: JSONTree] = [:]
        place += 1
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let name = string(), take(":"),
                let value = value(depth: depth + 1)
            else { return nil }
            members[name] = value
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array(_ depth: Int) -> JSONTree? {
        var values: [JSONTree] = []
        place += 1
        if take("]") { return .array(values) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .array(values) : nil
    }

    /// Escapes other than those of single characters are kept as they are: nothing that is read has any.
    private mutating func string() -> String? {
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < bytes.count else { return nil }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        place += 1
        return text
    }

    private mutating func number() -> JSONTree? {
        let start = place
        while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
        return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map(JSONTree.number)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
    }
}
