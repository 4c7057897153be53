/// A value to be written as YAML.
package indirect enum YAMLText: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case list([YAMLText])
    case map([Member])

    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: YAMLText
    }

    /// A mapping of the members that say something.
    package static func members(_ members: [(String, YAMLText?)]) -> YAMLText {
        .map(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// A text; nil for an empty one.
    package static func present(_ text: String) -> YAMLText? { text.isEmpty ? nil : .text(text) }

    /// One text as it is, several as a list; nil for none.
    package static func present(_ texts: [String]) -> YAMLText? {
        switch texts.count {
        case 0: nil
        case 1: .text(texts[0])
        default: .list(texts.map(YAMLText.text))
        }
    }

    /// A mapping or list; nil for an empty one.
    package static func present(_ value: YAMLText) -> YAMLText? {
        switch value {
        case .list([]), .map([]): nil
        default: value
        }
    }

    /// Width up to which small values stand on one line.
    private static let width = 110

    /// The value as a document.
    package var document: String {
        var out = ""
        append(to: &out, depth: 0, isAfterDash: false)
        return out
    }

    private func append(to out: inout String, depth: Int, isAfterDash: Bool) {
        let indent = String(repeating: " ", count: depth)
        switch self {
        case .text(let text): out += Self.scalar(text) + "\n"
        case .flag(let flag): out += "\(flag)\n"
        case .list(let items):
            for item in items {
                out += indent + "- "
                if let line = item.line(Self.width - depth) {
                    out += line + "\n"
                } else if case .map = item {
                    item.append(to: &out, depth: depth + 2, isAfterDash: true)
                } else {
                    out += "\n"
                    item.append(to: &out, depth: depth + 2, isAfterDash: false)
                }
            }
        case .map(let members):
            for (index, member) in members.enumerated() {
                if index > 0 || !isAfterDash { out += indent }
                out += Self.scalar(member.key) + ":"
                if depth > 0, let line = member.value.line(Self.width - depth - member.key.utf8.count) {
                    out += " " + line + "\n"
                } else if let scalar = member.value.scalarText {
                    out += " " + scalar + "\n"
                } else {
                    out += "\n"
                    member.value.append(to: &out, depth: depth + 2, isAfterDash: false)
                }
            }
        }
    }

    /// The value on one line, if it is small and flat enough to be read there.
    private func line(_ width: Int) -> String? {
        let line: String
        switch self {
        case .text, .flag: return scalarText
        case .list(let items):
            guard items.allSatisfy({ $0.scalarText != nil }) else { return nil }
            line = "[" + items.compactMap { $0.line(.max) }.joined(separator: ", ") + "]"
        case .map(let members):
            let parts = members.map { member in
                member.value.line(.max).map { Self.scalar(member.key) + ": " + $0 }
            }
            let isFlat = members.allSatisfy { if case .map = $0.value { false } else { true } }
            guard isFlat, parts.allSatisfy({ $0 != nil }) else { return nil }
            line = "{" + parts.compactMap { $0 }.joined(separator: ", ") + "}"
        }
        return line.utf8.count <= width ? line : nil
    }

    private var scalarText: String? {
        switch self {
        case .text(let text): Self.scalar(text)
        case .flag(let flag): String(flag)
        case .list, .map: nil
        }
    }

    /// A scalar: plain where that reads as text in every place, else in double quotes.
    package static func scalar(_ text: String) -> String {
        let isWord = { (byte: UInt8) in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
        }
        let isPlain =
            text.utf8.first.map(isWord) == true && text.utf8.last != 0x20
            && text.utf8.allSatisfy { isWord($0) || " _./-+()%".utf8.contains($0) }
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " }
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0.value != 0xFEFF }
        return isPlain ? text : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            default:
                let needsEscape =
                    scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0xFEFF
                    || scalar.value == 0x2028 || scalar.value == 0x2029
                if needsEscape {
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
