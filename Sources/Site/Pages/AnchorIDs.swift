/// Ids of headings as Git hosts make them, so that links with anchors work in both places.
struct AnchorIDs {
    private var count: [String: Int] = [:]

    /// - Parameter reserved: ids the page uses itself.
    init(reserved: [String]) {
        for id in reserved { count[id] = 1 }
    }

    /// The id of the next heading: lower case, spaces as dashes, punctuation dropped, a number from the second on.
    /// - Parameter html: the heading's text with entities.
    mutating func next(for html: [UInt8]) -> String {
        let base = Self.slug(Self.decoded(String(decoding: html, as: UTF8.self)))
        var id = base
        while let used = count[id] {
            count[id] = used + 1
            id = "\(base)-\(used)"
            if count[id] == nil { break }
        }
        count[id] = 1
        return id
    }

    /// The id as it stands in a URL.
    static func fragment(_ id: String) -> String {
        var out = ""
        for byte in id.utf8 {
            if byte < 0x80 {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    private static func slug(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        let words = text.lowercased().unicodeScalars.drop { $0 == " " }
        let end = words.lastIndex { $0 != " " }.map(words.index(after:)) ?? words.startIndex
        for scalar in words[..<end] {
            if scalar == " " || scalar == "-" {
                out.append("-")
            } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            {
                out.append(scalar)
            }
        }
        return out.isEmpty ? "section" : String(out)
    }

    private static func decoded(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "&")) else { return html }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
