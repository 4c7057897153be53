import CommonMark

/// A picture that states a value: `![Accepted](…)`, or `![badge](https://img.shields.io/badge/Status-Accepted-green)`,
/// whose address holds label, message and colour with `-` between them, `--` for a dash and `_` for a space.
struct Badge {
    /// What the badge is about; nil when neither its address nor its text says so.
    var name: FieldName?
    /// The bytes that state the value: the alternative text, or the message in the address.
    var value: Range<Int>
    /// The value in plain text.
    var text: String

    /// The badges in a range, in order.
    static func all(in range: Range<Int>, of document: MarkdownDocument) -> [Badge] {
        images(in: range, of: document).compactMap { Badge($0, in: document) }
    }

    /// Images, also those that are the text of a link.
    private static func images(in range: Range<Int>, of document: MarkdownDocument) -> [Link] {
        document.links(in: range).flatMap { link -> [Link] in
            if link.form == .image { return [link] }
            return link.text.isEmpty ? [] : document.links(in: link.text).filter { $0.form == .image }
        }
    }

    init?(_ image: Link, in document: MarkdownDocument) {
        let alternative = document.plainText(in: image.text)
        let parts = Self.parts(of: image.destination, in: document.bytes)
        let label = parts.count > 1 ? Self.decoded(parts[0], in: document.bytes) : ""
        if let message = parts.count > 1 ? parts[1] : parts.first {
            let text = Self.decoded(message, in: document.bytes)
            name = FieldName(label: label) ?? (StatusWords.meaning(of: text) != nil ? .status : nil)
            if name == .status, let phrase = StatusPhrase(alternative), phrase.isKnown {
                (value, self.text) = (image.text, alternative)
            } else {
                (value, self.text) = (message, text)
            }
        } else if let phrase = StatusPhrase(alternative), phrase.isKnown {
            (name, value, text) = (.status, image.text, alternative)
        } else if FieldName(label: alternative) == .status,
            let word = Self.fileName(of: image.destination, in: document.bytes)
        {
            (name, value, text) = (.status, word, Self.decoded(word, in: document.bytes))
        } else {
            return nil
        }
    }

    /// Label and message, or the message alone, of an address with `/badge/` in it.
    private static func parts(of address: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        guard let place = Bytes.find(Array("/badge/".utf8), in: bytes, range: address) else { return [] }
        let end = address.first { $0 >= place.upperBound && bytes[$0] == UInt8(ascii: "?") } ?? address.upperBound
        var parts: [Range<Int>] = []
        var start = place.upperBound
        var index = start
        while index < end {
            guard bytes[index] == UInt8(ascii: "-") else {
                index += 1
                continue
            }
            if index + 1 < end, bytes[index + 1] == UInt8(ascii: "-") {
                index += 2
                continue
            }
            parts.append(start..<index)
            index += 1
            start = index
        }
        // What is left is the colour, which may be missing.
        if parts.count == 1, start < end, FieldName(label: decoded(parts[0], in: bytes)) != nil {
            return [parts[0], start..<end]
        }
        return parts.count > 2 ? [parts[0], parts[1].lowerBound..<parts[parts.count - 1].upperBound] : parts
    }

    /// The name of a picture's file when it is a status: `images/accepted.png`.
    private static func fileName(of address: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        let slash = address.last { bytes[$0] == UInt8(ascii: "/") }
        let start = slash.map { $0 + 1 } ?? address.lowerBound
        let end = (start..<address.upperBound).first { bytes[$0] == UInt8(ascii: ".") } ?? address.upperBound
        return StatusWords.meaning(of: Bytes.text(start..<end, in: bytes)) == nil ? nil : start..<end
    }

    private static func decoded(_ range: Range<Int>, in bytes: [UInt8]) -> String {
        var out = ""
        var characters = PercentEncoding.decode(Bytes.text(range, in: bytes))[...]
        while let character = characters.popFirst() {
            switch character {
            case "_" where characters.first == "_": out.append(characters.removeFirst())
            case "-" where characters.first == "-": out.append(characters.removeFirst())
            case "_": out.append(" ")
            default: out.append(character)
            }
        }
        return out
    }
}
