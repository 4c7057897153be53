/// A pattern of paths: `*` stands for any text without a slash, `?` for one character, `**` for any folders.
package struct PathGlob: Sendable, Hashable {
    private let parts: [[UInt8]]

    package init(_ pattern: String) {
        parts = PathText.names(of: pattern.hasSuffix("/") ? pattern + "**" : pattern).map { Array($0.utf8) }
    }

    /// Whether a `/`-separated path fits as a whole.
    package func matches(_ path: String) -> Bool {
        let names = PathText.names(of: path).map { Array($0.utf8) }
        // Whether the parts up to one fit the names up to one, a row a part.
        var row = [true] + Array(repeating: false, count: names.count)
        for part in parts {
            var next = Array(repeating: false, count: names.count + 1)
            if part == Array("**".utf8) {
                var isReached = false
                for index in row.indices {
                    isReached = isReached || row[index]
                    next[index] = isReached
                }
            } else {
                for index in names.indices where row[index] { next[index + 1] = Self.fits(names[index], part) }
            }
            row = next
        }
        return row.last ?? false
    }

    /// Whether a text fits a pattern with `*` and `?`, in time proportional to the product of their lengths.
    package static func fits(_ text: some Collection<UInt8>, _ pattern: some Collection<UInt8>) -> Bool {
        var row = [true] + Array(repeating: false, count: text.count)
        for sign in pattern {
            var next = Array(repeating: false, count: row.count)
            switch sign {
            case UInt8(ascii: "*"):
                var isReached = false
                for index in row.indices {
                    isReached = isReached || row[index]
                    next[index] = isReached
                }
            default:
                for (index, byte) in text.enumerated() where row[index] {
                    next[index + 1] = sign == byte || sign == UInt8(ascii: "?")
                }
            }
            row = next
        }
        return row.last ?? false
    }
}
