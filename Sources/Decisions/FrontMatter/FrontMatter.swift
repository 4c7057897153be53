import CommonMark
import Diagnostics

/// The YAML block at the head of a record: its keys in order, their values, and the bytes of each.
struct FrontMatter: Sendable {
    struct Entry: Sendable {
        var key: String
        var value: FrontMatterValue
        /// The entry's lines with line ends: key, value, continuation.
        var lines: Range<Int>
        /// The value as written, without a comment behind it; empty where the key has no value.
        var valueRange: Range<Int>
    }

    /// The fences and everything between, with line ends.
    var lines: Range<Int>
    /// Between the fences.
    var content: Range<Int>
    var entries: [Entry]

    /// The entry of the first of `keys` that is there, keys compared without case and with `_` as `-`.
    func entry(_ keys: String...) -> Entry? {
        for key in keys {
            if let entry = entries.first(where: { Self.isNormal(key, of: $0.key) }) { return entry }
        }
        return nil
    }

    /// The entries of a field under any of its names, the field's own English one first.
    func entries(of field: FieldName) -> [Entry] {
        let named = entries.filter { FieldName(label: $0.key) == field }
        guard named.count > 1 else { return named }
        return named.filter { Self.normal($0.key) == field.frontMatterKey }
            + named.filter { Self.normal($0.key) != field.frontMatterKey }
    }

    /// The first entry of a field that has a value.
    func entry(of field: FieldName) -> Entry? {
        let named = entries(of: field)
        return named.first { $0.value != .null } ?? named.first
    }

    /// Whether a normal form is that of a key.
    private static func isNormal(_ normal: String, of key: String) -> Bool {
        guard normal.utf8.count == key.utf8.count else { return false }
        var bytes = key.utf8.makeIterator()
        for wanted in normal.utf8 {
            guard let byte = bytes.next() else { return false }
            let isSame =
                wanted == byte || wanted == 0x2D && (byte == 0x5F || byte == 0x20)
                || Bytes.isLetter(wanted) && wanted == byte | 0x20
            if !isSame { return false }
        }
        return true
    }

    static func normal(_ key: String) -> String {
        String(decoding: key.lowercased().utf8.map { $0 == 0x5F || $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
    }
}

/// A YAML value as front matter uses it: everything that is not a list or a mapping is text.
indirect enum FrontMatterValue: Sendable, Equatable {
    case null
    case scalar(String)
    case list([FrontMatterValue])
    case map([Member])

    struct Member: Sendable, Equatable {
        var key: String
        var value: FrontMatterValue
    }

    /// The value as text; nil for null, lists and mappings.
    var text: String? {
        if case .scalar(let text) = self { text } else { nil }
    }

    /// The texts of a list, or of a single value.
    var texts: [String] {
        switch self {
        case .null, .map: []
        case .scalar(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        }
    }
}
