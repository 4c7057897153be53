/// Where a request's target leads in the site.
struct RequestPath: Sendable, Hashable {
    /// From the site's folder, decoded; empty for the folder itself.
    var path: String
    /// What stands behind the question mark, as sent.
    var query: String?

    /// Nil for a target that no site has, and that something may be up to: with `.` or `..`, an encoded `/`, a
    /// backslash or a control character.
    init?(target: String) {
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")),
            let decoded = Self.decoded(path.dropFirst(), refusing: UInt8(ascii: "/"))
        else { return nil }
        let segments = decoded.split(separator: "/", omittingEmptySubsequences: false)
        guard !segments.contains(where: { $0 == "." || $0 == ".." }),
            decoded.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        self.path = decoded
        query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
    }

    /// The value of a name in the query, decoded.
    func value(of name: String) -> String? {
        for pair in (query ?? "").split(separator: "&") where pair.hasPrefix(name + "=") {
            return Self.decoded(pair.utf8.dropFirst(name.utf8.count + 1), refusing: nil)
        }
        return nil
    }

    /// Percent-decodes once; nil for what is no encoding, no UTF-8, or has the refused character encoded.
    private static func decoded(_ text: Substring.UTF8View.SubSequence, refusing refused: UInt8?) -> String? {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
            else { return nil }
            let value = high << 4 | low
            if value == refused { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
